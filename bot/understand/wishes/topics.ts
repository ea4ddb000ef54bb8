import type { Subject } from '../../../rules/schema.ts'
import type { Asking } from '../lexicon/asking.ts'
import { COMES_DOWN_TO, MAY, NEED, QUESTIONS, YES_OR_NO } from '../lexicon/questions.ts'
import { SUBJECTS } from '../lexicon/subjects.ts'
import { rows } from '../lexicon/table.ts'
import type { Clause } from '../text/clauses.ts'
import { clauseAt } from '../text/clauses.ts'
import { type Match, matcher, type Span } from '../text/matcher.ts'
import type { Ask } from '../understanding.ts'
import { readQuestion, type Wish } from './wish.ts'

const asking = matcher(rows(SUBJECTS, QUESTIONS))

/** What the rest of the message says that bears on its questions. */
interface Said {
  /** The words that state a fact, a date or an amount. */
  stated: readonly Span[]
  /** The topics that the stated facts raise by themselves. */
  raised: Subject[]
  /** The message answers a question: its words are no questions of their own. */
  answering: boolean
}

/**
 * The topics asked about, in order. Words of the lexicon count in the clauses that ask; where none of those has any,
 * they count anywhere unless they state something.
 */
export function readTopics(text: string, clauses: Clause[], said: Said): Wish {
  const found = asking.all(text)
  const stated = (m: Span): boolean => said.stated.some((s) => m.at < s.end && s.at < m.end)
  const changing = found.some((m) => m.value.topics.includes('change') && !stated(m))
  const raised: Subject[] = changing ? ['change'] : said.raised

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
  if (said.answering && asks.length === 0) return { topics, asks, ...(stage && { stage }) }
  const standIn = standInFor(topics, raised, { asks, stated: said.stated.length > 0, text, clauses })
  return { topics: standIn ?? topics, asks, ...(stage && { stage }) }
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
  return before.trim() === '' || (clause.end >= text.length && COMES_DOWN_TO.test(before))
}

/**
 * What a question that names no subject is about: what the facts raise – figures of a running project at once
 * ("超了12万"), the standing of a planned one under "怎么办" or "能不能" –, else whether and by whom it is approved.
 */
function standInFor(
  topics: Subject[],
  raised: Subject[],
  message: { asks: Ask[]; stated: boolean; text: string; clauses: Clause[] },
): Subject[] | undefined {
  const { asks, stated, text, clauses } = message
  const procedural = topics.every((t) => t === 'initiation' || t === 'approval')
  const [first] = raised
  if (first === 'change' || first === 'maintenance') return procedural ? raised : undefined
  const asked = asks.length > 0 || clauses.some((c) => c.asks)
  if (first && asked && (topics.length === 0 || (procedural && MAY.test(text)))) return raised
  if (topics.length > 0) return undefined
  if (asks.includes('who')) return ['approval']
  const plain = asks.length === 0 && stated && clauses.some((c) => c.asks && isPlain(text.slice(c.at, c.end)))
  return plain || asks.includes('overview') ? ['initiation'] : undefined
}

/** "市里统一建的我们还要建吗": yes or no of what is needed or allowed; "那200万呢?" is none. */
const isPlain = (words: string): boolean => YES_OR_NO.test(words) && (NEED.test(words) || MAY.test(words))
