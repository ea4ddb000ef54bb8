/** A call or an action that is refused, with the name Slack gives the reason. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly details: Record<string, unknown>

  constructor(error: string, details: Record<string, unknown> = {}) {
    super(error)
    this.details = details
  }
}

/** The value, or a refusal where there is none. */
export function found<T>(value: T | undefined | null, error: string): T {
  if (value === undefined || value === null) throw new Refusal(error)
  return value
}
