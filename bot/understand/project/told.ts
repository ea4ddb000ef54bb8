import { FACT_IDS, FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import { ALIKE, AROUND, NOT, SUBJECTS_OF_ANSWERS } from '../lexicon/around.ts'
import { STILL_TO_COME, SUPPOSING, UNSURE } from '../lexicon/certainty.ts'
import { phrases } from '../lexicon/table.ts'
import type { Clause } from '../text/clauses.ts'
import { matcher, type Span } from '../text/matcher.ts'
import { correctionMarks } from './correction.ts'
import { PLANS, type Statement } from './stated.ts'

/** Everything a message was read for. */
interface Evidence {
  clauses: readonly Clause[]
  statements: readonly Statement[]
  /** Amounts, percentages and periods. */
  figures: readonly Span[]
  /** Dates. */
  days: readonly Span[]
  /** The fact that was asked for, and whether the message is an answer to it from end to end. */
  asked: FactId | undefined
  answered: boolean
}

/** "上云的话", "如果要买服务器": nothing that a message supposes is said to be so. */
export const supposes = (text: string): boolean => SUPPOSING.test(text)

/**
 * The facts that a message tells outright, as an answer does: not asked about, not supposed, not mentioned by the
 * way. In an interview only these are taken down. A figure counts by itself; words count where little else stands
 * beside them, for what was asked in their own clause, for anything else in the whole message.
 */
export function toldOutright(text: string, facts: Facts, evidence: Evidence): FactId[] {
  const { statements, asked, answered } = evidence
  if (asked && answered) return facts[asked] === undefined ? [] : [asked]
  if (supposes(text)) return []
  const read = charactersOf(text, evidence)
  const clauses = evidence.clauses.map((clause) => ({ ...clause, ...residue(text, clause, read) }))
  const said = clauses.filter((clause) => !clause.asks)
  const bare = said.filter(({ left }) => left === 0)
  const whole = clauses.every(
    ({ reads, asks, end, at, left }) => reads && !asks && left <= (end - at) * ASIDE,
  )
  const alike = ALIKE.filter((group) => asked && group.includes(asked)).flat()
  return FACT_IDS.filter((fact) => {
    if (facts[fact] === undefined || (fact !== asked && alike.includes(fact))) return false
    const words = statements.filter((each) => each.fact === fact)
    // A figure has no words of its own.
    if (words.length === 0) return said.length === clauses.length
    const within = (among: readonly Clause[]) =>
      words.some(({ at }) => among.some((clause) => at >= clause.at && at < clause.end))
    const { type } = FACTS[fact]
    if (type === 'choice' && fact === asked) return within(said)
    if (fact !== asked && !whole) return false
    return within(bare.filter((clause) => (type === 'choice' ? !clause.denies : isSure(text, clause, fact))))
  })
}

/** The part of a clause that may be words of no account to the reader. */
const ASIDE = 0.25

/** Whether a clause that says yes or no of a fact is sure of it. */
function isSure(text: string, { at, end }: Clause, fact: FactId): boolean {
  const words = text.slice(at, end)
  return !UNSURE.test(words) && (PLANS.has(fact) || !STILL_TO_COME.test(words))
}

const idle = matcher([
  ...[AROUND, SUBJECTS_OF_ANSWERS].flatMap(phrases).map((phrase) => [phrase, 'idle'] as const),
  ...phrases(NOT).map((phrase) => [phrase, 'not'] as const),
])

/** What a clause holds besides the words that were read: the characters left over, and whether it denies something. */
function residue(text: string, { at: from, end }: Clause, read: Uint8Array) {
  let left = 0
  let reads = false
  let denies = false
  for (let at = from; at < end; ) {
    const word = read[at] ? undefined : idle.at(text, at)
    if (read[at]) reads = true
    else if (word?.value === 'not') denies = true
    else if (!word && /[\p{L}\p{N}]/u.test(text[at] ?? '')) left += 1
    at = word?.end ?? at + 1
  }
  return { left, reads, denies }
}

/** Which characters of a text were read. */
function charactersOf(text: string, { statements, figures, days }: Evidence): Uint8Array {
  const read = new Uint8Array(text.length)
  for (const { at, end } of [...statements, ...figures, ...days, ...correctionMarks(text)])
    read.fill(1, at, end)
  return read
}
