import type { Facts } from '../../rules/facts.ts'
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
    history: [...project.history, { at, by, what: 'answer', detail: ids.join(' ') }],
  }
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

function without<V>(all: Record<string, V>, ids: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))
}
