import type { Decision, Finding } from '../../../rules/assess.ts'
import type { Branch } from '../../../rules/branches.ts'
import type { Language } from '../../../rules/describe.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Stage, TOPICS, type Topic, type Verdict } from '../../../rules/schema.ts'
import type { Ask } from '../../understand/understanding.ts'
import { emptyReply, type Item, joined, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { marks } from '../wording/marks.ts'
import { placeName } from '../wording/place.ts'
import { factWords, officeName, pick } from '../wording/provision.ts'
import { type Calendar, type Telling, tell } from '../wording/telling.ts'
import { verdictWords } from '../wording/verdict.ts'
import { factQuestion, mostTelling } from './fact-question.ts'
import {
  branchesSection,
  deadlineItems,
  deadlinesSection,
  documentItems,
  documentsSection,
  doubtsSection,
  ofTopic,
  reasonsSection,
  routeSection,
  stopsSection,
  toItems,
} from './sections.ts'

/** Topics whose answer is the initiation verdict or needs it. */
const ABOUT_VERDICT: readonly Topic[] = ['initiation', 'approval']
/** Topics under which a project may turn out to be out, barred, or to be approved again. */
const MAY_TURN: readonly Topic[] = ['scope', 'classified', 'off-plan', 'change', 'bar', 'service']
const TURNS: readonly (Verdict | 'depends' | null)[] = ['not-applicable', 'barred', 'again']

/** What is asked: topics in their order, or a stage's documents or deadlines. */
export interface Asking {
  topics: readonly Topic[]
  stage?: Stage | undefined
  asks: readonly Ask[]
  calendar?: Calendar
}

/**
 * Answers questions about one project under one regulation: every topic asked, in its order; without a topic, whether
 * initiation approval is needed. What is open is shown with its branches and the one question that narrows it most.
 */
export function answer(regulation: Compiled, facts: Facts, asking: Asking, language: Language): Reply {
  const telling = tell(regulation, facts, language, asking.calendar)
  const { topics } = asking
  const aside = asidePart(telling, asking)
  const asked: readonly Topic[] = topics.length > 0 || aside.sections.length > 0 ? topics : ['initiation']
  const { value } = telling.assessment.verdict
  const withVerdict = asked.some(
    (topic) => ABOUT_VERDICT.includes(topic) || (MAY_TURN.includes(topic) && TURNS.includes(value)),
  )
  const body = asked
    .map((topic) => (topic === 'initiation' ? verdictPart(telling) : topicPart(telling, topic)))
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
    lead: [...(understood.length > 0 ? [say.understood(understood)] : []), ...body.lead],
    note: say.source(regulation.name) + pick(regulation.note, language),
  }
}

function title(
  { assessment, regulation, language }: Telling,
  asked: readonly Topic[],
  withVerdict: boolean,
): string {
  const about = withVerdict
    ? verdictWords(assessment.verdict, language)
    : asked.map((topic) => TOPICS[topic][language]).join(marks(language).list) ||
      answerWording(language).deadlinesAsked
  return `${placeName(regulation, language)} · ${about}`
}

function verdictPart(telling: Telling): Reply {
  const { verdict } = telling.assessment
  const stopped = verdict.value === 'not-applicable' || verdict.value === 'barred'
  const beside = stopped ? [] : [...ofTopic(telling, 'initiation'), ...ofTopic(telling, 'approval')]
  const sections = stopped
    ? reasonsSection(telling)
    : [
        ...reasonsSection(telling),
        ...branchesSection(telling, verdict),
        ...routeSection(telling),
        ...documentsSection(telling),
        ...deadlinesSection(telling),
        ...stopsSection(telling),
      ]
  const doubts = doubtsSection(telling, [...verdict.because, ...beside.filter((f) => f.status === 'holds')])
  return withQuestion(
    telling,
    { ...emptyReply(telling.language), sections: [...sections, ...doubts] },
    verdict.branches,
  )
}

