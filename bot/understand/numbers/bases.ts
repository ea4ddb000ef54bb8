import { withDerived } from '../../../rules/derived.ts'
import type { FactId, Facts } from '../../../rules/facts.ts'
import { type Quantity, quantity } from '../../../rules/logic/interval.ts'
import { percentOf } from '../../../rules/logic/percent.ts'
import { YEARS } from '../lexicon/periods.ts'
import type { Role } from '../understanding.ts'
import { timesCounted } from './counts.ts'
import { ONE } from './digits.ts'
import { readNumeral } from './numerals.ts'
import { times, total } from './quantities.ts'
import type { Sum } from './roles.ts'

/** The facts that an amount with a role is by itself; percentages are derived from them. */
const BASES: readonly (readonly [FactId, Role])[] = [
  ['approved', 'approved'],
  ['contract', 'contract'],
  ['supplement', 'supplement'],
  ['moved', 'moved'],
  ['buildingCost', 'cost'],
  ['yearlyMaintenance', 'maintenance-year'],
]

/** The fact that an amount with a role is; none for parts and the like. */
export const factOfRole = (role: Role): FactId | undefined =>
  role === 'investment' ? role : BASES.find(([, each]) => each === role)?.[0]

/** What amounts with roles say: each what it is the amount of, and the total; `several` when totals contradict. */
export function factsOfAmounts(text: string, amounts: Sum[]): { facts: Facts; several: boolean } {
  const known = amounts.filter((a) => a.quantity !== undefined)
  const of = (...roles: Role[]): Quantity | undefined =>
    roles.flatMap((role) => together(known, role) ?? [])[0]
  const facts: Facts = {}
  const say = (fact: FactId, value: Quantity | undefined): void => {
    if (value !== undefined && quantity.safeParse(value).success) Object.assign(facts, { [fact]: value })
  }
  for (const [fact, role] of BASES) say(fact, of(role))

  const later = of('supplement', 'excess', 'new-estimate')
  if (later !== undefined) say('approved', facts.approved ?? of('initiated'))
  // What a total has risen from was approved; what is cut before it is applied for was not.
  if (isMore(of('new-estimate'), of('former'))) say('approved', facts.approved ?? of('former'))
  say('current', currentOf(known, facts, of))
  // A contract is exceeded by what is added to it.
  if (facts.approved === undefined && facts.contract !== undefined)
    say('supplement', facts.supplement ?? of('excess'))
  if (facts.buildingCost !== undefined) say('yearlyMaintenance', facts.yearlyMaintenance ?? of('per-year'))
  else if (facts.yearlyMaintenance !== undefined) say('buildingCost', of('approved', 'investment'))
  if (of('left') !== undefined) facts.surplus = true
  const [part, whole] = [of('it-part'), of('whole')]
  if (part !== undefined && whole !== undefined) say('itShare', percentOf(part, whole))

  const { investment, several } = totalOf(text, known, facts, of)
  if (withDerived(facts).overBudgetPercent === undefined) say('investment', investment)
  return { facts, several }
}

/** What the total is now: said so, or what was approved with what it is exceeded by. */
function currentOf(
  known: Sum[],
  { approved }: Facts,
  of: (...roles: Role[]) => Quantity | undefined,
): Quantity | undefined {
  const now = of('new-estimate')
  if (approved === undefined) return known.some(({ becomes }) => becomes) ? now : undefined
  const excess = of('excess')
  if (excess !== undefined) return now ?? total([approved, excess])
  // What was spent is no new total as long as it stays within the approved one.
  const spent = of('cost')
  return now ?? of('investment') ?? (isMore(spent, approved) ? spent : undefined)
}

const isMore = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number' && a > b

/** The amount with a role; supplements to one contract add up. */
function together(known: Sum[], role: Role): Quantity | undefined {
  const all = known.filter((a) => a.role === role).flatMap((a) => a.quantity ?? [])
  const exact = all.every((q) => typeof q === 'number')
  return role === 'supplement' && exact && all.length > 1 ? total(all) : all[0]
}

function totalOf(
  text: string,
  known: Sum[],
  { current, approved }: Facts,
  of: (...roles: Role[]) => Quantity | undefined,
): { investment?: Quantity | undefined; several: boolean } {
  if (current !== undefined && approved === undefined) return { investment: current, several: false }
  const named = known.filter((a) => a.role === 'investment' || a.role === 'initiated')
  const summed = named.filter((a) => a.total)
  // Parts that make another total than the one that is told are not all of it, or one of both is wrong.
  const summedUp = named.filter((a) => a.sum && typeof a.quantity === 'number').map((a) => a.quantity)
  const sums = (summed.length > 0 ? summed : [...named, ...priced(text, known)]).map((a) => a.quantity)
  const several = isInPhases(known) || new Set([...sums, ...summedUp].map((q) => JSON.stringify(q))).size > 1
  if (sums.length > 0 || several) return { investment: several ? undefined : sums[0], several }
  const built = of('new-estimate', 'approved', 'cost')
  if (built !== undefined) return { investment: built, several }
  const yearly = of('per-year', 'maintenance-year')
  const rates = known.filter(({ role }) => role === 'per-year').map((a) => JSON.stringify(a.quantity))
  if (new Set(rates).size > 1) return { several: true }
  if (yearly !== undefined) return { investment: times(yearly, yearsIn(text)), several }
  // With nothing else said, the contract's price is the best known of the total.
  return { investment: of('supplement', 'excess') === undefined ? of('contract') : undefined, several }
}

/** "一期50万已经建完，二期80万": whether one phase or all of them is the project is not said. */
const isInPhases = (known: Sum[]): boolean => known.filter(({ phase }) => phase).length > 1

/** What things cost together that have one price each, where it is surely said how many there are. */
function priced(text: string, known: Sum[]): Pick<Sum, 'quantity'>[] {
  const [each, ...others] = known.filter(({ role }) => role === 'each')
  const count = each && others.length === 0 ? timesCounted(text, each.at, each.cue) : undefined
  return count === undefined || each?.quantity === undefined
    ? []
    : [{ quantity: times(each.quantity, count) }]
}

/** "共3年", "签三年": for how many years a yearly price is paid; not the year of "一年"; 1 when nothing is said. */
function yearsIn(text: string): number {
  for (const match of text.matchAll(YEARS)) {
    const numeral = readNumeral(match[1] ?? '', 0)
    const n = numeral ? Number(numeral.low / ONE) : 0
    if (n >= 2 && n <= 10) return n
  }
  return 1
}
