import { withDerived } from './derived.ts'
import type { FactId, Facts } from './facts.ts'
import { decideAtom, evaluate, type Truth } from './logic/condition.ts'
import { type Bounds, contains, type Quantity, within } from './logic/interval.ts'
import type { Compiled } from './regulation.ts'
import type { Rule } from './rule.ts'
import type { Provision } from './schema.ts'

/** A figure at which something changes, as the text draws it. */
export interface Limit {
  value: number
  /** Whether the figure itself is on the upper side: 50 万元及以上, and not 超过 50 万元. */
  upper: boolean
  /** What applies, or may apply, only short of it, and only from it on. */
  under: Provision[]
  over: Provision[]
}

/** The limits next to a quantity: the nearest that all of it has reached, the nearest that none of it has, and those within. */
export interface Limits {
  below?: Limit
  above?: Limit
  astride: Limit[]
}

/**
 * The limits of a quantity next to what is known of it, in the unit of the fact (万元, %, 个月, 年). Only those count at
 * which something changes for such a project, whatever its figure is: what other facts rule out, or settle in any case,
 * turns on nothing; nor does what does not matter to the question. None while nothing is known of the quantity.
 */
export function limitsOf(
  regulation: Compiled,
  facts: Facts,
  fact: FactId,
  matters: (provision: Provision) => boolean = () => true,
): Limits {
  const { [fact]: value, ...others } = withDerived(facts)
  if (!isQuantity(value)) return { astride: [] }
  const rules = regulation.rules.filter(
    ({ provision, atoms }) => atoms.some((atom) => atom.fact === fact) && matters(provision),
  )
  const edges = edgesOf(rules, fact)
  const sides = stretches(edges).map((figure) => ranked(rules, others, fact, figure))
  const limits = edges.flatMap((edge, i): Limit[] => {
    const [under, over] = [sides[i], sides[i + 1]]
    if (!under || !over) return []
    const more = (a: readonly number[], b: readonly number[]) =>
      rules.flatMap(({ provision }, j) => ((a[j] ?? 0) > (b[j] ?? 0) ? [provision] : []))
    const limit = { ...edge, under: more(under, over), over: more(over, under) }
    return limit.under.length + limit.over.length > 0 ? [limit] : []
  })
  const reached = ({ value: at, upper }: Limit) => within(value, upper ? { gte: at } : { gt: at })
  const below = limits.findLast((limit) => reached(limit) === true)
  const above = limits.find((limit) => reached(limit) === false)
  return {
    ...(below && { below }),
    ...(above && { above }),
    astride: limits.filter((limit) => reached(limit) === undefined),
  }
}

/** What stands at a limit, either side of it. */
export const provisionsAt = ({ under, over }: Limit): Provision[] => [...new Set([...over, ...under])]

type Edge = Pick<Limit, 'value' | 'upper'>

/** The figures that rules compare a quantity with, rising; of one that is an edge twice, the figure itself lies between. */
function edgesOf(rules: readonly Rule[], fact: FactId): Edge[] {
  const all = rules.flatMap(({ atoms }) =>
    atoms.flatMap(({ fact: of, wanted }) => (of === fact && isQuantity(wanted) ? ends(wanted) : [])),
  )
  const once = new Map(all.map((edge) => [`${edge.value} ${edge.upper}`, edge]))
  return [...once.values()].sort((a, b) => a.value - b.value || Number(b.upper) - Number(a.upper))
}

/** The ends of a stretch; what begins with a figure, or ends short of it, has the figure on its upper side. */
function ends(wanted: Quantity): Edge[] {
  const { gte, gt, lt, lte } = typeof wanted === 'number' ? { gte: wanted, lte: wanted } : wanted
  const end = (value: number | undefined, upper: boolean) => (value ? [{ value, upper }] : [])
  return [...end(gte, true), ...end(lt, true), ...end(gt, false), ...end(lte, false)]
}

/** One figure of each stretch between edges, from what is below the first to what is above the last. */
function stretches(edges: readonly Edge[]): number[] {
  const values = edges.map(({ value }) => value)
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  return [first / 2, ...values.slice(1).map((value, i) => ((values[i] ?? 0) + value) / 2), last + 1]
}

/** How far each rule applies at a figure: not, perhaps, or surely. */
function ranked(rules: readonly Rule[], others: Facts, fact: FactId, figure: number): number[] {
  const truth: (atom: Rule['atoms'][number]) => Truth = (atom) => {
    if (atom.fact !== fact) return others[atom.fact] === undefined ? undefined : decideAtom(atom, others)
    return isBounds(atom.wanted) ? contains(atom.wanted, figure) : undefined
  }
  return rules.map(({ test }) => {
    const applies = test ? evaluate(test, truth) : true
    return applies === undefined ? 1 : applies ? 2 : 0
  })
}

const isBounds = (wanted: unknown): wanted is Bounds =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)

const isQuantity = (value: unknown): value is Quantity => typeof value === 'number' || isBounds(value)
