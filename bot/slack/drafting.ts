import { compare, type Draft, toMarkdown } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import { merge } from '../../docs/merge.ts'
import { assess } from '../../rules/assess.ts'
import type { Block, Project, ProjectDocument, Revision } from '../../store/schema.ts'
import { titleOf } from '../conversation/projects.ts'
import { CanvasUnavailable, createCanvas, readCanvas, shareCanvas, writeCanvas } from './canvases.ts'
import type { Office } from './office.ts'

/** Whose hand a revision is when the assistant drafted it. */
const DRAFTER = 'lixiangtong'

/** The project with its documents drafted anew; what a person wrote in a canvas is merged in and stays. */
export async function redraft(office: Office, project: Project): Promise<Project> {
  if (project.facts.classified || project.status === 'submitted') return project
  const at = office.now().toISOString()
  const before = office.store.project(project.id)
  const documents = { ...project.documents }
  for (const draft of draftsOf(office, project, at)) {
    const document = documents[draft.kind]
    const last = document?.revisions.at(-1)
    const blocks =
      document && last && before ? await merged(office, before, document, last, draft) : draft.blocks
    if (document && last && compare(last.blocks, blocks).length === 0) continue
    const revision = { number: (last?.number ?? 0) + 1, at, by: DRAFTER, blocks }
    documents[draft.kind] = {
      ...document,
      title: draft.title,
      revisions: [...(document?.revisions ?? []), revision],
    }
  }
  return { ...project, documents }
}

function draftsOf(office: Office, { region, owner, facts, texts, milestones }: Project, at: string): Draft[] {
  const regulation = office.regulations.get(region)
  if (!regulation) return []
  const { unit } = office.store.person(owner)
  const assessment = assess(regulation, facts)
  return drafts({ assessment, texts, milestones, today: at.slice(0, 10), ...(unit ? { unit } : {}) })
}

/** The last revision, as people have changed it in its canvas, with what the new draft brings. */
async function merged(
  office: Office,
  before: Project,
  document: ProjectDocument,
  last: Revision,
  draft: Draft,
): Promise<Block[]> {
  const previous = last.blocks
  const drafted = draftsOf(office, before, last.at).find((each) => each.kind === draft.kind)?.blocks ?? []
  const edited =
    (document.canvas ? await readCanvas(office, document.canvas) : undefined) ?? toMarkdown(previous)
  return merge({ previous, drafted, edited, fresh: draft.blocks }).blocks
}

/** Brings the canvases to the latest revisions; where canvases cannot be had, documents are files only. */
export async function publish(office: Office, id: string): Promise<void> {
  const project = office.store.project(id)
  if (!project) return
  try {
    for (const [kind, document] of Object.entries(project.documents)) {
      const latest = document.revisions.at(-1)
      if (!latest) continue
      const markdown = toMarkdown(latest.blocks)
      const title = canvasTitle(document, project)
      if (document.canvas) {
        if ((await readCanvas(office, document.canvas)) !== markdown)
          await writeCanvas(office, document.canvas, title, markdown)
      } else {
        const canvas = await createCanvas(office, title, markdown)
        await shareCanvas(office, canvas, project.owner, 'write')
        await office.store.updateProject(id, (p) => withCanvas(p, kind, canvas))
      }
    }
  } catch (error) {
    if (!(error instanceof CanvasUnavailable)) throw error
    office.log.warn({ reason: error.message }, 'canvases cannot be used here; documents are sent as files')
  }
}

/** A plan is called after its project; the other documents need the name beside theirs. */
function canvasTitle({ title }: ProjectDocument, project: Project): string {
  const name = titleOf(project)
  return title.includes(name) ? title : `${title} · ${name}`
}

function withCanvas(project: Project, kind: string, canvas: string): Project {
  const document = project.documents[kind]
  return document
    ? { ...project, documents: { ...project.documents, [kind]: { ...document, canvas } } }
    : project
}
