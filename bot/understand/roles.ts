import type { Facts } from '../../rules/facts.ts'
import { type Quantity, quantity } from '../../rules/interval.ts'
import type { Reading } from './amounts.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { ROLE_CUES, type RoleCue } from './lexicon/roles.ts'
import { matcher, rows } from './matcher.ts'
import { ONE, readNumeral } from './numerals.ts'
import type { Amount, Role } from './understanding.ts'

const cues = matcher(rows(ROLE_CUES))

/** The amounts of a text with their roles, told from the nearest cue word in the same clause. */
export function assignRoles(text: string, clauses: Clause[], readings: Reading[]): (Amount & Reading)[] {
  const found = cues.all(text)
  return readings.map((reading, i) => {
    const clause = clauseAt(clauses, reading.at)
    const from = Math.max(clause.at, readings[i - 1]?.end ?? 0)
    const to = Math.min(clause.end, readings[i + 1]?.at ?? text.length)
    const around = found.filter((c) => c.at >= from && c.end <= to)
    const ahead = around.filter((c) => c.end <= reading.at && c.value.side !== 'after').at(-1)
    const behind = around.find((c) => c.at >= reading.end && c.value.side !== 'before')
    const cue = pick(ahead?.value, behind?.value)
    return { ...reading, text: text.slice(reading.at, reading.end), role: cue?.role ?? 'investment' }
  })
}

function pick(ahead: RoleCue | undefined, behind: RoleCue | undefined): RoleCue | undefined {
  if (ahead && behind) return behind.firm && !ahead.firm ? behind : ahead
  return ahead ?? behind
}

/** The facts that amounts amount to: the total, and the percentages two roles make. */
export function factsOfAmounts(
  text: string,
  amounts: Amount[],
): { facts: Facts; total?: Amount; several: boolean } {
  const of = (...roles: Role[]): Amount | undefined =>
    roles.flatMap((role) => amounts.find((a) => a.role === role && a.quantity !== undefined) ?? [])[0]
  const facts: Facts = {}
  const changed = of('approved')
  const contract = of('contract')
  const supplement = of('supplement') ?? (contract ? of('excess') : undefined)
  const cost = of('cost')
  const yearly = of('maintenance-year') ?? (cost ? of('per-year') : undefined)
  if (changed) {
    const later = of('new-estimate', 'investment')
    const excess = of('excess', 'supplement')
    const over = later
      ? percent(later.quantity, changed.quantity, true)
      : percent(excess?.quantity, changed.quantity)
    if (over !== undefined) facts.overBudgetPercent = over
    const moved = percent(of('moved')?.quantity, changed.quantity)
    if (moved !== undefined) facts.movedPercent = moved
  }
  if (supplement?.quantity !== undefined) facts.supplement = supplement.quantity
  const share = percent(supplement?.quantity, contract?.quantity)
  if (share !== undefined) facts.supplementPercent = share
  const upkeep = percent(yearly?.quantity, cost?.quantity)
  if (upkeep !== undefined) facts.maintenancePercent = upkeep
  const itShare = percent(of('it-part')?.quantity, of('whole')?.quantity)
  if (itShare !== undefined) facts.itShare = itShare
  const totals = amounts.filter((a) => a.role === 'investment' && a.quantity !== undefined)
  const perYear = upkeep === undefined ? of('per-year', 'maintenance-year') : undefined
  const years = perYear && yearsIn(text)
  if (changed && facts.overBudgetPercent !== undefined) return { facts, several: false }
  if (totals.length > 0) {
    const [first] = totals
    const several = new Set(totals.map((a) => JSON.stringify(a.quantity))).size > 1
    if (first?.quantity !== undefined && !several) facts.investment = first.quantity
    return { facts, ...(first && { total: first }), several }
  }
  if (perYear?.quantity !== undefined) facts.investment = times(perYear.quantity, years ?? 1)
  return { facts, ...(perYear && { total: perYear }), several: false }
}

const YEARS =
  /(?:共|签|合同期|为期|服务期|期限|一签|连续|连签|总共|周期|分|×|x|\*|,|、|;|为|租|买|服务|for|over)? ?([\d一二两三四五六七八九十]{1,2}) ?(?:个年头|年|years?)(?!度|初|底|前|内|多|期|代|来|之前|以内|\d)/gi

/** "共3年", "签三年": for how many years a yearly price is paid; not the year of "一年". */
function yearsIn(text: string): number | undefined {
  for (const match of text.matchAll(YEARS)) {
    const numeral = readNumeral(match[1] ?? '', 0)
    const n = numeral ? Number(numeral.low / ONE) : 0
    if (n >= 2 && n <= 10) return n
  }
  return undefined
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
