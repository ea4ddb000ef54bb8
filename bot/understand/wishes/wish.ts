import type { Stage, Subject } from '../../../rules/schema.ts'
import type { Asking, Aspect } from '../lexicon/asking.ts'
import { ASPECTS, HOW, NEED, YES_OR_NO } from '../lexicon/questions.ts'
import { STAGE_OF } from '../lexicon/subjects.ts'
import { rows } from '../lexicon/table.ts'
import { type Match, matcher } from '../text/matcher.ts'
import type { Ask } from '../understanding.ts'

/** What a message, or a clause of it, asks. */
export interface Wish {
  topics: Subject[]
  asks: Ask[]
  stage?: Stage
}

const aspects = matcher(rows(ASPECTS))

/** Topics of the procedure itself; beside a subject ("验收找谁批") they only say what is asked about it. */
const STEPS: ReadonlySet<Subject> = new Set<Subject>(['initiation', 'approval', 'plan', 'materials'])

/**
 * What one clause asks: its words of the lexicon (`all`), weighed against its question words. A word that only states
 * a fact (`stated`) is no subject where another is ("等保没过能验收吗"), or where the fact raises a topic itself.
 */
export function readQuestion(
  clause: { words: string; asks: boolean },
  all: Match<Asking>[],
  about: { stated: (m: Match<Asking>) => boolean; raised: boolean },
): Wish {
  const asks = new Set<Aspect>(all.flatMap((m) => m.value.ask ?? []))
  if (clause.asks) for (const { value } of aspects.all(clause.words)) asks.add(value)
  const yesOrNo = YES_OR_NO.test(clause.words) && !HOW.test(clause.words)
  const needs = yesOrNo && NEED.test(clause.words)

  const wanted = all.filter(
    ({ value }) => !value.needs || value.needs.some((n) => asks.has(n) || (n === 'verdict' && needs)),
  )
  const strong = preferred(wanted, (m) => !m.value.weak)
  const open = strong.filter((m) => m.value.firm || !about.stated(m))
  const here = about.raised || open.some(named) ? open : strong
  const steps = preferred(here.filter(isStep), (m) => m.value.firm === true)
  const subjects = here.filter((m) => named(m) && !isStep(m))
  const beside = new Set(subjects.flatMap((m) => m.value.topics))

  if (
    here.some((m) => m.value.topics.includes('materials')) &&
    !beside.has('chapters') &&
    !asks.has('who') &&
    !asks.has('when') &&
    !asks.has('how long')
  )
    asks.add('which-documents')
  const specific = asks.has('who') || asks.has('when') || asks.has('how long') || asks.has('which-documents')
  const topics = [...steps, ...subjects]
    .sort((a, b) => a.at - b.at)
    .flatMap((m) => (isStep(m) ? stepTopics(m.value, asks, yesOrNo && !specific, beside) : m.value.topics))
  if (asks.has('which-documents')) topics.push('materials')
  if (yesOrNo && !specific && topics.includes('initiation')) asks.add('verdict')

  const dated = asks.has('which-documents') || asks.has('when')
  const stage = dated ? [...subjects, ...here.filter(isStep)].flatMap(stageOf)[0] : undefined
  return { topics, asks: [...asks].map((a) => ASK[a]), ...(stage && { stage }) }
}

const named = (m: Match<Asking>): boolean => m.value.topics.length > 0
const isStep = (m: Match<Asking>): boolean => m.value.topics.some((t) => STEPS.has(t))
const stageOf = (m: Match<Asking>): Stage[] => m.value.topics.flatMap((t) => STAGE_OF[t] ?? [])

/** Those that are preferred, or all where none is. */
function preferred(all: Match<Asking>[], is: (m: Match<Asking>) => boolean): Match<Asking>[] {
  const some = all.filter(is)
  return some.some(named) ? some : all
}

/** What a word of the procedure asks for, given what else its clause asks and the subjects beside it. */
function stepTopics(
  { topics, firm, decides }: Asking,
  asks: ReadonlySet<Aspect>,
  yesOrNo: boolean,
  beside: ReadonlySet<Subject>,
): Subject[] {
  const own = topics.filter((t) => STEPS.has(t))
  if (own.includes('materials') && !asks.has('who') && !asks.has('when')) return []
  if (beside.has('change')) return []
  if (beside.size > 0) return own.includes('initiation') && (firm || yesOrNo) ? own : []
  if (firm) return own
  if (asks.has('which-documents')) return []
  if (asks.has('who')) return ['approval']
  if (asks.has('how long')) return own.includes('plan') ? ['plan'] : ['approval']
  if (asks.has('when')) return ['plan']
  return yesOrNo && decides ? ['initiation'] : own
}

const ASK: Readonly<Record<Aspect, Ask>> = {
  who: 'who',
  when: 'deadline',
  'how long': 'deadline',
  'which-documents': 'which-documents',
  verdict: 'verdict',
  definition: 'definition',
  overview: 'overview',
  'articles-so-far': 'articles-so-far',
}
