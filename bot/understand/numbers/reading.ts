import type { FactId } from '../../../rules/facts.ts'
import type { Quantity } from '../../../rules/logic/interval.ts'
import type { Unit } from '../../../rules/vocabulary.ts'
import type { Precision } from '../understanding.ts'

/** Money or another measured number as read: its span, its quantity, how sure the words are of it. */
export interface Reading {
  at: number
  end: number
  precision: Precision
  quantity?: Quantity
  /** The speaker takes it back: "不是80万". */
  denied: boolean
  /** 以下 and the like: whether the figure itself is meant is open. */
  loose: boolean
  /** It was put together from its parts. */
  sum?: true
  /** Its parts are the money of several sources. */
  sources?: true
  /** It is what one phase costs, by itself. */
  phase?: true
}

/** A percentage or a length of time, and the fact it is about, if the words around it say so. */
export interface Measure extends Reading {
  fact?: FactId
  unit: Unit
}
