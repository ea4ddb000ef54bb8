import type { Conclusion } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import { COMMON, isRaised } from '../../../rules/overturning.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Provision, type Stage, SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import { STAGE_OF } from '../../understand/lexicon/subjects.ts'
import type { Ask, Inquiry } from '../../understand/understanding.ts'
import { emptyReply, type Reply, type Section } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { effectLine } from '../wording/effect.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { factWords, findingItem, pick } from '../wording/provision.ts'
import { type Calendar, type Telling, tell } from '../wording/telling.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { aimOf, isProcedural } from './aim.ts'
import { find, type Hit, STRONG } from './find/find.ts'
import { foundReply } from './found.ts'
import { officeAsked, officeReply } from './office.ts'
import { deadlineItems } from './papers.ts'
import { scopeReply } from './scope.ts'
import { section } from './sections.ts'
import { deadlinesReply, papersReply } from './stage-papers.ts'
import { topicReply } from './topic.ts'
import { verdictReply } from './verdict.ts'
import { routeReply, wayReply } from './way.ts'

/** Topics under which a project may turn out to be out, barred, or to be approved again, and what that is called. */
const MAY_TURN: readonly Subject[] = ['scope', 'classified', 'off-plan', 'change', 'bar', 'service']
const TURNS: readonly Conclusion['value'][] = ['not-applicable', 'barred', 'again']

/** What is asked. */
export interface Asking {
  /** The questions themselves; none where a message only states something, or a question before is taken up again. */
  inquiries: readonly Inquiry[]
  /** What the words name, or what the question before was on. */
  topics: readonly Subject[]
  stage?: Stage | undefined
  asks: readonly Ask[]
  calendar?: Calendar
  /** The facts that the message itself tells. */
  now: readonly FactId[]
  /** The day it is, an ISO date. */
  today: string
}

/** Answers questions about one project under one regulation, each by itself, in their order. */
export function answer(regulation: Compiled, facts: Facts, asking: Asking, language: Language): Reply {
  const telling = tell(regulation, facts, language, asking.calendar)
  const parts =
    asking.inquiries.length > 0
      ? asking.inquiries.map((inquiry) => ({
          words: inquiry.words,
          reply: replyTo(telling, inquiry, asking),
        }))
      : [{ words: '', reply: takenUp(telling, asking) }]
  const [first, ...rest] = parts
  const body = first?.reply ?? emptyReply(language)
  const { verdict } = telling.assessment
  const turned =
    TURNS.includes(verdict.value) &&
    verdict.because.some(isRaised) &&
    asking.topics.some((topic) => MAY_TURN.includes(topic))
  const understood = factWords(facts, language)
  const question = parts.find(({ reply }) => reply.question)?.reply.question
  return {
    ...body,
    region: regulation.id,
    topics: [...asking.topics],
    facts,
    ...(turned && { title: `${placeName(regulation, language)} · ${verdictTitle(verdict, language)}` }),
    verdict: parts.find(({ reply }) => reply.verdict)?.reply.verdict ?? (turned ? verdict.value : null),
    lead: [
      ...effectLine(regulation, asking.today, language),
      ...(understood.length > 0 ? [answerWording(language).understood(understood)] : []),
      ...body.lead,
    ],
    sections: [
      ...datedSections(telling, asking),
      ...body.sections,
      ...rest.flatMap(({ words, reply }) => under(words, reply)),
    ],
    ...(question && { question }),
    note: answerWording(language).source(regulation.name) + pick(regulation.note, language),
  }
}

/** A further question of a message: under its own words, its answer first. */
function under(words: string, { answer: first, sections }: Reply): Section[] {
  const own = first ? [{ text: first.text, citations: first.citations }] : []
  return [...(own.length > 0 ? [{ title: words, items: own }] : []), ...sections]
}

