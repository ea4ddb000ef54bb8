import { FACT_IDS, FACTS, type FactId } from '../../../rules/facts.ts'
import type { Section } from '../../../rules/vocabulary.ts'
import {
  type Act,
  actPhrases,
  CHANGE,
  CHANGE_ASKED,
  FORM_OF,
  POLITE_AFTER,
  POLITE_BEFORE,
  WRONG,
} from '../lexicon/acts.ts'
import { FLAG_PAIRS, FLAGS } from '../lexicon/flags.ts'
import { FACT_NAMES, SECTION_NAMES } from '../lexicon/names.ts'
import { rows } from '../lexicon/table.ts'
import { fieldNamed } from '../project/named.ts'
import { type Clause, clausesOf } from '../text/clauses.ts'
import { matcher } from '../text/matcher.ts'
import { normalize } from '../text/normalize.ts'
import { pairMatcher } from '../text/pairs.ts'
import type { Command, Flag } from '../understanding.ts'

const heard = new Map<string, Act>(actPhrases('also'))
const alone = new Map<string, Act>(actPhrases('alone'))
const exact = new Map<string, Act>(actPhrases('only'))
const flags = matcher(rows(FLAGS))
const flagPairs = pairMatcher(FLAG_PAIRS)
const names = matcher(rows(FACT_NAMES))
const sections = new Map<string, Section>(rows(SECTION_NAMES))

/** A command; `whole` when the message is nothing but that, `asks` when its own words are a question. */
interface Heard {
  act: Command
  whole: boolean
  asks: boolean
}

/** The command a message gives. */
export function readAct(text: string, clauses: Clause[]): Heard | undefined {
  const [, wrong] = WRONG.exec(text.trim()) ?? []
  if (wrong) return { act: { wrong: wrong.trim() }, whole: true, asks: false }
  const words = text.toLowerCase().replace(/[\s。.!]+$/, '')
  const whole = exact.get(words) ?? said(words, [heard, alone]) ?? formIn(text) ?? changeIn(text)
  if (whole) return { act: whole, whole: true, asks: false }
  for (const clause of clauses) {
    const part = text.slice(clause.at, clause.end)
    const act = said(part.toLowerCase(), [heard]) ?? changeIn(part)
    if (act && !(typeof act === 'string' && MANNERS.has(act))) return { act, whole: false, asks: clause.asks }
  }
  return undefined
}

/** Good manners go before a question; alone they are all that is said. */
export const MANNERS: ReadonlySet<Act> = new Set<Act>(['greeting', 'thanks'])

/** The act that a part of a message asks for beside others; `alone` takes what is elsewhere one only as a whole message. */
export function actInPart(part: string, how: 'also' | 'alone' = 'also'): Act | undefined {
  const words = normalize(part).text.toLowerCase()
  return said(words, how === 'also' ? [heard] : [heard, alone])
}

/** The act that the words ask for, as they stand or without their politeness. */
function said(words: string, tables: readonly ReadonlyMap<string, Act>[]): Act | undefined {
  const bare = bareOf(words)
  const forms = [bare, bare.replace(POLITE_BEFORE, '').replace(POLITE_AFTER, '')]
  return forms.flatMap((form) => tables.flatMap((table) => table.get(form) ?? []))[0]
}

function changeIn(words: string): Command | undefined {
  const wanted = CHANGE.exec(bareOf(words))?.[1]
  // "修改概算要重新审批吗" asks about the law; "改一下投资可以吗" asks for the question.
  const change =
    wanted === undefined || asksAbout(wanted) ? undefined : (factNamed(wanted) ?? fieldNamed(wanted))
  return change === undefined ? undefined : { change }
}

function formIn(words: string): Command | undefined {
  const [, named] = FORM_OF.exec(bareOf(words)) ?? []
  const form = named === undefined ? undefined : sections.get(named.trim().toLowerCase())
  return form && { form }
}

const asksAbout = (words: string): boolean =>
  clausesOf(words.replace(CHANGE_ASKED, '')).some(({ asks }) => asks)

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
