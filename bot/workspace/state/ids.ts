import { randomBytes } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An id as Slack forms them: its kind (`F`, `V`, `Ev` …), a zero, and nine capitals or digits. */
export const newId = (kind: string): string =>
  `${kind}0${Array.from(randomBytes(9), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`

/** A secret that cannot be guessed: tokens, tickets, upload and response addresses. */
export const newSecret = (): string => randomBytes(20).toString('hex')

/** Message times, `seconds.microseconds`: unique and growing even if the clock stands still or goes back. */
export class Timestamps {
  #last = 0
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  next(): string {
    this.#last = Math.max(Math.floor(this.#now()) * 1000, this.#last + 1)
    return `${Math.floor(this.#last / 1e6)}.${String(this.#last % 1e6).padStart(6, '0')}`
  }

  /** Every later time comes after this one. */
  notBefore(ts: string): void {
    this.#last = Math.max(this.#last, Number(ts.replace('.', '')))
  }
}

/** A short id for a block or an element that came without one. */
export const newShortId = (): string => newId('').slice(1, 6)
