import { type Facts, facts as factsSchema } from '../../rules/facts.ts'
import type { Milestone } from '../../rules/schema.ts'
import type { Project } from '../../store/schema.ts'

/** Answers given at once: facts, texts of document fields, or both. */
export interface Answers {
  facts?: Facts
  texts?: Record<string, string>
  /** ISO dates by milestone. */
  milestones?: Partial<Record<Milestone, string>>
}

/** The project with the answers taken down. A blank text erases nothing; an answer is no longer "unknown". */
export function record(
  project: Project,
  { facts = {}, texts = {}, milestones = {} }: Answers,
  by: string,
  at: string,
  what: 'answer' | 'undo' = 'answer',
): Project {
  const written = Object.entries(texts).flatMap(([id, text]) =>
    text.trim() ? [[id, text.trim()] as const] : [],
  )
  const ids = [...Object.keys(facts), ...written.map(([id]) => id), ...Object.keys(milestones)]
  if (ids.length === 0) return project
  return {
    ...project,
    facts: { ...project.facts, ...facts },
    texts: { ...project.texts, ...Object.fromEntries(written) },
    milestones: { ...project.milestones, ...milestones },
    unknown: without(project.unknown, ids),
    answered: { ...project.answered, ...Object.fromEntries(ids.map((id) => [id, { by, at }])) },
    history: [...project.history, { at, by, what, detail: ids.join(' '), ...replaced(project, ids) }],
  }
}

/** The answers of a project whose place is taken. */
function replaced({ facts, texts }: Project, ids: readonly string[]): { before?: Before } {
  const former = { facts: factsSchema.parse(only(facts, ids)), texts: only(texts, ids) }
  return Object.keys({ ...former.facts, ...former.texts }).length > 0 ? { before: former } : {}
}

type Before = Required<Pick<Answers, 'facts' | 'texts'>>

/** Where in the history the last answer stands that took the place of another; -1 when none did. */
export const lastChange = ({ history }: Project): number =>
  history.findLastIndex(({ what, before }) => what === 'answer' && before !== undefined)

/** What the answers were before a change; `undefined` once one of them has been changed again, or for no change at all. */
export function beforeChange({ history }: Project, index: number): Before | undefined {
  const { what, before, detail = '' } = history[index] ?? {}
  const ids = detail.split(' ')
  const later = history.slice(index + 1).flatMap((each) => each.detail?.split(' ') ?? [])
  return what === 'answer' && before && !ids.some((id) => later.includes(id)) ? before : undefined
}

/** The project with one question put off: its answer is unknown, or to come later. */
export function putOff(
  project: Project,
  id: string,
  how: 'unknown' | 'later',
  by: string,
  at: string,
): Project {
  return {
    ...project,
    unknown: { ...project.unknown, [id]: how },
    history: [...project.history, { at, by, what: how, detail: id }],
  }
}

const only = <V>(all: Record<string, V>, ids: readonly string[]): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))

function without<V>(all: Record<string, V>, ids: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))
}
