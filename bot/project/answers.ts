import { type Facts, facts as factsSchema } from '../../rules/facts.ts'
import type { Project } from '../../store/schema.ts'
import { type HappeningOf, noted, questionsOf } from './history.ts'

/** Answers given at once: facts, texts of document fields, or both. */
export interface Answers {
  facts?: Facts
  texts?: Record<string, string>
  /** ISO dates by milestone. */
  milestones?: Readonly<Record<string, string>> | undefined
  /** Those of them that are said not to be settled: they are taken for now, and not asked for more exactly. */
  unsettled?: Readonly<Record<string, 'unknown' | 'later'>> | undefined
}

/** The project with the answers taken down. A blank text erases nothing; an answer is no longer "unknown", unless it says so. */
export function record(
  project: Project,
  { facts = {}, texts = {}, milestones = {}, unsettled = {} }: Answers,
  by: string,
  at: string,
  what: 'answer' | 'undo' = 'answer',
): Project {
  const written = Object.entries(texts).flatMap(([id, text]) =>
    text.trim() ? [[id, text.trim()] as const] : [],
  )
  const questions = [...Object.keys(facts), ...written.map(([id]) => id), ...Object.keys(milestones)]
  if (questions.length === 0) return project
  const answered: Project = {
    ...project,
    facts: { ...project.facts, ...facts },
    texts: { ...project.texts, ...Object.fromEntries(written) },
    milestones: { ...project.milestones, ...milestones },
    unknown: { ...without(project.unknown, questions), ...unsettled },
    answered: { ...project.answered, ...Object.fromEntries(questions.map((id) => [id, { by, at }])) },
  }
  return noted(answered, { at, by, what, questions, ...replaced(project, questions) })
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

/** Where in the history the last answer stands; -1 when there is none. */
export const lastAnswer = ({ history }: Project): number =>
  history.findLastIndex(({ what }) => what === 'answer')

/** An answer as it can be taken back: what it took the place of, and what had no answer before. */
export interface Reversal {
  before: Before
  first: string[]
}

/** How an answer is taken back; `undefined` once one of its questions has been answered again, or where there is none. */
export function reversalOf({ history }: Project, index: number): Reversal | undefined {
  const change = history[index]
  if (change?.what !== 'answer') return undefined
  const later = new Set(history.slice(index + 1).flatMap(questionsOf))
  if (change.questions.some((id) => later.has(id))) return undefined
  const { before = { facts: {}, texts: {} }, questions } = change
  const replaced = { ...before.facts, ...before.texts, ...before.milestones }
  return { before, first: questions.filter((id) => !(id in replaced)) }
}

/** The project with questions that have no answer again. */
export function unanswered(project: Project, questions: readonly string[], by: string, at: string): Project {
  if (questions.length === 0) return project
  const { facts, texts, milestones, answered } = project
  const open: Project = {
    ...project,
    facts: factsSchema.parse(without(facts, questions)),
    texts: without(texts, questions),
    milestones: without(milestones, questions),
    answered: without(answered, questions),
  }
  return noted(open, { at, by, what: 'undo', questions: [...questions], ...replaced(project, questions) })
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
