import type { Stage, Topic } from '../../rules/schema.ts'
import type { Clause } from './clauses.ts'
import { clauseAt } from './clauses.ts'
import type { Asking, Aspect } from './lexicon/asking.ts'
import { ASPECTS, QUESTIONS } from './lexicon/questions.ts'
import { STAGE_OF, SUBJECTS } from './lexicon/subjects.ts'
import { type Match, matcher, rows, type Span } from './matcher.ts'
import type { Ask } from './understanding.ts'

/** What a message asks. */
export interface Asked {
  topics: Topic[]
  asks: Ask[]
  stage?: Stage
}

const asking = matcher(rows(SUBJECTS, QUESTIONS))
const aspects = matcher(rows(ASPECTS))

/** Topics of the procedure itself; beside a subject ("验收找谁批") they only say what is asked about it. */
const FRAMES: ReadonlySet<Topic> = new Set<Topic>(['initiation', 'approval', 'plan', 'materials'])
const YES_OR_NO =
  /要不要|还是不|需不需要|用不用|该不该|是否|是不是|能不能|可不可以|能否|可否|有没有|([\u4e00-\u9fff])不\1|(?:吗|么|嘛|不|没|吧)[?\s]*$|\?$|\b(?:do|does|is|are|need|must|should|can|have to|require[ds]?)\b/i
const NEED =
  /走不走|报不报|找不找|要|需|得|必须|应当?|该|用不用|不用|\b(?:need|must|should|have to|require[ds]?)\b/i
const HOW = /怎么|如何|怎样|什么|哪|几|多少|\b(?:how|what|which)\b/i
const MAY =
  /能不能|可不可以|能否|可否|可以|允许|让不让|准不准|行不行|能[做建上批报审立用]|怎么办|影响|\b(?:can|may|allowed)\b/i

/**
 * The topics asked about, in order. Words count in the clauses that ask; where none of those does, all count, unless
 * the message answers a question or they only state a fact (`stated` spans). `implied` is what the stated facts raise
 * by themselves; it stands in where nothing but the procedure is asked ("超了12万，要重新走程序吗").
 */
export function readTopics(
  text: string,
  clauses: Clause[],
  about: { stated: readonly Span[]; implied: Topic[]; answering: boolean },
): Asked {
  const found = asking.all(text)
  const covered = (m: Span): boolean => about.stated.some((s) => m.at < s.end && s.at < m.end)
  const inQuestions = found.filter((m) => m.value.firm || clauseAt(clauses, m.at).asks)
  const counted = inQuestions.some((m) => m.value.topics.length > 0)
    ? inQuestions
    : [
        ...inQuestions,
        ...found.filter(
          (m) => !about.answering && !covered(m) && (about.stated.length === 0 || alone(text, clauses, m)),
        ),
      ]
  const changing = found.some((m) => m.value.topics.includes('change') && !covered(m))
  const implied: Topic[] = changing ? ['change'] : about.implied
  const parts = clauses.map((clause) =>
    readClause(
      text.slice(clause.at, clause.end),
      [...new Set(counted)].filter((m) => m.at >= clause.at && m.at < clause.end).sort((a, b) => a.at - b.at),
      clause.asks ? aspects.all(text.slice(clause.at, clause.end)).map((m) => m.value) : [],
      (m) => covered(m),
      implied.length > 0,
    ),
  )
  const stage = parts.flatMap((p) => p.stage ?? [])[0]
  const topics = [...new Set(parts.flatMap((p) => p.topics))]
  const asks = [...new Set(parts.flatMap((p) => p.asks))]
  return {
    topics: completed(topics, asks, implied, about.answering ? [] : clauses, MAY.test(text)),
    asks,
    ...(stage && { stage }),
  }
}

/** "泰州,80万,立项", "120万的项目验收": the word is its whole clause, or what the message comes down to. */
function alone(text: string, clauses: Clause[], m: Span): boolean {
  const clause = clauseAt(clauses, m.at)
  const before = text.slice(clause.at, m.at)
  return (
    m.end >= clause.end &&
    (before.trim() === '' || (clause.end >= text.length && /(?:的|项目|系统)$/.test(before)))
  )
}

