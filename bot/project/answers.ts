import { type Facts, facts as factsSchema } from '../../rules/facts.ts'
import type { Project } from '../../store/schema.ts'
import { type HappeningOf, noted, questionsOf } from './history.ts'

/** Answers given at once: facts, texts of document fields, or both. */
export interface Answers {
  facts?: Facts
  texts?: Record<string, string>
  /** ISO dates by milestone. */
  milestones?: Readonly<Record<string, string>> | undefined
  /** Questions whose answers are taken away again. */
  gone?: readonly string[]
}

/** How answers come about: `unasked` ones can be taken back even where there was nothing before. */
export type Recorded = 'answer' | 'unasked' | 'undo'

/** The project with the answers taken down. A blank text erases nothing; an answer is no longer "unknown". */
export function record(
  project: Project,
  { facts = {}, texts = {}, milestones = {}, gone = [] }: Answers,
  by: string,
  at: string,
  how: Recorded = 'answer',
): Project {
  const written = Object.entries(texts).flatMap(([id, text]) =>
    text.trim() ? [[id, text.trim()] as const] : [],
  )
  const questions = [...Object.keys(facts), ...written.map(([id]) => id), ...Object.keys(milestones), ...gone]
  if (questions.length === 0) return project
  const answered: Project = {
    ...project,
    facts: factsSchema.parse(without({ ...project.facts, ...facts }, gone)),
    texts: without({ ...project.texts, ...Object.fromEntries(written) }, gone),
    milestones: without({ ...project.milestones, ...milestones }, gone),
    unknown: without(project.unknown, questions),
    answered: without(
      { ...project.answered, ...Object.fromEntries(questions.map((id) => [id, { by, at }])) },
      gone,
    ),
  }
  const nothing = how === 'unasked' ? { before: { facts: {}, texts: {} } } : {}
  const what = how === 'undo' ? how : 'answer'
  return noted(answered, { at, by, what, questions, ...nothing, ...replaced(project, questions) })
}

/** The answers of a project whose place is taken. */
function replaced({ facts, texts, milestones }: Project, ids: readonly string[]): { before?: Before } {
  const former = { facts: factsSchema.parse(only(facts, ids)), texts: only(texts, ids) }
  const dates = only(milestones, ids)
  const dated = Object.keys(dates).length > 0 ? { milestones: dates } : {}
  return Object.keys({ ...former.facts, ...former.texts, ...dates }).length > 0
    ? { before: { ...former, ...dated } }
    : {}
}

type Before = NonNullable<HappeningOf<'answer'>['before']>

/** Where in the history the last answer stands that can be taken back; -1 when none can. */
export const lastChange = ({ history }: Project): number =>
  history.findLastIndex((each) => each.what === 'answer' && each.before !== undefined)

/**
 * What the answers were before a change, those there were none of `gone`; `undefined` once one of them has been changed
 * again, or for no change at all.
 */
export function beforeChange({ history }: Project, index: number): (Before & Answers) | undefined {
  const change = history[index]
  if (change?.what !== 'answer') return undefined
  const later = new Set(history.slice(index + 1).flatMap(questionsOf))
  const { before, questions } = change
  if (!before || questions.some((id) => later.has(id))) return undefined
  const isNew = Object.keys({ ...before.facts, ...before.texts, ...before.milestones }).length === 0
  return isNew ? { ...before, gone: questions } : before
}

/** The project with one question put off: its answer is unknown, or to come later. */
export function putOff(
  project: Project,
  question: string,
  how: 'unknown' | 'later',
  by: string,
  at: string,
): Project {
  const unknown = { ...project.unknown, [question]: how }
  return noted({ ...project, unknown }, { at, by, what: 'put-off', question, how })
}

/** The project with everything that was put off to be asked again. */
export function takeUp(project: Project, by: string, at: string): Project {
  const questions = Object.keys(project.unknown)
  return questions.length > 0
    ? noted({ ...project, unknown: {} }, { at, by, what: 'take-up', questions })
    : project
}

const only = <V>(all: Record<string, V>, ids: readonly string[]): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))

function without<V>(all: Record<string, V>, ids: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))
}
