import type { Fen } from './reading/money.ts'
import { isRounded } from './reading/money.ts'
import { nameOfSum, type Row } from './reading/row.ts'
import { NOTE, OF_WHICH, SUBTOTAL, TOTAL } from './reading/words.ts'

/**
 * What a row counts for: an item is added; a subtotal (小计, or a heading that its rows come to), the total, a heading
 * without an amount, a part (其中) of the row above, what stands beside the costs, a note and what is not read are not.
 */
export type Standing = 'item' | 'subtotal' | 'total' | 'heading' | 'part' | 'beside' | 'note' | 'unread'

/** What a row's name says that it is. */
export type Label = 'total' | 'subtotal' | 'of-which' | 'note' | 'plain'

/** A row among the others. */
export interface Node {
  row: Row
  label: Label
  /** What it is worth by itself: what number and price come to, unless that was rounded. */
  amount: Fen | undefined
  parent: Node | undefined
  children: Node[]
  /** The items that a sum is of. */
  items: Node[]
  kind: Standing
}

/** Rows as nodes, nothing told yet of how they stand to each other. */
export const nodesOf = (rows: readonly Row[]): Node[] =>
  rows.map((row) => ({
    row,
    label: labelOf(row),
    amount: amountOf(row),
    parent: undefined,
    children: [],
    items: [],
    kind: 'item',
  }))

function labelOf({ name, cells }: Row): Label {
  const bare = nameOfSum(name)
  if (TOTAL.test(bare)) return 'total'
  if (SUBTOTAL.test(bare)) return 'subtotal'
  if (OF_WHICH.test(name)) return 'of-which'
  const [words = '', ...others] = cells.filter((cell) => cell !== '')
  return others.length === 0 && NOTE.test(words) ? 'note' : 'plain'
}

/** Where what is written is no rounding of what follows from number and price, what follows counts. */
function amountOf({ product, written }: Row): Fen | undefined {
  if (!product) return written?.fen
  return written && isRounded(product.fen, written) ? written.fen : product.fen
}

export const sumOf = (nodes: readonly Node[]): Fen =>
  nodes.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)
