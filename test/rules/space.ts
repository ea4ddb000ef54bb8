import fc from 'fast-check'
import { FACT_IDS, FACTS, type FactId, type Facts, facts } from '../../rules/facts.ts'
import type { Bounds } from '../../rules/logic/interval.ts'
import type { Compiled } from '../../rules/regulation.ts'

type Value = string | number | boolean
/** The values of every fact that a regulation can tell apart: all options, every limit, a number in every gap. */
export type Space = ReadonlyMap<FactId, readonly Value[]>

/** An amount that only percentages are derived from; with it and without, a project would be known differently. */
export const isBase = (id: FactId): boolean => FACTS[id].type === 'quantity' && FACTS[id].told === true

/** The whole fact space of a regulation. */
export function spaceOf(regulation: Compiled): Space {
  const atoms = regulation.rules.flatMap((rule) => rule.atoms)
  const values = (id: FactId): Value[] => {
    const definition = FACTS[id]
    if (definition.type === 'flag') return [true, false]
    if (definition.type === 'choice') return Object.keys(definition.options)
    const wanted = atoms.flatMap((atom) => (atom.fact === id ? Object.values(atom.wanted) : []))
    const limits = wanted.flatMap((limit: unknown) => (typeof limit === 'number' ? limit : []))
    const points = [...new Set([0, ...limits])].sort((a, b) => a - b)
    return points.flatMap((at, i) => [at, (at + (points[i + 1] ?? 2 * at + 2)) / 2])
  }
  return new Map(FACT_IDS.filter((id) => !isBase(id)).map((id) => [id, values(id)]))
}

/** A project of which little is known, more, and everything. */
export interface Project {
  less: Facts
  more: Facts
  whole: Facts
}

/** How one fact of a project is known; the numbers are chances, reduced to what the fact has. */
const knowledge = fc.record({
  at: fc.nat(999),
  less: fc.constantFrom('unknown', 'bounds', 'exact'),
  more: fc.constantFrom('unknown', 'bounds', 'exact'),
  low: fc.record({ by: fc.nat(3), open: fc.boolean() }),
  high: fc.record({ by: fc.nat(3), open: fc.boolean() }),
})

/** Projects anywhere in the space, known exactly, within bounds, or not at all; knowledge only grows. */
export function projectsIn(space: Space): fc.Arbitrary<Project> {
  const every = fc.record(Object.fromEntries([...space.keys()].map((id) => [id, knowledge])))
  return every.map((known) => {
    const [less, more, whole]: Record<string, unknown>[] = [{}, {}, {}]
    for (const [id, values] of space) {
      const of = known[id]
      if (!of || !less || !more || !whole) continue
      const at = of.at % values.length
      const vague = around(values, at, of.low, of.high)
      const levels = { unknown: undefined, bounds: vague, exact: values[at] }
      const first = levels[of.less]
      less[id] = first
      more[id] = of.less === 'exact' || (first && of.more === 'unknown') ? first : levels[of.more]
      whole[id] = values[at]
    }
    return { less: facts.parse(less), more: facts.parse(more), whole: facts.parse(whole) }
  })
}

interface End {
  /** How many values further out; three is "no end". */
  by: number
  open: boolean
}
/** Bounds around a number; nothing around anything else, or where both ends are missing. */
function around(values: readonly Value[], at: number, low: End, high: End): Bounds | undefined {
  const from = low.by < 3 ? values[Math.max(0, at - low.by)] : undefined
  const to = high.by < 3 ? values[Math.min(values.length - 1, at + high.by)] : undefined
  const value = values[at]
  if (typeof value !== 'number' || typeof from === 'boolean' || typeof to === 'boolean') return undefined
  const bounds = {
    ...(typeof from === 'number' && { [low.open && from < value ? 'gt' : 'gte']: from }),
    ...(typeof to === 'number' && { [high.open && to > value ? 'lt' : 'lte']: to }),
  }
  return Object.keys(bounds).length > 0 ? bounds : undefined
}