function topicPart(telling: Telling, topic: Topic): Reply {
  const { regulation, language, assessment } = telling
  const say = answerWording(language)
  const name = TOPICS[topic][language]
  const silent = regulation.silent.find((each) => each.topic === topic)
  const empty = emptyReply(language)
  if (silent)
    return {
      ...empty,
      lead: [
        say.silent(name, officeName(regulation, silent.ask, language)),
        ...(silent.say ? [pick(silent.say, language)] : []),
      ],
    }
  const open = assessment.decisions.filter((d) => d.topic === topic && d.branches.length > 0)
  const undecided = new Set(
    open.flatMap((d) => d.branches.flatMap((b) => b.holds.map((rule) => rule.provision))),
  )
  const findings = relevantFirst(ofTopic(telling, topic).filter((f) => !undecided.has(f.provision)))
  const ordered = topic === 'approval' ? routeSection(telling) : []
  const rest = topic === 'approval' ? findings.filter((f) => f.provision.step === undefined) : findings
  const [asDocuments, asStatements] = partition(rest, (f) => f.provision.document !== undefined)
  const statements = toItems(telling, asStatements)
  const documents = documentItems(telling, asDocuments)
  const sections = [
    ...ordered,
    ...open.flatMap((decision) => branchesSection(telling, decision)),
    ...itemsSection(name, statements),
    ...itemsSection(statements.length > 0 ? say.relatedDocuments : name, documents),
    ...doubtsSection(telling, findings),
  ]
  return withQuestion(telling, { ...empty, sections }, worthAsking(telling, topic, open))
}

/**
 * The branches that a question about a topic is to narrow. Who approves depends on the verdict first; where something
 * told already bears on one of the topic's decisions, the others are not what was asked.
 */
function worthAsking({ assessment, regulation }: Telling, topic: Topic, open: readonly Decision[]): Branch[] {
  if (topic === 'approval' && assessment.verdict.branches.length > 0) return assessment.verdict.branches
  const told = (question: string) =>
    regulation.questions
      .get(question)
      ?.rules.some((rule) =>
        rule.atoms.some(({ fact }) => assessment.facts[fact] !== undefined && !COMMON.includes(fact)),
      )
  const about = assessment.decisions.filter((d) => d.topic === topic && told(d.question))
  return (about.length > 0 ? open.filter((d) => about.includes(d)) : open).flatMap((d) => d.branches)
}

/** What something told has decided comes before what always holds. */
function relevantFirst(findings: readonly Finding[]): Finding[] {
  const decided = ({ status, because }: Finding) =>
    status === 'holds' && because.some(({ atom }) => !COMMON.includes(atom.fact))
  return [...findings.filter(decided), ...findings.filter((finding) => !decided(finding))]
}

/** Facts that nearly every message tells; they do not show which of a topic's decisions is meant. */
const COMMON: readonly FactId[] = ['kind', 'investment', 'content', 'applicant', 'classified']

function partition<T>(items: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [items.filter(matches), items.filter((item) => !matches(item))]
}

const itemsSection = (title: string, items: Item[]) => (items.length > 0 ? [{ title, items }] : [])

/** The documents or deadlines asked for by stage, and the deadlines that a date just told sets running. */
function asidePart(telling: Telling, { topics, stage, asks, calendar }: Asking): Reply {
  const documents = stage && asks.includes('which-documents') ? documentsSection(telling, [stage]) : []
  const dated = telling.assessment.findings.filter(({ status, provision: p }) => {
    if (status === 'fails' || !p.deadline) return false
    if (p.deadline.after && p.deadline.after in (calendar?.told ?? {})) return true
    return (
      asks.includes('deadline') &&
      (stage ? p.stage === stage : topics.length === 0 || topics.includes(p.topic))
    )
  })
  return { ...emptyReply(telling.language), sections: [...deadlineItems(telling, dated), ...documents] }
}

function withQuestion({ language }: Telling, reply: Reply, branches: readonly Branch[]): Reply {
  const id = mostTelling(branches)
  return id ? { ...reply, question: factQuestion(id, language, branches) } : reply
}
