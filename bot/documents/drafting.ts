import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import { assess } from '../../rules/assess.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Project, ProjectDocument } from '../../store/schema.ts'
import { day } from '../clock.ts'
import { differencesIn } from './differences.ts'
import { isBlank, type Recalled, readBack, redrafted } from './revisions.ts'

/** What the canvases of a project say, by document; one that somebody deleted says nothing. */
export type Texts = ReadonlyMap<string, string | undefined>

/** What documents are drafted from besides their project. */
export interface Drafting {
  /** Nothing is drafted where it is not loaded. */
  regulation: Compiled | undefined
  /** The project as it was when they were last drafted. */
  before: Project | undefined
  /** The applicant's unit. */
  unit: string | undefined
  /** ISO instant. */
  at: string
}

/** The project with its documents as people have changed them, and drafted anew; a classified one is let be. */
export function redraft(project: Project, drafting: Drafting, texts?: Texts): Project {
  if (project.facts.classified) return project
  const { before, at } = drafting
  const fresh = new Map<string, Draft>(draftsOf(project, drafting, at).map((draft) => [draft.kind, draft]))
  const documents = { ...project.documents }
  for (const kind of new Set([...Object.keys(documents), ...fresh.keys()])) {
    const recalled: Recalled = () => {
      const last = project.documents[kind]?.revisions.at(-1)
      const old = before && last ? draftsOf(before, drafting, last.at) : []
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

/** The project with what people wrote in its documents, and nothing drafted: the answers have not changed since. */
export function withEdits(project: Project, texts: Texts, at: string): Project {
  const edited = Object.entries(project.documents).map(([kind, document]) => {
    const text = texts.get(kind)
    const hand = { by: project.owner, at }
    return [kind, text === undefined ? document : readBack(document, text, hand).document] as const
  })
  return { ...project, documents: Object.fromEntries(edited) }
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
  project: Project,
  { texts, kind, at, recalled }: Round,
): ProjectDocument | undefined {
  const text = texts?.get(kind)
  const deleted = texts?.has(kind) && text === undefined
  const emptied = text !== undefined && isBlank(text)
  const found = document && (deleted ? withoutCanvas(document) : emptied ? unshown(document) : document)
  const edit =
    found && text !== undefined ? readBack(found, text, { by: project.owner, at }, recalled) : undefined
  const edited = edit?.document ?? found
  const drafted = draft && redrafted(edited, draft, at, recalled)
  const after = drafted?.document ?? edited
  if (!after) return undefined
  const conflicts = [...(edit?.conflicts ?? []), ...(drafted?.conflicts ?? [])]
  const differences = differencesIn(after, conflicts, project, kind)
  return isDeepStrictEqual(differences, after.differences ?? []) ? after : { ...after, differences }
}

/** A document whose canvas somebody deleted, so that another is made. */
export function withoutCanvas({
  canvas: _deleted,
  shown: _nowhere,
  seen: _never,
  access: _whose,
  ...document
}: ProjectDocument): ProjectDocument {
  return document
}

/** A document whose canvas somebody emptied, so that it is written again. */
function unshown({ shown: _emptied, seen: _gone, ...document }: ProjectDocument): ProjectDocument {
  return document
}

function draftsOf(
  { facts, texts, milestones, documents }: Project,
  { regulation, unit }: Drafting,
  at: string,
): Draft[] {
  if (!regulation) return []
  const assessment = assess(regulation, facts)
  const input = { assessment, texts, milestones, today: day(at), ...(unit ? { unit } : {}) }
  return drafts(input, Object.keys(documents).length > 0)
}
