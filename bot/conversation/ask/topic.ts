import type { Decision, Finding } from '../../../rules/assess.ts'
import type { FactId } from '../../../rules/facts.ts'
import type { Branch } from '../../../rules/logic/branches.ts'
import { isRaised } from '../../../rules/overturning.ts'
import { isDecided } from '../../../rules/route.ts'
import { SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import type { Ask } from '../../understand/understanding.ts'
import { emptyReply, type Reply, type Section } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { officeName, pick } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { withQuestion } from './fact-question.ts'
import { documentItems } from './papers.ts'
import {
  branchesSection,
  doubtsSection,
  folded,
  ofTopic,
  routeSection,
  section,
  toItems,
} from './sections.ts'

/** What a text says on one topic: where it is silent, what is open with its branches, what holds or may hold. */
export function topicPart(telling: Telling, topic: Subject, asks: readonly Ask[] = []): Reply {
  const { regulation, language, assessment } = telling
  const say = answerWording(language)
  const name = SUBJECT_NAMES[topic][language]
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
  const ordered =
    topic === 'approval' ? routeSection(telling, asks.includes('who') ? isDecided : undefined) : []
  const rest = topic === 'approval' ? findings.filter((f) => f.provision.step === undefined) : findings
  const [asDocuments, asStatements] = partition(rest, (f) => f.provision.document !== undefined)
  const statements = toItems(telling, asStatements)
  const documents = documentItems(telling, asDocuments)
  const sections = [
    ...ordered,
    ...open.flatMap((decision) => branchesSection(telling, decision)),
    ...section(name, statements),
    ...section(statements.length > 0 ? say.relatedDocuments : name, documents),
    ...doubtsSection(telling, findings),
  ]
  return withQuestion({ ...empty, sections }, worthAsking(telling, topic, open), telling.regulation)
}

/**
 * The branches that a question about a topic is to narrow. Who approves depends on the verdict first; where something
 * told already bears on one of the topic's decisions, the others are not what was asked.
 */
function worthAsking(
  { assessment, regulation }: Telling,
  topic: Subject,
  open: readonly Decision[],
): Branch[] {
  if (topic === 'approval' && assessment.verdict.branches.length > 0) return assessment.verdict.branches
  const told = (matter: string) =>
    regulation.matters
      .get(matter)
      ?.rules.some((rule) =>
        rule.atoms.some(({ fact }) => assessment.facts[fact] !== undefined && !COMMON.includes(fact)),
      )
  const about = assessment.decisions.filter((d) => d.topic === topic && told(d.matter))
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

/** The same with what decides it first: what told facts make hold, else the first that holds. */
export function topicReply(telling: Telling, topic: Subject): Reply {
  const { regulation, language } = telling
  const {
    lead: [silent, ...lead],
    ...part
  } = topicPart(telling, topic)
  const holding = ofTopic(telling, topic).filter((f) => f.status === 'holds')
  const byFacts = holding.filter(isRaised)
  const [first, ...others] = toItems(telling, [...byFacts, ...holding.filter((f) => !isRaised(f))])
  const title = `${placeName(regulation, language)} · ${SUBJECT_NAMES[topic][language]}`
  const shown = new Set([first?.text, ...others.slice(0, 3).map(({ text }) => text)])
  const rest = part.sections
    .map((each) => ({ ...each, items: each.items.filter(({ text }) => !shown.has(text)) }))
    .filter(({ items }) => items.length > 0)
  return {
    ...part,
    lead,
    title,
    ...(silent !== undefined && { answer: { text: silent, polarity: null, citations: [] } }),
    ...(first && { answer: { text: first.text, polarity: null, citations: first.citations ?? [] } }),
    sections: [
      ...section(firstLineWording(language).related, others.slice(0, 3)),
      ...(first ? folded(rest) : rest),
    ],
  }
}

/** What else the text says on a topic, and leaves in doubt. */
export const restOf = (telling: Telling, topic: Subject): Section[] =>
  topicPart(telling, topic).sections.filter(({ title }) => title !== answerWording(telling.language).route)
