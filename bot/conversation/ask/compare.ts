import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { routeSteps } from '../../../rules/route.ts'
import { TOPICS, type Topic } from '../../../rules/schema.ts'
import { type Cell, type Citation, emptyReply, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import { cite, factWords, findingItem, officeName, provisionItem } from '../wording/provision.ts'
import { type Telling, tell } from '../wording/telling.ts'
import { verdictWords } from './answer.ts'
import { ofTopic } from './sections.ts'

/** The most lines one cell of the comparison shows. */
const LINES = 5

/** The same facts and questions under several regulations side by side, one row a place, each cell with its articles. */
export function compare(
  regulations: readonly Compiled[],
  facts: Facts,
  topics: readonly Topic[],
  language: Language,
): Reply {
  const say = phrases(language)
  const asked: readonly Topic[] = topics.length > 0 ? topics : ['initiation']
  const head = [say('地方', 'Place'), ...asked.map((topic) => TOPICS[topic][language])]
  const rows = regulations.map((regulation) => {
    const telling = tell(regulation, facts, language)
    return [
      { text: language === 'zh' ? regulation.place : regulation.en },
      ...asked.map((topic) => cellOf(telling, topic)),
    ]
  })
  const understood = factWords(facts, language)
  const citations = rows.flatMap((row) => row.flatMap((cell) => cell.citations ?? []))
  return {
    ...emptyReply(language),
    topics: [...topics],
    facts,
    title: say('各地对照', 'Side by side'),
    lead: understood.length > 0 ? [`${say('我的理解：', 'Understood: ')}${understood.join(' · ')}`] : [],
    table: { head, rows },
    note: say(
      '各地规定互不通用；条文状态和细节请单独问那个地方。',
      "One place's rules do not hold in another; ask for a place to see its details.",
    ),
    citations,
  }
}

function cellOf(telling: Telling, topic: Topic): Cell {
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

function topicCell(telling: Telling, topic: Topic): Cell {
  const { regulation, language } = telling
  const silent = regulation.silent.find((each) => each.topic === topic)
  if (silent) return { text: silence(regulation, silent.ask, language) }
  const findings = ofTopic(telling, topic)
  const settledFirst = [...findings].sort((a, b) => Number(a.status === 'open') - Number(b.status === 'open'))
  const items = (topic === 'approval' ? routeSteps(telling.assessment.findings) : settledFirst).map(
    (finding) => {
      const item = findingItem(telling, finding)
      return item.text ? item : provisionItem(regulation, finding.provision, language)
    },
  )
  const lines = topic === 'approval' ? items.length : LINES
  const shown = items.slice(0, lines)
  const more = items.length > lines ? '\n…' : ''
  return {
    text: shown.map((item) => (shown.length > 1 ? `· ${item.text}` : item.text)).join('\n') + more,
    citations: unique(shown.flatMap((item) => item.citations ?? [])),
  }
}

const silence = (regulation: Compiled, ask: string, language: Language) =>
  phrases(language)(
    `本办法未规定，问${officeName(regulation, ask, 'zh')}`,
    `Silent; ask ${officeName(regulation, ask, 'en')}`,
  )

const unique = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((c) => [c.article, c])).values(),
]