/** Puts what the facts raise in the place of a question that names no subject. */
function completed(topics: Topic[], asks: Ask[], implied: Topic[], clauses: Clause[], may: boolean): Topic[] {
  const procedural = topics.every((t) => t === 'initiation' || t === 'approval')
  const asked = clauses.some((c) => c.asks)
  const [first] = implied
  // Figures of a running project speak for themselves; the standing of a planned one only under "怎么办" or "能不能".
  if (first === 'change' || first === 'maintenance')
    return procedural && (topics.length > 0 || clauses.length > 0) ? implied : topics
  if (implied.length > 0 && (asked || asks.length > 0) && (topics.length === 0 || (procedural && may)))
    return implied
  return topics.length === 0 && asks.includes('overview') ? ['initiation'] : topics
}

function readClause(
  words: string,
  all: Match<Asking>[],
  wanted: Aspect[],
  covered: (m: Span) => boolean,
  implied: boolean,
): Asked {
  if (all.length === 0 && wanted.length === 0) return { topics: [], asks: [] }
  const asks = new Set<Aspect>([...all.flatMap((m) => m.value.ask ?? []), ...wanted])
  const question = YES_OR_NO.test(words) && !HOW.test(words)
  const wantedHere = new Set<Aspect>([
    ...asks,
    ...(question && NEED.test(words) ? (['verdict'] as const) : []),
  ])
  const needed = all.filter(
    (m) => m.value.needs === undefined || m.value.needs.some((n) => wantedHere.has(n)),
  )
  const strong = needed.filter((m) => !m.value.weak)
  const candidates = strong.some((m) => m.value.topics.length > 0) ? strong : needed
  // "运维项目要立项吗", "等保没过能验收吗": what is stated is not asked about where something else is.
  const open = candidates.filter((m) => m.value.firm || !covered(m))
  const here = implied || open.some((m) => m.value.topics.length > 0) ? open : candidates
  const steps = here.filter((m) => m.value.topics.some((t) => FRAMES.has(t)))
  const frames = steps.some((m) => m.value.firm) ? steps.filter((m) => m.value.firm) : steps
  const subjects = here.filter((m) => !steps.includes(m) && m.value.topics.length > 0)
  const named = new Set(here.flatMap((m) => m.value.topics))
  if (named.has('materials') && !named.has('chapters') && !asks.has('who') && !asks.has('when'))
    asks.add('which-documents')
  const plain = !asks.has('who') && !asks.has('when') && !asks.has('how long') && !asks.has('which-documents')
  const yesOrNo = plain && question
  const topics = [...frames, ...subjects]
    .sort((a, b) => a.at - b.at)
    .flatMap((match) =>
      frames.includes(match)
        ? frameTopics(match.value, asks, yesOrNo, new Set(subjects.flatMap((m) => m.value.topics)))
        : match.value.topics,
    )
  if (asks.has('which-documents')) topics.push('materials')
  const stage = asks.has('which-documents') || asks.has('when') ? stageOf([...subjects, ...steps]) : undefined
  if (yesOrNo && topics.includes('initiation')) asks.add('verdict')
  return { topics, asks: [...asks].map((a) => ASK[a]), ...(stage && { stage }) }
}

/** What a word of the procedure asks for, given what else its clause asks. */
function frameTopics(
  { topics, firm, decides }: Asking,
  asks: ReadonlySet<Aspect>,
  yesOrNo: boolean,
  beside: ReadonlySet<Topic>,
): Topic[] {
  const own = topics.filter((t) => FRAMES.has(t))
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

const stageOf = (matches: Match<Asking>[]): Stage | undefined =>
  matches.flatMap((m) => m.value.topics.flatMap((t) => STAGE_OF[t] ?? []))[0]

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
