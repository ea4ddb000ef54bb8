import { DOCUMENTS } from '../../../docs/document.ts'
import type { Project, ProjectDocument } from '../../../store/schema.ts'
import { sharedWith } from '../../documents/files.ts'
import type { Standing } from '../turn.ts'
import { type Named, namedAs, paperName } from '../wording/file-name.ts'
import { titleOf } from '../wording/title.ts'

/** A paper of a project, and how much of it a file has. */
export interface Paper {
  project: Project
  kind: string
  document: ProjectDocument
  shared: number
}

/**
 * The paper that a file is of, with the revision that its name says. Or why there is none: it is of somebody else's
 * project, like none of one's own, or like several.
 */
export type Belonging =
  | { paper: Paper; version: number | undefined }
  | { instead: 'not-own' | 'not-ours' | 'none' }
  | { instead: 'which'; papers: Paper[] }

/** The fewest parts in common by which a file is known for a paper's. */
const FEWEST = 3
/** How many times as much as any other paper it has to share with one. */
const CLEARLY = 2

/** Finds the paper that a file is of: by its name where that is ours, otherwise by what it says. */
export function belongingOf(
  file: { name: string; text: string },
  { person, projects = [], project }: Standing,
): Belonging {
  const inHand = projects.find(({ id }) => id === project?.id) ?? project
  const own = [...(inHand ? [inHand] : []), ...projects.filter((each) => each !== inHand)]
  const papers = own.filter(({ owner }) => owner === person.id).flatMap((each) => papersOf(each, file.text))
  if (papers.length === 0) return { instead: 'none' }
  const named = namedAs(file.name)
  const { version } = named
  const byName = mostShared(papers.filter((paper) => isCalled(paper, named)))
  if (byName) return { paper: byName, version }
  if (version !== undefined) return { instead: 'not-own' }
  const here = inHand ? papers.filter(({ project: { id } }) => id === inHand.id) : papers
  const like = here.filter(({ shared }) => shared >= FEWEST)
  const labelled = like.filter(({ kind }) => labelsIn(file.name).includes(kind))
  const likely = labelled.length > 0 ? labelled : like
  const best = mostShared(likely)
  if (!best) return { instead: 'not-ours' }
  const isClear = likely.every((each) => each === best || best.shared >= CLEARLY * each.shared)
  return isClear ? { paper: best, version } : { instead: 'which', papers: likely }
}

const papersOf = (project: Project, text: string): Paper[] =>
  Object.entries(project.documents).map(([kind, document]) => ({
    project,
    kind,
    document,
    shared: sharedWith(document, text),
  }))

/** The paper with which most is shared, the first among equals. */
const mostShared = (papers: readonly Paper[]): Paper | undefined =>
  papers.reduce<Paper | undefined>(
    (best, each) => (best && best.shared >= each.shared ? best : each),
    undefined,
  )

/** Whether a paper is called so, or was in one of its revisions: projects get their names late. */
function isCalled({ project, kind, document }: Paper, { paper, version }: Named): boolean {
  if (version === undefined) return false
  const label = labels.get(kind) ?? ''
  const then = document.revisions.flatMap(({ blocks }) => {
    const title = /^#\s+(.+)/.exec(blocks[0]?.markdown ?? '')?.[1]
    if (!title?.endsWith(label)) return []
    const name = title.slice(0, title.length - label.length)
    return [paperName(title, titleOf({ texts: name ? { name } : {} }))]
  })
  return [paperName(document.title, titleOf(project)), ...then].includes(paper)
}

/** The kinds of papers that a file's name speaks of. */
const labelsIn = (name: string): string[] =>
  [...labels].flatMap(([kind, label]) => (name.includes(label) ? [kind] : []))

const labels: ReadonlyMap<string, string> = new Map(
  Object.entries(DOCUMENTS).map(([kind, { zh }]) => [kind, zh]),
)