function replyTo(project: Telling, inquiry: Inquiry, asking: Asking): Reply {
  const telling = isTopicOnly(project, asking) ? withoutKind(project) : project
  const { regulation, assessment } = telling
  const of = new Map(assessment.findings.map((finding) => [finding.provision, finding]))
  const pointing = new Set<string>(asking.now.filter((id) => id === 'investment' || !COMMON.includes(id)))
  const isTold = (p: Provision) => {
    const finding = of.get(p)
    return (
      finding !== undefined &&
      finding.status !== 'fails' &&
      finding.because.some(({ atom, truth }) => truth === true && pointing.has(atom.fact))
    )
  }
  const { topics, stage } = asking
  const isOpen = (p: Provision) => of.get(p)?.status !== 'fails'
  const hits = find(regulation, { words: inquiry.sought, whole: inquiry.words, topics, isOpen, isTold })
  const { kind, investment } = assessment.facts
  const described =
    (kind ?? investment) !== undefined ||
    (assessment.verdict.value !== 'depends' && Object.keys(assessment.facts).length > 0)
  const office = officeAsked(regulation, inquiry)
  if (office) return officeReply(telling, office)
  const isOut = assessment.verdict.value === 'barred' || assessment.verdict.value === 'not-applicable'
  switch (aimOf(inquiry, { hits, topics, stage, described, isOut })) {
    case 'verdict':
      return withNearest(verdictReply(project, inquiry.form), telling, inquiry, hits)
    case 'route':
      return routeReply(project)
    case 'way':
      return wayReply(project)
    case 'next':
      return wayReply(
        telling,
        topics.flatMap((topic) => (topic === 'bar' ? [] : (STAGE_OF[topic] ?? [])))[0] ?? stage,
      )
    case 'papers':
      return papersReply(project, asking.stage) ?? foundReply(telling, inquiry, hits, topics)
    case 'deadlines':
      return deadlinesReply(telling) ?? foundReply(telling, inquiry, hits, topics)
    case 'topic':
      return takenUp(telling, asking)
    case 'scope':
      return scopeReply(project, isOut) ?? foundReply(telling, inquiry, hits, topics)
    case 'found':
      return foundReply(telling, inquiry, hits, topics)
  }
}

/** A verdict, with what the text says of the other thing that a question names. */
function withNearest(reply: Reply, telling: Telling, { empty }: Inquiry, [first]: readonly Hit[]): Reply {
  const finding = telling.assessment.findings.find(({ provision }) => provision === first?.provision)
  if (empty || !first || !finding || first.score < STRONG || isProcedural(finding.provision)) return reply
  const item = findingItem(telling, finding)
  if (!item.text) return reply
  const isFolded = ({ folded }: Section) => folded === true
  return {
    ...reply,
    sections: [
      ...reply.sections.filter((each) => !isFolded(each)),
      ...section(firstLineWording(telling.language).related, [item]),
      ...reply.sections.filter(isFolded),
    ],
  }
}

/** "运维费", "免费运维" name a topic; nothing is said of what kind a project is. */
const isTopicOnly = ({ assessment: { facts } }: Telling, { topics, now }: Asking): boolean =>
  (facts.kind === 'maintenance' || facts.kind === 'service') &&
  topics.includes(facts.kind) &&
  now.every((id) => id === 'kind')

function withoutKind({ regulation, assessment, language, calendar }: Telling): Telling {
  const { kind: _topic, ...facts } = assessment.facts
  return tell(regulation, facts, language, calendar)
}

/** Nothing is asked anew: what the last question was on, for the facts as they now are. */
function takenUp(telling: Telling, { topics }: Asking): Reply {
  const [first, ...rest] = topics.length > 0 ? topics : (['initiation'] as const)
  const reply = aboutTopic(telling, first ?? 'initiation')
  const others = rest.flatMap((topic) =>
    under(SUBJECT_NAMES[topic][telling.language], aboutTopic(telling, topic)),
  )
  return { ...reply, sections: [...reply.sections, ...others] }
}

function aboutTopic(telling: Telling, topic: Subject): Reply {
  if (topic === 'initiation') return verdictReply(telling)
  if (topic === 'approval') return routeReply(telling)
  if (topic === 'materials') return papersReply(telling, undefined) ?? topicReply(telling, topic)
  return topicReply(telling, topic)
}

/** The deadlines that a date just told sets running. */
function datedSections(telling: Telling, { calendar }: Asking): Section[] {
  const dated = telling.assessment.findings.filter(
    ({ status, provision: { deadline } }) =>
      status !== 'fails' && deadline?.after !== undefined && deadline.after in (calendar?.told ?? {}),
  )
  return deadlineItems(telling, dated)
}
