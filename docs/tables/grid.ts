/** A cell: what it says, and where it stands in the whole text. */
export interface Cell {
  text: string
  from: number
  to: number
}

/** A line of a table; a cell with line breaks makes it longer than a line of the text. */
export interface Line {
  /** The line of the text that it begins in, from 1. */
  number: number
  cells: Cell[]
  /** Where it ends in the text, without the line break. */
  to: number
}

/** How a table is written. */
type Form = 'markdown' | 'tabs' | 'csv'

/** A table in a text, as it stands there: nothing is known of what it tells. */
export interface Grid {
  form: Form
  lines: Line[]
}

/** A line of a text that is no table. */
export interface Loose {
  text: string
  /** Its number in the text, from 1. */
  number: number
  from: number
}

/** A text taken apart: its tables, and the lines around them. */
export type Piece = { grid: Grid } | { loose: Loose }
