import type { Finding } from '../../../rules/assess.ts'
import { FACTS } from '../../../rules/facts.ts'
import { isRaised, overturning, triggered } from '../../../rules/overturning.ts'
import { papersOf } from '../../../rules/papers.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { type Provision, SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import type { Inquiry } from '../../understand/understanding.ts'
import { type Answer, emptyReply, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { placeName } from '../wording/place.ts'
import { findingItem, pick, provisionText } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { closedReply } from './closed.ts'
import { covers } from './covering.ts'
import { factQuestion, withQuestion } from './fact-question.ts'
import { type Hit, NEAR, STRONG } from './find/find.ts'
import { firstLine } from './first-line.ts'
import { articleChoices } from './nearest.ts'
import { documentItems } from './papers.ts'
import { branchesSection, folded, isAbout, limitsSection, section } from './sections.ts'
import { gives, slotFirst } from './slots.ts'
import { topicPart, topicReply } from './topic.ts'
import { digestReply, silentReply } from './unsaid.ts'

/** How much nearer than the next the first has to be before it answers yes or no. */
const SURE = 1.15
/** From here on what is found is what was asked, whatever words it uses; and, if it uses its words, from here on. */
const PLAIN = 1.3
const DIRECT = 0.42
/** And, if it stands out among the articles, so much nearer than the next, from here on. */
const STANDS_OUT = 1.2
const OUTSTANDING = 0.6
/** What is at least so near, beside the first, is worth a look. */
const RELATED = 0.5
/** The most of each kind that stand beside an answer. */
const MOST = 3

/** Answers with what is nearest in the text; where nothing is, says so. */
export function foundReply(
  telling: Telling,
  inquiry: Inquiry,
  hits: readonly Hit[],
  topics: readonly Subject[],
): Reply {
  const { assessment, regulation, language } = telling
  const of = new Map(assessment.findings.map((finding) => [finding.provision, finding]))
  const near = slotFirst(hits, inquiry, regulation).filter(({ score }) => score >= NEAR)
  const silent = regulation.silent.find(({ topic }) => topics.includes(topic))
  // What is said all the same of a topic on which the text says little.
  const isOn = ({ provision, score }: Hit) =>
    silent === undefined ||
    (provision !== undefined &&
      score >= STRONG &&
      (provision.about.includes(silent.topic) || isOfKind(of.get(provision), silent.topic)))
  const ranked = near.filter(isOn)
  const [first, ...others] = ranked
  if (silent && !first) return topicReply(telling, silent.topic)
  if (!first) return silentReply(telling, hits)
  const main = first.provision && of.get(first.provision)
  if (!main) return digestReply(telling, inquiry, first, others)
  const closed = closedReply(telling, inquiry, main)
  if (closed) return closed
  const next = others.find(({ article }) => article !== first.article)
  const isSure = first.score >= SURE * (next?.score ?? 0)
  const line = paperLine(telling, main) ?? firstLine(telling, inquiry, main, isSure)
  // A line that lacks what was asked for says so itself.
  const isGiven = gives(
    regulation,
    inquiry,
    main.provision,
    provisionText(regulation, main.provision, language),
  )
  const isToldPlainly = isDirect(regulation, first, inquiry, next?.score)
  const answer =
    isToldPlainly || !isGiven
      ? line
      : { ...line, text: firstLineWording(language).indirect(line.text), polarity: null }
  const beside = besideOf(telling, main)
  const related = others
    .filter(({ score }) => score >= RELATED * first.score)
    .flatMap(({ provision }) => (provision ? (of.get(provision) ?? []) : []))
    .filter((finding) => !beside.includes(finding))
  const shown = new Set([answer.text])
  const items = (findings: readonly Finding[]) =>
    findings
      .map((finding) => findingItem(telling, finding))
      .filter(({ text }) => text && !shown.has(text) && shown.add(text))
      .slice(0, MOST)
  const decision = assessment.decisions.find(({ matter }) => matter === main.provision.decides)
  const branches = main.status === 'open' ? (decision?.branches ?? []) : []
  const { doubt } = main.provision
  const say = answerWording(language)
  const asked = main.missing.find((id) => !FACTS[id].rare)
  const reply: Reply = {
    ...emptyReply(language),
    title: titleOf(telling, main.provision),
    answer,
    choices: isToldPlainly && isGiven ? [] : articleChoices(regulation, ranked, language),
    sections: [
      ...(branches.length > 0 && branches.length <= 4 ? branchesSection(telling, { branches }) : []),
      ...limitsSection(telling, [main], isAbout(main.provision.about)),
      ...section(say.triggered, items(beside)),
      ...section(firstLineWording(language).related, items(related)),
      ...(doubt && answer.text !== pick(doubt, language)
        ? section(say.doubts, [{ text: pick(doubt, language) }])
        : []),
      ...folded(topicSections(telling, main.provision, shown)),
    ],
  }
  if (branches.length > 0) return withQuestion(reply, branches, telling.regulation)
  return main.status === 'open' && asked
    ? { ...reply, question: factQuestion(asked, language, telling.regulation) }
    : reply
}

/** Whether something holds because the project is of the kind that a topic is about, and for no project that is built. */
const isOfKind = (finding: Finding | undefined, topic: Subject): boolean =>
  finding?.because.some(
    ({ atom: { fact, wanted }, truth }) =>
      fact === 'kind' &&
      truth === true &&
      Array.isArray(wanted) &&
      wanted.includes(topic) &&
      !wanted.includes('new'),
  ) ?? false

/** A paper with everything that it must contain, wherever the text asks for that; nothing of one without chapters. */
function paperLine(
  telling: Telling,
  { provision: { document, stage, chapters } }: Finding,
): Answer | undefined {
  const paper = papersOf(telling.assessment.findings).find(
    (each) => each.stage === stage && each.name.zh === document?.zh,
  )
  const [item] = paper && chapters ? documentItems(telling, paper.findings) : []
  return item && { text: item.text, polarity: null, citations: item.citations ?? [] }
}

/** Whether a hit says what is asked about, and is not only the nearest of what the text says. */
function isDirect(
  { all }: Compiled,
  { score, article, provision, told }: Hit,
  { object }: Inquiry,
  next = 0,
): boolean {
  if (score >= PLAIN || (score >= OUTSTANDING && score >= STANDS_OUT * next)) return true
  const { title = '', digest = '' } = all.find(({ number }) => number === article) ?? {}
  return score >= DIRECT && (told || covers([title, digest, ...(provision?.asks ?? [])].join(' '), object))
}

const titleOf = ({ regulation, language }: Telling, { about: [topic = 'scope'] }: Provision): string =>
  `${placeName(regulation, language)} · ${SUBJECT_NAMES[topic][language]}`

/** What told facts bring about whatever was asked: what stands in the way, and what changes the way. */
function besideOf({ assessment }: Telling, main: Finding): Finding[] {
  const { comeAbout, raised } = overturning(assessment.verdict)
  return [
    ...comeAbout,
    ...assessment.verdict.because.filter(overturnsByFact),
    ...raised,
    ...triggered(assessment),
  ]
    .filter((finding) => finding !== main && isRaised(finding))
    .filter((finding, i, all) => all.indexOf(finding) === i)
}

const overturnsByFact = ({ provision: { verdict } }: Finding) =>
  verdict === 'barred' || verdict === 'not-applicable'

/** Whatever else the text says on the topic, for who wants to see it. */
const topicSections = (telling: Telling, { about: [topic] }: Provision, shown: ReadonlySet<string>) =>
  topic === undefined
    ? []
    : topicPart(telling, topic satisfies Subject)
        .sections.map((each) => ({ ...each, items: each.items.filter(({ text }) => !shown.has(text)) }))
        .filter(({ items }) => items.length > 0)
