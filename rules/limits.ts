import { assess } from './assess.ts'
import type { FactId, Facts } from './facts.ts'
import type { Bounds } from './logic/interval.ts'
import type { Compiled } from './regulation.ts'
import type { Provision } from './schema.ts'

/** A figure at which something changes, as the text draws it. */
export interface Limit {
  value: number
  /** Whether the figure itself is on the upper side: 50 万元及以上, and not 超过 50 万元. */
  upper: boolean
  /** What turns on it. */
  provisions: Provision[]
}

/** The limits next to a figure: at or below it, and above it. */
export interface Limits {
  below?: Limit
  above?: Limit
}

/**
 * The limits of a quantity that are nearest to its exact value, among the provisions that apply or may apply to such a
 * project whatever that value is; none while it has no exact one.
 */
export function limitsOf(regulation: Compiled, facts: Facts, fact: FactId): Limits {
  const { [fact]: value, ...others } = facts
  if (typeof value !== 'number') return {}
  const turning = assess(regulation, others).findings.flatMap(({ missing, status }, index) =>
    status === 'open' && missing.includes(fact) ? (regulation.rules[index] ?? []) : [],
  )
  const all = turning.flatMap(({ atoms, provision }) =>
    atoms.flatMap((atom) =>
      atom.fact === fact && isBounds(atom.wanted)
        ? edgesOf(atom.wanted).map((edge) => ({ ...edge, provision }))
        : [],
    ),
  )
  const limits = [...new Map(all.map((each) => [`${each.value} ${each.upper}`, each])).values()]
    .sort((a, b) => a.value - b.value || Number(b.upper) - Number(a.upper))
    .map(({ value, upper }): Limit => {
      const here = all.filter((each) => each.value === value && each.upper === upper)
      return { value, upper, provisions: [...new Set(here.map(({ provision }) => provision))] }
    })
  const isReached = ({ value: limit, upper }: Limit) => (upper ? limit <= value : limit < value)
  const below = limits.findLast(isReached)
  const above = limits.find((each) => !isReached(each))
  return { ...(below && { below }), ...(above && { above }) }
}

const isBounds = (wanted: unknown): wanted is Bounds =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)

/** The edges of a stretch; what begins with a figure, or ends short of it, has the figure on its upper side. */
const edgesOf = ({ gte, gt, lt, lte }: Bounds): { value: number; upper: boolean }[] => [
  ...(gte !== undefined && gte > 0 ? [{ value: gte, upper: true }] : []),
  ...(lt !== undefined ? [{ value: lt, upper: true }] : []),
  ...(gt !== undefined && gt > 0 ? [{ value: gt, upper: false }] : []),
  ...(lte !== undefined ? [{ value: lte, upper: false }] : []),
]
