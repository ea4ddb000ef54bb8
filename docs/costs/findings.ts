import type { Fen } from './reading/money.ts'

/** Why a row is not counted: each is a question to whoever wrote it. */
export type Unread =
  /** It has no amount, nor number and price. */
  | 'amount'
  /** A percentage of what nobody says. */
  | 'rate'
  /** Its number is left blank: a part of the row above, or a cost of its own. */
  | 'blank-number'
  /** An amount stands alone. */
  | 'name'
  /** It stands outside the table. */
  | 'outside'
  /** It stands below the sum. */
  | 'after-total'

/** A row by the line of the text that it begins in, and what it is called. */
interface Of {
  line: number
  name: string
}

/** What is wrong with a cost table, or cannot be told. Money in 分. */
export type Finding =
  | ({ kind: 'unread'; why: Unread } & Of)
  /** Number and price, or base and rate, do not come to the amount. What they come to counts. */
  | ({ kind: 'product'; of: 'count' | 'rate'; expected: Fen; found: Fen } & Of)
  /** A sum that is none; of one column, where that is told. */
  | ({ kind: 'sum'; expected: Fen; found: Fen; column?: number } & Of)
  /** A row whose number makes it the heading of others that do not come to it. They count, it does not. */
  | ({ kind: 'heading'; expected: Fen; found: Fen; children: readonly string[] } & Of)
  /** Years, or sources, that do not come to the amount; or parts (其中) that come to more. */
  | ({ kind: 'parts'; expected: Fen; found: Fen } & Of)
  /** A share of the whole, in ten-thousandths of a per cent, that is another. */
  | ({ kind: 'share'; expected: Fen; found: Fen } & Of)
  /** Two columns of amounts; the one named counts. */
  | { kind: 'columns'; read: string; others: readonly string[] }
  /** Another table of costs, which is not counted. */
  | { kind: 'other-table'; line: number; rows: number; total: Fen }
  /** A table without a row. */
  | { kind: 'empty' }

/** Whether a finding leaves something out of the sum. */
export const isUncounted = ({ kind }: Finding): boolean =>
  kind === 'unread' || kind === 'empty' || kind === 'other-table'
