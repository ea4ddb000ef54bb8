/** How a field is tied to its label, hint and fault. */
export interface Ties {
  id: string
  describedBy?: string | undefined
  invalid?: boolean
  /** The name of a field without a label of its own. */
  label?: string | undefined
}
