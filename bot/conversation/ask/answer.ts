import type { Conclusion } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import { COMMON, isRaised, overturning, verdictName } from '../../../rules/overturning.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided, type Step, stepsOf } from '../../../rules/route.ts'
import { type Provision, type Stage, SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import { STAGE_OF } from '../../understand/lexicon/subjects.ts'
import type { Ask, Inquiry } from '../../understand/understanding.ts'
import { type Answer, emptyReply, type Reply, type Section } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { effectLine } from '../wording/effect.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { cite, factWords, findingItem, pick } from '../wording/provision.ts'
import { type Calendar, type Telling, tell } from '../wording/telling.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { aimOf, isProcedural } from './aim.ts'
import { find, type Hit, STRONG } from './find/find.ts'
import { foundReply } from './found.ts'
import { officeAsked, officeReply } from './office.ts'
import { deadlineItems, deadlinesSection, documentsSection, paperNames } from './papers.ts'
import { BEFORE_BUILDING, folded, isAbout, limitsSection, routeSection, section } from './sections.ts'
import { topicPart, topicReply } from './topic.ts'
import { chainItem, verdictReply } from './verdict.ts'

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
  const described = (kind ?? investment) !== undefined || assessment.verdict.value !== 'depends'
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

/** Who decides, in order. */
function routeReply(telling: Telling): Reply {
  const { regulation, language, assessment } = telling
  const sections = routeSection(telling, isDecided)
  const { value } = assessment.verdict
  const first = chainItem(telling, (p) => p.stage === 'initiation' && isDecided(p))
  const isOut = value === 'not-applicable' || value === 'barred' || value === 'exempt'
  if (isOut || !first) return verdictReply(telling)
  const { sections: beside, ...verdict } = verdictReply(telling)
  const deciding = stepsOf(assessment.findings, isDecided).flatMap(({ findings }) => findings)
  const limits = limitsSection(telling, deciding, isAbout(['approval', 'initiation', 'review']))
  const titles = limits.map(({ title }) => title)
  const others = beside.filter(({ title }) => !titles.includes(title))
  return {
    ...verdict,
    title: `${placeName(regulation, language)} · ${SUBJECT_NAMES.approval[language]}`,
    answer: { text: first.text, polarity: null, citations: first.citations ?? [] },
    sections: [...sections, ...limits, ...folded([...others, ...restOf(telling, 'approval')])],
  }
}

/** Whether the text governs such a project: what takes it out, or what leaves that unsettled; nothing of one it governs. */
function scopeReply(telling: Telling, isOut: boolean): Reply | undefined {
  const { regulation, language, assessment } = telling
  if (isOut) return verdictReply(telling)
  const [first, ...rest] = overturning(assessment.verdict).doubted
  if (!first) return undefined
  const [answered, ...others] = [first, ...rest].map(({ provision: { doubt }, provision }) => ({
    text: doubt ? pick(doubt, language) : '',
    citations: [cite(regulation, provision)],
  }))
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${verdictName({ value: 'unclear' })?.[language]}`,
    ...(answered && { answer: { ...answered, polarity: null } }),
    sections: section(answerWording(language).scope, others),
  }
}

/** The way of a project with the applicant's own steps: the whole of it, or what comes after a stage. */
function wayReply(telling: Telling, after?: Stage): Reply {
  const { regulation, language, assessment } = telling
  const steps = stepsOf(assessment.findings)
  const last =
    after === undefined ? 0 : Math.max(0, ...steps.flatMap((step) => (isAt(step, after) ? [step.place] : [])))
  const [first, ...rest] = routeSection(telling, ({ step = 0 }) => step > last).flatMap(({ items }) => items)
  if (!first) return verdictReply(telling)
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${answerWording(language).route}`,
    answer: {
      text: firstLineWording(language).first(first.text),
      polarity: null,
      citations: first.citations ?? [],
    },
    sections: section(firstLineWording(language).afterwards, rest, true),
  }
}

const isAt = ({ findings }: Step, stage: Stage): boolean =>
  findings.some(({ provision }) => provision.stage === stage)

/** Which papers, by name; their chapters are folded. */
function papersReply(telling: Telling, stage: Stage | undefined): Reply | undefined {
  const { regulation, language, assessment } = telling
  const stages = stage ? [stage] : BEFORE_BUILDING
  const names = paperNames(telling, stages)
  if (!names) return undefined
  const topic = SUBJECT_NAMES.materials[language]
  const isAsked = ({ document, stage: at }: Provision) =>
    document !== undefined && at !== undefined && stages.includes(at)
  const asked = assessment.findings.filter((f) => f.status !== 'fails' && isAsked(f.provision))
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${topic}`,
    answer: {
      text: firstLineWording(language).papers(names.count, names.text),
      polarity: null,
      citations: names.citations ?? [],
    },
    sections: [
      ...documentsSection(telling, stages),
      ...limitsSection(telling, asked, isAsked),
      ...folded(restOf(telling, 'materials')),
    ],
  }
}

/** What else the text says on a topic, and leaves in doubt. */
const restOf = (telling: Telling, topic: Subject): Section[] =>
  topicPart(telling, topic).sections.filter(({ title }) => title !== answerWording(telling.language).route)

function deadlinesReply(telling: Telling): Reply | undefined {
  const { regulation, language } = telling
  const [first, ...rest] = deadlinesSection(telling).flatMap(({ items }) => items)
  if (!first) return undefined
  const answer: Answer = { text: first.text, polarity: null, citations: first.citations ?? [] }
  const say = answerWording(language)
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${say.deadlinesAsked}`,
    answer,
    sections: rest.length > 0 ? [{ title: say.deadlines, items: rest }] : [],
  }
}

/** The deadlines that a date just told sets running. */
function datedSections(telling: Telling, { calendar }: Asking): Section[] {
  const dated = telling.assessment.findings.filter(
    ({ status, provision: { deadline } }) =>
      status !== 'fails' && deadline?.after !== undefined && deadline.after in (calendar?.told ?? {}),
  )
  return deadlineItems(telling, dated)
}
