import type { Field } from '../../../docs/fields/field.ts'
import { fieldsFor } from '../../../docs/plan/fields.ts'
import { type Assessment, assess } from '../../../rules/assess.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import { FACT_IDS, FACTS, type FactId, isFact } from '../../../rules/facts.ts'
import { decide } from '../../../rules/logic/condition.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { SECTIONS, type Section } from '../../../rules/vocabulary.ts'
import type { Project } from '../../../store/schema.ts'
import { endOf, type Halt } from '../../project/halt.ts'
import { openRequests } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { factQuestion } from '../ask/fact-question.ts'
import type { Choice, Progress, Question } from '../reply.ts'
import { marks } from '../wording/marks.ts'
import { questionWording } from '../wording/question.ts'
import { asksFor, openFacts } from './open-facts.ts'

/** A thing to ask: a fact that rules read, or a field that a document needs. */
export type Asked = { fact: FactId } | { field: Field }

export const idOf = (asked: Asked): string => ('fact' in asked ? asked.fact : asked.field.id)

export const sectionOf = (asked: Asked): Section =>
  'fact' in asked ? FACTS[asked.fact].section : asked.field.section

/** An interview as it stands: what has been answered, what is still to be asked, in order. */
export interface Interview {
  regulation: Compiled
  assessment: Assessment
  /** In the order in which they were answered. */
  answered: Asked[]
  /** What is worth asking next; what was put off, or sent to a colleague, comes last in its own list. */
  remaining: Asked[]
  putOff: Asked[]
  /** Why nothing more is asked, whatever is open. */
  end?: Halt
}

/**
 * What to ask about a project: facts that keep a provision open, then fields that its documents need. A fact about
 * the time after approval is not asked at declaration; it is taken when somebody tells it.
 */
export function interview(regulation: Compiled, project: Project): Interview {
  const before = known.get(project)
  if (before?.regulation === regulation) return before
  const found = asked(regulation, project)
  known.set(project, found)
  return found
}

/** A turn looks at the same project many times, and a project never changes in place. */
const known = new WeakMap<Project, Interview>()

function asked(regulation: Compiled, project: Project): Interview {
  const assessment = assess(regulation, project.facts)
  const facts = openFacts(assessment).map((fact): Asked => ({ fact }))
  const fields = fieldsFor(assessment).map((field): Asked => ({ field }))
  const open = [...facts, ...fields.filter((each) => !project.texts[idOf(each)])]
  const answers = [
    ...FACT_IDS.filter((id) => project.facts[id] !== undefined).map((fact): Asked => ({ fact })),
    ...fields,
  ]
  const isPutOff = (asked: Asked) =>
    project.unknown[idOf(asked)] !== undefined || openRequests(project, idOf(asked)).length > 0
  const time = (asked: Asked) => project.answered[idOf(asked)]?.at ?? ''
  const end = endOf(assessment)
  return {
    ...(end && { end }),
    regulation,
    assessment,
    answered: answers
      .filter((each) => 'fact' in each || project.texts[idOf(each)])
      .sort((a, b) => time(a).localeCompare(time(b))),
    remaining: end ? [] : open.filter((each) => !isPutOff(each)),
    putOff: end ? [] : open.filter(isPutOff),
  }
}

/** Whether an answer makes any difference as things stand; one that does not is kept, and may matter again. */
export function matters(asked: Asked, { regulation, assessment: { facts } }: Interview): boolean {
  if ('field' in asked) return true
  const { [asked.fact]: _answer, ...others } = facts
  return regulation.rules.some(({ test }) => {
    const missing = new Set<FactId>()
    return test !== undefined && decide(test, others, missing) === undefined && missing.has(asked.fact)
  })
}

/**
 * Everything there is to ask, each thing once: an approximate answer near a threshold is both answered and still to be
 * asked more exactly.
 */
export const everyAsked = ({ answered, remaining, putOff }: Interview): Asked[] =>
  once([...answered, ...remaining, ...putOff])

const once = (all: readonly Asked[]): Asked[] => [
  ...new Map(all.map((asked) => [idOf(asked), asked])).values(),
]

