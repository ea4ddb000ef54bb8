import type { Atom, Test } from './logic/condition.ts'
import type { Provision } from './schema.ts'

/** A provision with its condition ready to be decided; without a condition it always holds. */
export interface Rule {
  /** Position among the rules of its regulation. */
  index: number
  /** Article and position in it, e.g. `15.2`. */
  key: string
  provision: Provision
  test: Test | undefined
  /** The comparisons the condition makes, in writing order. */
  atoms: readonly Atom[]
  /** Of a principle, the indexes of its exceptions: it holds until one of them does. */
  exceptions: readonly number[]
}
