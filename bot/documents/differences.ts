import type { Conflict } from '../../docs/merge/merge.ts'
import type { Difference, Project, ProjectDocument } from '../../store/schema.ts'
import { draftedFor } from './revisions.ts'
import { subject } from './subject.ts'
import { agrees, contradicts, isAnswered, type Written, written } from './written.ts'

/** A difference that is still to be settled, with the document it is in. */
export interface Open {
  kind: string
  document: ProjectDocument
  difference: Difference
}

/**
 * The differences of a document whose last revision is new: a person's text whose draft changed, or that states
 * another value than was answered, and what a person deleted and is drafted again. One that was settled stays so
 * until its draft changes; one whose text now agrees is none any more.
 */
export function differencesIn(
  document: ProjectDocument,
  conflicts: readonly Conflict[],
  answered: Pick<Project, 'facts' | 'texts'>,
  kind = 'plan',
): Difference[] {
  const last = document.revisions.at(-1)
  if (!last) return []
  const drafts = byKey(draftedFor(last))
  const clashing = byKey(conflicts)
  const before = byKey(document.differences ?? [])
  return last.blocks.flatMap((block): Difference[] => {
    const { key, markdown, source } = block
    const was = before.get(key)
    const draft = drafts.get(key)
    const byHand = source === 'person'
    const now: Difference = {
      key,
      ...(byHand && { person: markdown }),
      ...(draft && { draft: draft.markdown }),
    }
    const edit = { person: markdown, draft, blocks: last.blocks, kind }
    if (byHand && (agrees(edit, answered) || sameHeading(markdown, draft?.markdown))) return []
    if (was && was.person === now.person && was.draft === now.draft) return [was]
    const back = was && was.person === undefined && !was.kept
    if (!byHand) return clashing.has(key) || back ? [now] : []
    const otherValue = contradicts(edit, answered)
    if (was && was.draft === now.draft && !otherValue) return [{ ...was, ...now }]
    return clashing.has(key) || was || otherValue ? [now] : []
  })
}

/** The differences of a project that wait for the applicant to say which holds. */
export const openDifferences = (project: Project): Open[] =>
  Object.entries(project.documents).flatMap(([kind, document]) =>
    (document.differences ?? [])
      .map((difference) => ({ kind, document, difference }))
      .filter((open) => !open.difference.kept && !answeredAlike(open, project)),
  )

/** Those that nobody has named to the applicant yet. */
export const untold = (project: Project): Open[] =>
  openDifferences(project).filter(({ difference }) => !difference.told)

/** The project with every difference noted as named to the applicant. */
export function withTold(project: Project): Project {
  if (untold(project).length === 0) return project
  const documents = Object.entries(project.documents).map(([kind, document]) => {
    const differences = document.differences?.map((each) => ({ ...each, told: true as const }))
    return [kind, differences ? { ...document, differences } : document] as const
  })
  return { ...project, documents: Object.fromEntries(documents) }
}

/** The answer a drafted block is about: a fact or a document field; `undefined` when it is about none alone. */
export function subjectOf(open: Pick<Open, 'document' | 'difference'>): string | undefined {
  const draft = draftedAt(open)
  return draft && subject(draft)
}

/** The answer that a person's text gives, where it is read without doubt: what taking it would change. */
export function valueWritten({ kind, document, difference }: Open, project: Project): Written | undefined {
  const { person, key } = difference
  const blocks = document.revisions.at(-1)?.blocks ?? []
  if (person === undefined || !blocks.some((block) => block.key === key)) return undefined
  return written({ person, draft: draftedAt({ document, difference }), blocks, kind }, project)
}

function draftedAt({ document, difference: { key } }: Pick<Open, 'document' | 'difference'>) {
  const last = document.revisions.at(-1)
  return last && draftedFor(last).find((draft) => draft.key === key)
}

/** True once the answer has become what the text says, also before the document is drafted anew. */
function answeredAlike(open: Open, project: Project): boolean {
  const found = valueWritten(open, project)
  return found !== undefined && isAnswered(found, project)
}

/** Only the number of a chapter, which changes with every chapter before it, tells two such headings apart. */
const sameHeading = (a: string, b = ''): boolean => titleOf(a) !== undefined && titleOf(a) === titleOf(b)
const titleOf = (heading: string) => /^#+\s+[一二三四五六七八九十百]+、(.*)$/.exec(heading)?.[1]

const byKey = <T extends { key: string }>(all: readonly T[]) => new Map(all.map((each) => [each.key, each]))
