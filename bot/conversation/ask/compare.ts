import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided, routeSteps } from '../../../rules/route.ts'
import { SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import { type Cell, type Citation, emptyReply, type Reply } from '../reply.ts'
import { answerWording, comparisonWording } from '../wording/answer.ts'
import { effectMark } from '../wording/effect.ts'
import { placeName } from '../wording/place.ts'
import { cite, factWords, findingItem, officeName, provisionItem } from '../wording/provision.ts'
import { type Telling, tell } from '../wording/telling.ts'
import { verdictWords } from '../wording/verdict.ts'
import { readAs, type Terms } from './read-as.ts'
import { ofTopic } from './sections.ts'

/** The most lines one cell of the comparison shows. */
const LINES = 5

/**
 * The same facts and questions under several regulations side by side, one row a place, each cell with its articles. What
 * was said is read in the terms of each: 50万以下 includes the figure in one text and not in the next.
 */
export function compare(
  regulations: readonly Compiled[],
  facts: Facts,
  terms: Terms | undefined,
  topics: readonly Subject[],
  today: string,
  language: Language,
): Reply {
  const say = comparisonWording(language)
  const asked: readonly Subject[] = topics.length > 0 ? topics : ['initiation']
  const head = [say.place, ...asked.map((topic) => SUBJECT_NAMES[topic][language])]
  const rows = regulations.map((regulation) => {
    const telling = tell(regulation, readAs(facts, terms, regulation), language)
    return [
      { text: placeName(regulation, language) + effectMark(regulation, today, language) },
      ...asked.map((topic) => cellOf(telling, topic)),
    ]
  })
  const understood = factWords(facts, language)
  const citations = rows.flatMap((row) => row.flatMap((cell) => cell.citations ?? []))
  return {
    ...emptyReply(language),
    topics: [...topics],
    facts,
    title: say.title,
    lead: understood.length > 0 ? [answerWording(language).understood(understood)] : [],
    table: { head, rows },
    note: say.note,
    citations,
  }
}

function cellOf(telling: Telling, topic: Subject): Cell {
  return topic === 'initiation' ? verdictCell(telling) : topicCell(telling, topic)
}

function verdictCell({ assessment, regulation, language }: Telling): Cell {
  const { verdict } = assessment
  const rules =
    verdict.because.length > 0
      ? verdict.because.map((f) => f.provision)
      : verdict.branches.flatMap((b) => b.holds.map((rule) => rule.provision))
  return { text: verdictWords(verdict, language), citations: unique(rules.map((p) => cite(regulation, p))) }
}

function topicCell(telling: Telling, topic: Subject): Cell {
  const { regulation, language } = telling
  const silent = regulation.silent.find((each) => each.topic === topic)
  if (silent)
    return { text: comparisonWording(language).silent(officeName(regulation, silent.ask, language)) }
  const findings = ofTopic(telling, topic)
  const settledFirst = [...findings].sort((a, b) => Number(a.status === 'open') - Number(b.status === 'open'))
  const items = (
    topic === 'approval'
      ? routeSteps(telling.assessment.findings).filter((f) => isDecided(f.provision))
      : settledFirst
  ).map((finding) => {
    const item = findingItem(telling, finding)
    return item.text ? item : provisionItem(regulation, finding.provision, language)
  })
  const lines = topic === 'approval' ? items.length : LINES
  const shown = items.slice(0, lines)
  const more = items.length > lines ? '\n…' : ''
  return {
    text: shown.map((item) => (shown.length > 1 ? `· ${item.text}` : item.text)).join('\n') + more,
    citations: unique(shown.flatMap((item) => item.citations ?? [])),
  }
}

const unique = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((c) => [c.article, c])).values(),
]
