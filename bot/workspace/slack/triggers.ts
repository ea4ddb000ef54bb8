import { found, Refusal } from '../refusal.ts'
import { newSecret } from '../state/ids.ts'

/** How long a trigger may be exchanged for a view, ms. */
const LIFETIME = 3000

interface Trigger {
  person: string
  until: number
  exchanged: boolean
}

/** `trigger_id`s: each opens one view for the person who clicked, within three seconds. */
export class Triggers {
  readonly #now: () => number
  readonly #issued = new Map<string, Trigger>()

  constructor(now: () => number) {
    this.#now = now
  }

  issue(person: string): string {
    const now = this.#now()
    for (const [id, { until }] of this.#issued) if (until + 20 * LIFETIME < now) this.#issued.delete(id)
    const id = `${now}.${this.#issued.size}.${newSecret()}`
    this.#issued.set(id, { person, until: now + LIFETIME, exchanged: false })
    return id
  }

  /** Gives the person the trigger was issued for, once. */
  exchange(id: string): string {
    const trigger = found(this.#issued.get(id), 'invalid_trigger_id')
    if (trigger.exchanged) throw new Refusal('exchanged_trigger_id')
    if (this.#now() > trigger.until) throw new Refusal('expired_trigger_id')
    trigger.exchanged = true
    return trigger.person
  }
}
