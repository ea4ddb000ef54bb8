import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided } from '../../../rules/route.ts'
import { type Stage, SUBJECT_NAMES, type Subject, type Verdict } from '../../../rules/schema.ts'
import type { Ask } from '../../understand/understanding.ts'
import { emptyReply, joined, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { effectLine } from '../wording/effect.ts'
import { marks } from '../wording/marks.ts'
import { placeName } from '../wording/place.ts'
import { factWords, pick } from '../wording/provision.ts'
import { type Calendar, type Telling, tell } from '../wording/telling.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { withQuestion } from './fact-question.ts'
import { inTheWaySections, scopeSection, triggeredSection, unmentionedSection } from './in-the-way.ts'
import { deadlineItems, deadlinesSection, documentsSection } from './papers.ts'
import { branchesSection, doubtsSection, ofTopic, reasonsSection, routeSection } from './sections.ts'
import { topicPart } from './topic.ts'

/** Topics whose answer is the initiation verdict or needs it. */
const ABOUT_VERDICT: readonly Subject[] = ['initiation', 'approval']
/** Topics under which a project may turn out to be out, barred, or to be approved again. */
const MAY_TURN: readonly Subject[] = ['scope', 'classified', 'off-plan', 'change', 'bar', 'service']
const TURNS: readonly (Verdict | 'depends' | null)[] = ['not-applicable', 'barred', 'again']

/** What is asked: topics in their order, or a stage's documents or deadlines. */
export interface Asking {
  topics: readonly Subject[]
  stage?: Stage | undefined
  asks: readonly Ask[]
  calendar?: Calendar
  /** The day it is, an ISO date. */
  today: string
}

/**
 * Answers questions about one project under one regulation: every topic asked, in its order; without a topic, whether
 * initiation approval is needed. What is open is shown with its branches and the one question that narrows it most.
 */
export function answer(regulation: Compiled, facts: Facts, asking: Asking, language: Language): Reply {
  const telling = tell(regulation, facts, language, asking.calendar)
  const { topics } = asking
  const aside = asidePart(telling, asking)
  const asked: readonly Subject[] = topics.length > 0 || aside.sections.length > 0 ? topics : ['initiation']
  const { value } = telling.assessment.verdict
  const withVerdict = asked.some(
    (topic) => ABOUT_VERDICT.includes(topic) || (MAY_TURN.includes(topic) && TURNS.includes(value)),
  )
  const body = asked
    .map((topic) => (topic === 'initiation' ? verdictPart(telling) : topicPart(telling, topic, asking.asks)))
    .reduce(joined, aside)
  const say = answerWording(language)
  const understood = factWords(facts, language)
  return {
    ...body,
    region: regulation.id,
    topics: [...topics],
    facts,
    verdict: withVerdict ? value : null,
    title: title(telling, asked, withVerdict),
    lead: [
      ...effectLine(regulation, asking.today, language),
      ...(understood.length > 0 ? [say.understood(understood)] : []),
      ...body.lead,
    ],
    note: say.source(regulation.name) + pick(regulation.note, language),
  }
}

function title(
  { assessment, regulation, language }: Telling,
  asked: readonly Subject[],
  withVerdict: boolean,
): string {
  const about = withVerdict
    ? verdictTitle(assessment.verdict, language)
    : asked.map((topic) => SUBJECT_NAMES[topic][language]).join(marks(language).list) ||
      answerWording(language).deadlinesAsked
  return `${placeName(regulation, language)} · ${about}`
}

function verdictPart(telling: Telling): Reply {
  const { verdict } = telling.assessment
  const stopped = verdict.value === 'not-applicable' || verdict.value === 'barred'
  const beside = stopped ? [] : [...ofTopic(telling, 'initiation'), ...ofTopic(telling, 'approval')]
  const sections = stopped
    ? [...scopeSection(telling), ...reasonsSection(telling)]
    : [
        ...inTheWaySections(telling),
        ...reasonsSection(telling),
        ...triggeredSection(telling),
        ...branchesSection(telling, verdict),
        ...routeSection(telling, isDecided),
        ...documentsSection(telling),
        ...deadlinesSection(telling),
        ...unmentionedSection(telling),
      ]
  const deciding = verdict.branches.flatMap(({ holds }) =>
    holds.flatMap((rule) => telling.assessment.findings[rule.index] ?? []),
  )
  const doubts = doubtsSection(telling, [
    ...verdict.because,
    ...deciding,
    ...beside.filter((f) => f.status === 'holds'),
  ])
  return withQuestion(
    { ...emptyReply(telling.language), sections: [...sections, ...doubts] },
    verdict.branches,
  )
}

/** The documents or deadlines asked for by stage, and the deadlines that a date just told sets running. */
function asidePart(telling: Telling, { topics, stage, asks, calendar }: Asking): Reply {
  const documents = stage && asks.includes('which-documents') ? documentsSection(telling, [stage]) : []
  const dated = telling.assessment.findings.filter(({ status, provision: p }) => {
    if (status === 'fails' || !p.deadline) return false
    if (p.deadline.after && p.deadline.after in (calendar?.told ?? {})) return true
    return (
      asks.includes('deadline') &&
      (stage
        ? p.stage === stage
        : topics.length === 0 || topics.some((topic) => topic !== 'bar' && p.about.includes(topic)))
    )
  })
  return { ...emptyReply(telling.language), sections: [...deadlineItems(telling, dated), ...documents] }
}
