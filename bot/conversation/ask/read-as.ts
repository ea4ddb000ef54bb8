import { FACT_IDS, type FactId, type Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Person } from '../../../store/schema.ts'
import { isOfBound } from '../../understand/project/doubts.ts'
import { isAbove } from '../../understand/project/level.ts'
import type { Understanding } from '../../understand/understanding.ts'

/** The words of a conversation that mean something else in one text than in another. */
export type Terms = NonNullable<Person['conversation']['terms']>

/** The words of a conversation that depend on the text, with those of a message; what it says anew no longer does. */
export function termsWith(
  terms: Terms | undefined,
  { facts, doubts, level }: Understanding,
): Terms | undefined {
  const kept = Object.entries(terms?.below ?? {}).filter(([id]) => !(id in facts))
  const added = doubts.filter(isOfBound).map(({ about, words }) => [about, words] as const)
  const below: Terms['below'] = Object.fromEntries([...kept, ...added])
  const own = facts.ownLevel === undefined ? terms?.level : level
  if (own === undefined && Object.keys(below).length === 0) return undefined
  return { below, ...(own !== undefined && { level: own }) }
}

/** What was said, in the terms of a regulation. */
export function readAs(facts: Facts, terms: Terms | undefined, regulation: Compiled): Facts {
  const { below = {}, level } = terms ?? {}
  const isExcluded = regulation.bounds?.below === 'excluded'
  const ids = FACT_IDS.filter((id) => id in below)
  const bounded = ids.reduce((all, id) => withBelow(all, id, isExcluded), facts)
  return level === undefined ? bounded : withLevel(bounded, level, regulation)
}

/** "30万以下" asked of a text whose 以下 leaves the figure out is less than that. */
function withBelow(facts: Facts, id: FactId, isExcluded: boolean): Facts {
  const value = facts[id]
  if (typeof value !== 'object') return facts
  const { lt, lte = lt, ...rest } = value
  return lte === undefined ? facts : { ...facts, [id]: { ...rest, ...(isExcluded ? { lt: lte } : { lte }) } }
}

/** A project that is said to be 市级 is no own project where the regulation is a district's, and nobody's below it. */
function withLevel({ aboveLevel: _above, ...facts }: Facts, said: string, { level }: Compiled): Facts {
  if (facts.ownLevel === undefined) return facts
  if (said === level) return { ...facts, ownLevel: true }
  return { ...facts, ownLevel: false, ...(level && isAbove(said, level) && { aboveLevel: true }) }
}
