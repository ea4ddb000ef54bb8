import { FACT_IDS, FACTS, type FactId } from '../../../rules/facts.ts'
import { type Act, actPhrases, CHANGE, POLITE_AFTER, POLITE_BEFORE } from '../lexicon/acts.ts'
import { FLAG_PAIRS, FLAGS } from '../lexicon/flags.ts'
import { FACT_NAMES } from '../lexicon/names.ts'
import { rows } from '../lexicon/table.ts'
import type { Clause } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'
import { pairMatcher } from '../text/pairs.ts'
import type { Command, Flag } from '../understanding.ts'

const heard = new Map<string, Act>(actPhrases('also'))
const alone = new Map<string, Act>(actPhrases('alone'))
const exact = new Map<string, Act>(actPhrases('only'))
const flags = matcher(rows(FLAGS))
const flagPairs = pairMatcher(FLAG_PAIRS)
const names = matcher(rows(FACT_NAMES))

/** The command a message gives; `whole` when the message is nothing but the command. */
export function readAct(text: string, clauses: Clause[]): { act: Command; whole: boolean } | undefined {
  const words = text.toLowerCase().replace(/[\s。.!]+$/, '')
  const whole = exact.get(words) ?? said(words, [heard, alone]) ?? changeIn(text)
  if (whole) return { act: whole, whole: true }
  for (const clause of clauses) {
    const part = text.slice(clause.at, clause.end)
    const act = said(part.toLowerCase(), [heard]) ?? changeIn(part)
    if (act && !(typeof act === 'string' && MANNERS.has(act))) return { act, whole: false }
  }
  return undefined
}

/** Good manners go before a question; alone they are all that is said. */
const MANNERS: ReadonlySet<Act> = new Set<Act>(['greeting', 'thanks'])

/** The act that the words ask for, as they stand or without their politeness. */
function said(words: string, tables: readonly ReadonlyMap<string, Act>[]): Act | undefined {
  const bare = bareOf(words)
  const forms = [bare, bare.replace(POLITE_BEFORE, '').replace(POLITE_AFTER, '')]
  return forms.flatMap((form) => tables.flatMap((table) => table.get(form) ?? []))[0]
}

function changeIn(words: string): Command | undefined {
  const wanted = CHANGE.exec(bareOf(words))?.[1]
  const fact = wanted === undefined ? undefined : factNamed(wanted)
  return fact && { change: fact }
}

const bareOf = (words: string): string => words.replace(/[\s。,.!?;:]+$/g, '').trim()

function factNamed(words: string): FactId | undefined {
  return names.all(words)[0]?.value ?? FACT_IDS.find((id) => words.includes(FACTS[id].label.zh))
}

/** What must be said or refused before anything else. */
export const readFlags = (text: string): Flag[] => {
  const whole = { at: 0, end: text.length }
  const pairs = flagPairs.all(text, whole)
  return [...new Set([...flags.all(text), ...pairs].map((m) => m.value))]
}
