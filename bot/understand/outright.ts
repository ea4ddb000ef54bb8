import { FACT_IDS, FACTS, type FactId, type Facts } from '../../rules/facts.ts'
import type { Clause } from './clauses.ts'
import { correctionMarks } from './correction.ts'
import { AROUND, NOT, SUBJECTS_OF_ANSWERS } from './lexicon/replies.ts'
import { matcher, phrases, type Span } from './matcher.ts'
import { PLANS, type Statement } from './stated.ts'

/** Everything a message was read for. */
export interface Evidence {
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
const SUPPOSING = /的话|如果|要是|假如|假设|万一|倘若|假使|\b(?:if|suppose|what about)\b/i

/** "应该列了吧": somebody who is not sure of a yes or no has not given it. */
const UNSURE = /应该|好像|可能|大概|估计|也许|差不多|吧$|\b(?:maybe|probably|perhaps)\b/i
/** "下个月入库": what is still to come is no yes to whether it is done. */
const LATER =
  /明年|下个?月|下半年|下一?年|准备|正在|即将|马上|争取|打算|将要|过几天|过两天|快要|等着|等通知|申请中|\bwill\b/i

/**
 * The facts that a message tells outright, as an answer does: not asked about, not supposed, not mentioned by the
 * way. In an interview only these are taken down. A figure counts by itself; words count where little else stands
 * beside them, for what was asked in their own clause, for anything else in the whole message.
 */
export function toldOutright(text: string, facts: Facts, evidence: Evidence): FactId[] {
  const { clauses, statements, asked, answered } = evidence
  if (supposes(text)) return []
  const read = charactersOf(text, evidence)
  const plain = clauses.filter((clause) => !clause.asks && isPlain(text, clause, read, answered))
  const allPlain = plain.length === clauses.length
  return FACT_IDS.filter((fact) => {
    if (facts[fact] === undefined) return false
    if (fact === asked && answered) return true
    const words = statements.filter((each) => each.fact === fact)
    const settled = ({ at, end }: Clause) => {
      const said = text.slice(at, end)
      return FACTS[fact].type !== 'flag' || !(UNSURE.test(said) || (!PLANS.has(fact) && LATER.test(said)))
    }
    const within = (among: readonly Clause[]) =>
      words.some(({ at }) => among.some((each) => at >= each.at && at < each.end && settled(each)))
    if (words.length === 0) return !clauses.some((clause) => clause.asks)
    if (fact !== asked) return allPlain && within(plain)
    return within(FACTS[fact].type === 'choice' ? clauses.filter((clause) => !clause.asks) : plain)
  })
}

const idle = matcher(
  [AROUND, NOT, SUBJECTS_OF_ANSWERS].flatMap(phrases).map((phrase) => [phrase, true] as const),
)

/** Whether a clause says what was read in it and hardly anything else. */
function isPlain(text: string, clause: Clause, read: Uint8Array, answered: boolean): boolean {
  if (answered) return true
  let left = 0
  for (let at = clause.at; at < clause.end; ) {
    const word = read[at] ? { end: at + 1 } : idle.at(text, at)
    if (!word && /[\p{L}\p{N}]/u.test(text[at] ?? '')) left += 1
    at = word ? word.end : at + 1
  }
  return left <= Math.max(1, (clause.end - clause.at) * ASIDE)
}

/** Which characters of a text were read. */
function charactersOf(text: string, { statements, figures, days }: Evidence): Uint8Array {
  const read = new Uint8Array(text.length)
  for (const { at, end } of [...statements, ...figures, ...days, ...correctionMarks(text)])
    read.fill(1, at, end)
  return read
}

/** The part of a clause that may be words of no account to the reader. */
const ASIDE = 0.25
