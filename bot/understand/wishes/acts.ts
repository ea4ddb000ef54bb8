import { FACT_IDS, FACTS, type FactId } from '../../../rules/facts.ts'
import { ACTS, CHANGE, FLAG_PAIRS, FLAGS, POLITE_AFTER, POLITE_BEFORE } from '../lexicon/acts.ts'
import { FACT_NAMES } from '../lexicon/names.ts'
import { rows } from '../lexicon/table.ts'
import type { Clause } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'
import { pairMatcher } from '../text/pairs.ts'
import type { Act, Flag } from '../understanding.ts'

const commands = new Map(rows(ACTS).map(([phrase, act]) => [phrase.toLowerCase(), act]))
const flags = matcher(rows(FLAGS))
const flagPairs = pairMatcher(FLAG_PAIRS)
const names = matcher(rows(FACT_NAMES))

/** The command a message gives; `whole` when the message is nothing but the command. */
export function readAct(text: string, clauses: Clause[]): { act: Act; whole: boolean } | undefined {
  const whole = actOf(text)
  if (whole) return { act: whole, whole: true }
  for (const clause of clauses) {
    const act = actOf(text.slice(clause.at, clause.end))
    if (act && !(typeof act === 'string' && MANNERS.has(act))) return { act, whole: false }
  }
  return undefined
}

/** Good manners go before a question; alone they are all that is said. */
const MANNERS: ReadonlySet<string> = new Set(['greeting', 'thanks'])

function actOf(words: string): Act | undefined {
  const bare = words.replace(/[\s。,.!?;:]+$/g, '').trim()
  const act = commands.get(bare.toLowerCase()) ?? commands.get(unpolite(bare).toLowerCase())
  if (act) return act
  const wanted = CHANGE.exec(bare)?.[1]
  const fact = wanted === undefined ? undefined : factNamed(wanted)
  return fact && { change: fact }
}

const unpolite = (words: string): string => words.replace(POLITE_BEFORE, '').replace(POLITE_AFTER, '')

function factNamed(words: string): FactId | undefined {
  return names.all(words)[0]?.value ?? FACT_IDS.find((id) => words.includes(FACTS[id].label.zh))
}

/** What must be said or refused before anything else. */
export const readFlags = (text: string): Flag[] => {
  const whole = { at: 0, end: text.length }
  const pairs = flagPairs.all(text, whole)
  return [...new Set([...flags.all(text), ...pairs].map((m) => m.value))]
}
