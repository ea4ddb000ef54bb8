import type { Topic } from '../../rules/schema.ts'
import type { Clause } from './clauses.ts'
import { clauseAt } from './clauses.ts'
import type { Asking } from './lexicon/asking.ts'
import { QUESTIONS } from './lexicon/questions.ts'
import { SUBJECTS } from './lexicon/subjects.ts'
import { type Match, matcher, rows, type Span } from './matcher.ts'
import { type Asked, readQuestion } from './question.ts'

const asking = matcher(rows(SUBJECTS, QUESTIONS))
const MAY =
  /能不能|可不可以|能否|可否|可以|允许|让不让|准不准|行不行|能[做建上批报审立用]|怎么办|影响|\b(?:can|may|allowed)\b/i

/** What the rest of the message says that bears on its questions. */
export interface Said {
  /** The words that state a fact, a date or an amount. */
  stated: readonly Span[]
  /** The topics that the stated facts raise by themselves. */
  raised: Topic[]
  /** The message answers a question: its words are no questions of their own. */
  answering: boolean
}

/**
 * The topics asked about, in order. Words of the lexicon count in the clauses that ask; where none of those has any,
 * they count anywhere unless they state something.
 */
export function readTopics(text: string, clauses: Clause[], said: Said): Asked {
  const found = asking.all(text)
  const stated = (m: Span): boolean => said.stated.some((s) => m.at < s.end && s.at < m.end)
  const changing = found.some((m) => m.value.topics.includes('change') && !stated(m))
  const raised: Topic[] = changing ? ['change'] : said.raised

  const counted = countedWords(text, clauses, found, (m) => stated(m), said)
  const parts = clauses.map((clause) =>
    readQuestion(
      { words: text.slice(clause.at, clause.end), asks: clause.asks },
      counted.filter((m) => m.at >= clause.at && m.at < clause.end),
      { stated, raised: raised.length > 0 },
    ),
  )
  const stage = parts.flatMap((p) => p.stage ?? [])[0]
  const topics = [...new Set(parts.flatMap((p) => p.topics))]
  const asks = [...new Set(parts.flatMap((p) => p.asks))]
  // A bare figure that answers a question raises nothing.
  const idle = said.answering && asks.length === 0
  const asked = asks.length > 0 || clauses.some((c) => c.asks)
  return {
    topics: idle ? topics : completed(topics, asks, raised, asked, MAY.test(text)),
    asks,
    ...(stage && { stage }),
  }
}

function countedWords(
  text: string,
  clauses: Clause[],
  found: Match<Asking>[],
  stated: (m: Span) => boolean,
  said: Said,
): Match<Asking>[] {
  const inQuestions = found.filter((m) => m.value.firm || clauseAt(clauses, m.at).asks)
  if (said.answering || inQuestions.some((m) => m.value.topics.length > 0)) return inQuestions
  return found.filter(
    (m) =>
      inQuestions.includes(m) || (!stated(m) && (said.stated.length === 0 || comesDownTo(text, clauses, m))),
  )
}

/** "泰州,80万,立项", "120万的项目验收": the word is its whole clause, or what the message comes down to. */
function comesDownTo(text: string, clauses: Clause[], m: Span): boolean {
  const clause = clauseAt(clauses, m.at)
  const before = text.slice(clause.at, m.at)
  if (m.end < clause.end) return false
  return before.trim() === '' || (clause.end >= text.length && /(?:的|项目|系统)$/.test(before))
}

/**
 * Puts what the facts raise in the place of a question that names no subject: figures of a running project at once
 * ("超了12万"), the standing of a planned one under "怎么办" or "能不能".
 */
function completed(
  topics: Topic[],
  asks: Asked['asks'],
  raised: Topic[],
  asked: boolean,
  may: boolean,
): Topic[] {
  const procedural = topics.every((t) => t === 'initiation' || t === 'approval')
  const [first] = raised
  if (first === 'change' || first === 'maintenance') return procedural ? raised : topics
  if (first && asked && (topics.length === 0 || (procedural && may))) return raised
  return topics.length === 0 && asks.includes('overview') ? ['initiation'] : topics
}
