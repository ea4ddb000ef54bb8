import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '../../../docs/document.ts'
import { drafts } from '../../../docs/drafts.ts'
import { assess } from '../../../rules/assess.ts'
import type { Project, ProjectDocument } from '../../../store/schema.ts'
import { day } from '../../conversation/clock.ts'
import { differencesIn } from '../../documents/differences.ts'
import { isBlank, type Recalled, readBack, redrafted } from '../../documents/revisions.ts'
import { CanvasUnavailable, readCanvas } from '../line/canvases.ts'
import type { Services } from '../services.ts'

/** What the canvases of a project say; one that somebody deleted says nothing. */
export interface Texts {
  read: ReadonlyMap<string, string | undefined>
  /** Some canvas could not be read now; what a person wrote in it is still only there. */
  unread: boolean
}

/** Reads a project's canvases, side by side. Where canvases cannot be had, documents are files and nothing is unread. */
export async function readTexts(services: Services, { documents, facts }: Project): Promise<Texts> {
  const read = new Map<string, string | undefined>()
  let unread = false
  const one = async ([kind, { canvas }]: [string, ProjectDocument]) => {
    if (!canvas) return
    try {
      read.set(kind, await readCanvas(services, canvas))
    } catch (error) {
      if (error instanceof CanvasUnavailable) return
      unread = true
      services.log.warn(
        { err: error, canvas },
        'a canvas could not be read; its text is merged at a later turn',
      )
    }
  }
  if (!facts.classified) await Promise.all(Object.entries(documents).map(one))
  return { read, unread }
}

/** What documents are drafted from besides their project. */
export interface Drafting {
  /** The project as it was when they were last drafted. */
  before: Project | undefined
  /** The applicant's unit. */
  unit: string | undefined
}

/** Looks up what a project's documents are drafted from. */
export async function drafting(
  { store }: Services,
  { owner }: Project,
  before: Project | undefined,
): Promise<Drafting> {
  const { unit } = await store.person(owner)
  return { before, unit }
}

/**
 * The project with its documents as people have changed them and drafted anew.
 */
export function redraft(
  services: Services,
  project: Project,
  { before, unit }: Drafting,
  texts?: Texts,
): Project {
  if (project.facts.classified) return project
  const at = services.now().toISOString()
  const drafted = draftsOf(services, project, unit, at)
  const fresh = new Map<string, Draft>(drafted.map((draft) => [draft.kind, draft]))
  const documents = { ...project.documents }
  for (const kind of new Set([...Object.keys(documents), ...fresh.keys()])) {
    const recalled: Recalled = () => {
      const last = project.documents[kind]?.revisions.at(-1)
      const old = before && last ? draftsOf(services, before, unit, last.at) : []
      return old.find((each) => each.kind === kind)?.blocks ?? []
    }
    const after = brought(documents[kind], fresh.get(kind), project, { texts, kind, at, recalled })
    if (after) documents[kind] = after
  }
  const kinds = Object.keys(documents)
  return kinds.every((kind) => documents[kind] === project.documents[kind])
    ? project
    : { ...project, documents }
}

interface Round {
  texts: Texts | undefined
  kind: string
  at: string
  recalled: Recalled
}

/** One document, read back and drafted anew as far as there is anything to read or to draft. */
function brought(
  document: ProjectDocument | undefined,
  draft: Draft | undefined,
  { owner, facts, texts: answers }: Project,
  { texts, kind, at, recalled }: Round,
): ProjectDocument | undefined {
  const text = texts?.read.get(kind)
  const deleted = texts?.read.has(kind) && text === undefined
  const emptied = text !== undefined && isBlank(text)
  const found = document && (deleted ? withoutCanvas(document) : emptied ? unshown(document) : document)
  const edit = found && text !== undefined ? readBack(found, text, { by: owner, at }, recalled) : undefined
  const edited = edit?.document ?? found
  const drafted = draft && redrafted(edited, draft, at, recalled)
  const after = drafted?.document ?? edited
  if (!after) return undefined
  const conflicts = [...(edit?.conflicts ?? []), ...(drafted?.conflicts ?? [])]
  const differences = differencesIn(after, conflicts, facts, answers)
  return isDeepStrictEqual(differences, after.differences ?? []) ? after : { ...after, differences }
}

/** A document whose canvas somebody deleted, so that another is made. */
export function withoutCanvas({
  canvas: _deleted,
  shown: _nowhere,
  ...document
}: ProjectDocument): ProjectDocument {
  return document
}

/** A document whose canvas somebody emptied, so that it is written again. */
function unshown({ shown: _emptied, ...document }: ProjectDocument): ProjectDocument {
  return document
}

function draftsOf(
  services: Services,
  { region, facts, texts, milestones }: Project,
  unit: string | undefined,
  at: string,
): Draft[] {
  const regulation = services.regulations.get(region)
  if (!regulation) return []
  const assessment = assess(regulation, facts)
  return drafts({ assessment, texts, milestones, today: day(at), ...(unit ? { unit } : {}) })
}