/** The thing to ask with this id, whether or not it is open; `undefined` when the project has no use for it. */
export function findAsked(state: Interview, id: string): Asked | undefined {
  return everyAsked(state).find((each) => idOf(each) === id)
}

/** The same, or any fact: somebody may be asking for one that has lost its use meanwhile. */
export const questionNamed = (state: Interview, id: string): Asked | undefined =>
  findAsked(state, id) ?? (isFact(id) ? { fact: id } : undefined)

/** Puts a thing to ask into words, with its place in the interview and the answer it has now. */
export function ask(asked: Asked, state: Interview, project: Project, language: Language): Question {
  const say = questionWording(language)
  const progress = progressAt([asked], state, language)
  const now = currentAnswer(asked, project, language)
  const current = now ? say.present(now) : ''
  if ('fact' in asked) {
    const question = factQuestion(asked.fact, language, state.regulation)
    const { kind, investment } = state.assessment.facts
    const atOnce = asked.fact === 'kind' && kind === undefined && investment === undefined ? say.atOnce : ''
    const hint = [question.hint ?? '', atOnce, current].filter(Boolean).join('\n')
    return { ...question, ...(hint ? { hint } : {}), progress }
  }
  const words = asked.field.example[language]
  const example = words && say.example(words)
  const hint = [example, current].filter(Boolean).join('\n')
  return {
    id: asked.field.id,
    text: asked.field.ask[language],
    ...(hint ? { hint } : {}),
    choices: [],
    progress,
  }
}

/**
 * How far an interview is at what is asked. Within a section what was passed comes first, answered or put off, so that
 * going on always counts on; only what this place asks for is counted.
 */
export function progressAt(asked: readonly Asked[], state: Interview, language: Language): Progress {
  const { answered, putOff, remaining } = state
  const ids = asked.map(idOf)
  const counted = once([...answered, ...putOff, ...remaining]).filter(
    (each) => ids.includes(idOf(each)) || isAskedHere(each, state),
  )
  const sections = [...new Set(asked.map(sectionOf))]
  const inSection = counted.filter((each) => sections.includes(sectionOf(each)))
  const step = inSection.findIndex((each) => ids.includes(idOf(each))) + 1
  return {
    section: sections.map((each) => SECTIONS[each][language]).join(marks(language).list),
    ...(sections.length === 1 && { place: { step, of: inSection.length } }),
    answered: answeredCount(state, ids),
    all: counted.length,
  }
}

/** How many answers count: those to what this place asks for, whether or not they still matter, and to what is asked now. */
export const answeredCount = (state: Interview, asked: readonly string[] = []): number =>
  state.answered.filter((each) => asked.includes(idOf(each)) || isAskedHere(each, state)).length

/** Whether this place asks for something; people tell more than is asked, and that is no progress. */
export const isAskedHere = (asked: Asked, { regulation }: Pick<Interview, 'regulation'>): boolean =>
  'field' in asked || asksFor(asked.fact, regulation)

/** The answer to a question among some answers, in words. */
export function currentAnswer(
  asked: Asked,
  { facts, texts }: Pick<Project, 'facts' | 'texts'>,
  language: Language,
): string | undefined {
  if ('field' in asked) return texts[asked.field.id]
  const value = facts[asked.fact]
  return value === undefined ? undefined : describeValue(asked.fact, value, language)
}

export const labelOf = (asked: Asked, language: Language): string =>
  'fact' in asked ? FACTS[asked.fact].label[language] : asked.field.label[language]

/** What a button carries that opens the form of a section, at one of its questions. */
export const formOf = (section: Section, question?: string): string =>
  question === undefined ? section : `${section} ${question}`

/** The buttons under every question of an interview. */
export function controls(language: Language, state: Interview, asked: Asked | undefined): Choice[] {
  const form = asked && { value: formOf(sectionOf(asked), idOf(asked)) }
  return [
    ...(state.answered.length > 0 ? [choice('back', language)] : []),
    ...(['unknown', 'later', 'why', 'delegate', 'form', 'review', 'pause'] as const).map((act) =>
      act === 'form' ? { ...choice(act, language), ...form } : choice(act, language),
    ),
  ]
}
