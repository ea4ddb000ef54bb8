import type { Conclusion, Finding } from '../../../rules/assess.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { chainOf, type Fork, isFork } from '../../../rules/fork.ts'
import { overturning } from '../../../rules/overturning.ts'
import { isDecided, type Told } from '../../../rules/route.ts'
import type { Form } from '../../understand/understanding.ts'
import {
  type Answer,
  emptyReply,
  type Item,
  type Polarity,
  type Reply,
  type Section,
  unique,
} from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { firstLineWording } from '../wording/first-line.ts'
import { marks } from '../wording/marks.ts'
import { placeName } from '../wording/place.ts'
import { cite, factWords, provisionItem } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { verdictTitle } from '../wording/verdict.ts'
import { withQuestion } from './fact-question.ts'
import { inTheWaySections, triggeredSection, unmentionedSection } from './in-the-way.ts'
import { deadlinesSection, documentsSection, papersLine } from './papers.ts'
import {
  branchesSection,
  doubtsSection,
  folded,
  isAbout,
  limitsSection,
  ofTopic,
  reasonsSection,
  routeSection,
  section,
} from './sections.ts'

/** What a verdict says to whether an approval is needed; of one that the text leaves unsettled, nothing. */
const POLARITY: Readonly<Record<string, Polarity>> = {
  required: 'yes',
  again: 'yes',
  exempt: 'no',
  barred: 'no',
  'not-applicable': 'no',
  depends: 'depends',
}

/** What an answer on initiation is about: whether it is needed, who approves, and on which papers. */
const isOfInitiation = isAbout(['initiation', 'scope', 'approval', 'review', 'materials'])

/**
 * Whether an approval is needed: the verdict and why, who and with which papers, and what is to be confirmed first.
 * @param routeTold Who decides is told beside it, and is left out here.
 */
export function verdictReply(telling: Telling, form: Form | undefined = 'need', routeTold = false): Reply {
  const { assessment, regulation, language } = telling
  const { verdict } = assessment
  const isOut = verdict.value === 'not-applicable' || verdict.value === 'barred'
  const [reason, ...reasons] = reasonsSection(telling).flatMap(({ items }) => items)
  const more = section(answerWording(language).why, reasons)
  const deciding = verdict.branches.flatMap(({ holds }) =>
    holds.flatMap((rule) => assessment.findings[rule.index] ?? []),
  )
  const beside = isOut ? [] : [...ofTopic(telling, 'initiation'), ...ofTopic(telling, 'approval')]
  const doubts = doubtsSection(telling, [...verdict.because, ...deciding])
  const told = new Set(doubts.flatMap(({ items }) => items.map(({ text }) => text)))
  const others = doubtsSection(
    telling,
    beside.filter((f) => f.status === 'holds'),
    firstLineWording(language).otherDoubts,
  ).map((each) => ({ ...each, items: each.items.filter(({ text }) => !told.has(text)) }))
  const open = { ...emptyReply(language), region: regulation.id }
  const sections = isOut
    ? [...inTheWaySections(telling), ...doubts, ...folded(more)]
    : [
        ...inTheWaySections(telling),
        ...triggeredSection(telling),
        ...limitsSection(telling, verdict.because, isOfInitiation),
        ...branchesSection(telling, verdict),
        ...(routeTold ? [] : chainLine(telling)),
        ...papersLine(telling),
        ...confirmLine(telling),
        ...doubts,
        ...folded([
          ...more,
          ...(routeTold ? [] : routeSection(telling, isDecided)),
          ...documentsSection(telling),
          ...deadlinesSection(telling),
          ...unmentionedSection(telling),
          ...others.filter(({ items }) => items.length > 0),
        ]),
      ]
  return withQuestion(
    {
      ...open,
      verdict: verdict.value,
      title: `${placeName(regulation, language)} · ${verdictTitle(verdict, language)}`,
      ...(reason && { answer: answerOf(reason, polarityOf(verdict.value, form)) }),
      sections,
    },
    verdict.branches,
    regulation,
  )
}

/** 能立项吗 is answered by what keeps it from being approved, not by what asks for an approval. */
function polarityOf(value: Conclusion['value'], form: Form | undefined): Polarity | null {
  const said = POLARITY[value ?? ''] ?? null
  return form === 'may' && value !== 'barred' ? null : said
}

const answerOf = ({ text, citations = [] }: Item, polarity: Polarity | null): Answer => ({
  text,
  polarity,
  citations,
})

/**
 * Every office that decides, in order, as one line; where the route parts, each way with what decides it. An office that
 * may not be needed is marked; the folded route says what that depends on.
 */
function chainLine(telling: Telling): Section[] {
  const item = chainItem(telling, isDecided)
  return section(firstLineWording(telling.language).route, item ? [item] : [])
}

/** The same of some steps, without numbers where there is one. */
export function chainItem(telling: Telling, told: Told): Item | undefined {
  const { assessment, regulation, language } = telling
  const say = firstLineWording(language)
  const acts = (findings: readonly Finding[]) =>
    findings
      .map(({ provision: p, status }) => {
        const { text } = provisionItem(regulation, p, language)
        return status === 'open' ? say.perhaps(text) : text
      })
      .join(marks(language).list)
  const chain = chainOf(assessment, told)
  const wayOf = (fact: FactId, { value, steps }: Fork['ways'][number]) =>
    say.way(
      factWords({ [fact]: value }, language).join(''),
      steps.map(({ findings }) => acts(findings)),
    )
  const parts = chain.map((part) =>
    isFork(part)
      ? part.ways.map((way) => wayOf(part.fact, way)).join(marks(language).semicolon)
      : acts(part.findings),
  )
  const findings = chain.flatMap((part) =>
    isFork(part) ? part.ways.flatMap(({ steps }) => steps.flatMap((s) => s.findings)) : part.findings,
  )
  const citations = unique(findings.map(({ provision }) => cite(regulation, provision)))
  if (parts.length === 0) return undefined
  const text = parts.length === 1 ? parts.join('') : parts.map((part, i) => `${i + 1}. ${part}`).join(' → ')
  return { text, citations }
}

/** What nobody has mentioned and could still stop the project, by the facts or the articles that it turns on. */
function confirmLine({ assessment, regulation, language }: Telling): Section[] {
  const say = firstLineWording(language)
  const { unmentioned } = overturning(assessment.verdict)
  const facts = [...new Set(unmentioned.flatMap(({ missing }) => missing))].sort(
    (a, b) => place(a) - place(b),
  )
  const named = facts.map((id) => FACTS[id].label[language])
  const others = unmentioned
    .filter(({ missing }) => missing.length === 0)
    .flatMap(
      ({ provision }) => regulation.all.find(({ number }) => number === provision.article)?.title ?? [],
    )
  const names = [...new Set([...named, ...others])]
  if (names.length === 0) return []
  const shown = names.slice(0, NAMED).join(marks(language).list)
  const text = names.length > NAMED ? say.andMore(shown, names.length) : shown
  const citations = unique(unmentioned.map(({ provision }) => cite(regulation, provision)))
  return section(say.toConfirm, [{ text, citations }])
}

/** The most that are named in one line. */
const NAMED = 10

/** What stops the most projects is asked about first. */
const FIRST: readonly FactId[] = [
  'inPlan',
  'inList',
  'fundingSettled',
  'ownLevel',
  'applicant',
  'funding',
  'classified',
  'content',
]
const place = (id: FactId): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
