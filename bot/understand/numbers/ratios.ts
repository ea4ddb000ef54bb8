import type { FactId, Facts } from '../../../rules/facts.ts'
import { type Quantity, quantity } from '../../../rules/logic/interval.ts'
import { YEARS } from '../lexicon/periods.ts'
import type { Role } from '../understanding.ts'
import { ONE } from './digits.ts'
import { readNumeral } from './numerals.ts'
import type { Sum } from './roles.ts'

/** Two amounts that make a percentage; where `excess`, by how much the part exceeds the whole. The first row wins. */
const RATIOS: readonly { fact: FactId; part: Role[]; whole: Role[]; excess?: true }[] = [
  {
    fact: 'overBudgetPercent',
    part: ['new-estimate', 'investment', 'cost'],
    whole: ['approved'],
    excess: true,
  },
  { fact: 'overBudgetPercent', part: ['excess', 'supplement'], whole: ['approved'] },
  { fact: 'movedPercent', part: ['moved'], whole: ['approved', 'investment'] },
  { fact: 'supplementPercent', part: ['supplement', 'excess'], whole: ['contract'] },
  { fact: 'maintenancePercent', part: ['maintenance-year'], whole: ['cost', 'approved', 'investment'] },
  { fact: 'maintenancePercent', part: ['per-year'], whole: ['cost'] },
  { fact: 'itShare', part: ['it-part'], whole: ['whole'] },
]

/** What amounts with roles say: the percentages they make, and the total; `several` when totals contradict. */
export function factsOfAmounts(text: string, amounts: Sum[]): { facts: Facts; several: boolean } {
  const known = amounts.filter((a) => a.quantity !== undefined)
  const of = (roles: Role[]): Quantity | undefined => roles.flatMap((role) => together(known, role) ?? [])[0]
  const facts: Facts = {}
  for (const { fact, part, whole, excess } of RATIOS) {
    const share = facts[fact] === undefined ? percent(of(part), of(whole), excess) : undefined
    if (share !== undefined) Object.assign(facts, { [fact]: share })
  }
  const supplement = of(['supplement'])
  if (supplement !== undefined && of(['approved']) === undefined) facts.supplement = supplement

  const { total, several } = totalOf(text, known, of)
  if (total !== undefined && facts.overBudgetPercent === undefined) facts.investment = total
  return { facts, several }
}

/** The amount with a role; supplements to one contract add up. */
function together(known: Sum[], role: Role): Quantity | undefined {
  const all = known.filter((a) => a.role === role).flatMap((a) => a.quantity ?? [])
  const exact = all.filter((q) => typeof q === 'number')
  if (role !== 'supplement' || exact.length < all.length || all.length < 2) return all[0]
  return exact.reduce((sum, n) => sum + fen(n), 0) / 1e6
}

function totalOf(
  text: string,
  known: Sum[],
  of: (roles: Role[]) => Quantity | undefined,
): { total?: Quantity; several: boolean } {
  const named = known.filter((a) => a.role === 'investment')
  const sums = named.some((a) => a.total) ? named.filter((a) => a.total) : named
  const several = new Set(sums.map((a) => JSON.stringify(a.quantity))).size > 1
  if (sums.length > 0) return several ? { several } : { ...optional(sums[0]?.quantity), several }
  const built = of(['new-estimate', 'approved', 'cost'])
  if (built !== undefined) return { total: built, several }
  const yearly = of(['per-year', 'maintenance-year'])
  if (yearly !== undefined) return { total: times(yearly, yearsIn(text)), several }
  // With nothing else said, the contract's price is the best known of the total.
  return of(['supplement', 'excess']) === undefined ? { ...optional(of(['contract'])), several } : { several }
}

const optional = (total: Quantity | undefined): { total?: Quantity } => (total === undefined ? {} : { total })

/** "共3年", "签三年": for how many years a yearly price is paid; not the year of "一年"; 1 when nothing is said. */
function yearsIn(text: string): number {
  for (const match of text.matchAll(YEARS)) {
    const numeral = readNumeral(match[1] ?? '', 0)
    const n = numeral ? Number(numeral.low / ONE) : 0
    if (n >= 2 && n <= 10) return n
  }
  return 1
}

const fen = (amount: number): number => Math.round(amount * 1e6)

const times = (q: Quantity, years: number): Quantity => mapQuantity(q, (n) => (fen(n) * years) / 1e6)

/** `part` (or what `part` exceeds `whole` by) as a percentage of `whole`; one division of integers, so 10% is 10. */
function percent(
  part: Quantity | undefined,
  whole: Quantity | undefined,
  excess = false,
): Quantity | undefined {
  if (part === undefined || typeof whole !== 'number' || whole <= 0) return undefined
  const base = fen(whole)
  const share = (n: number): number => ((fen(n) - (excess ? base : 0)) * 100) / base
  const scaled = mapQuantity(part, share)
  return quantity.safeParse(scaled).success ? scaled : undefined
}

function mapQuantity(q: Quantity, map: (n: number) => number): Quantity {
  if (typeof q === 'number') return map(q)
  const { gt, gte, lt, lte } = q
  return {
    ...(gt !== undefined && { gt: map(gt) }),
    ...(gte !== undefined && { gte: map(gte) }),
    ...(lt !== undefined && { lt: map(lt) }),
    ...(lte !== undefined && { lte: map(lte) }),
  }
}
