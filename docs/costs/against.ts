import type { Facts } from '../../rules/facts.ts'
import { within } from '../../rules/logic/interval.ts'
import type { CostTable } from './cost-table.ts'
import { type Fen, fenOf, wan } from './reading/money.ts'
import { UPKEEP } from './reading/words.ts'

/** How a sum stands to the investment that was told: alike, or apart, with what may explain it. */
export type Against =
  | { is: 'equal' }
  /** The investment is told as a range, or not exactly, and the sum may be it. */
  | { is: 'within' }
  /** Apart by so much; exactly as much as upkeep comes to, or ten thousand times as much because 元 was meant. */
  | { is: 'apart'; by: Fen | undefined; because?: 'upkeep' | 'unit' }

/** Holds a table against the investment; nothing where that was not told, or no row is counted. */
export function against(
  { total, rows }: CostTable,
  { investment }: Pick<Facts, 'investment'>,
): Against | undefined {
  if (investment === undefined) return undefined
  if (typeof investment !== 'number')
    return { is: within(Number(wan(total)), investment) === false ? 'apart' : 'within', by: undefined }
  const whole = fenOf(investment)
  if (whole === total) return { is: 'equal' }
  const by = total > whole ? total - whole : whole - total
  const upkeep = rows
    .filter(({ kind, name }) => kind === 'item' && UPKEEP.test(name))
    .reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)
  if (total === whole * 10_000n) return { is: 'apart', by, because: 'unit' }
  return { is: 'apart', by, ...(upkeep > 0n && total - upkeep === whole && { because: 'upkeep' as const }) }
}
