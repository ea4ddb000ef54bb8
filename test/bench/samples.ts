/** A clock in µs. */
type Clock = () => number
const elapsed: Clock = () => Number(process.hrtime.bigint()) / 1000
/** Time that this process computed; unlike elapsed time, what else a machine does is not in it. */
export const computed: Clock = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** How long single runs took, in µs. */
export class Samples {
  readonly #clock: Clock
  readonly #times: number[] = []
  constructor(clock = elapsed) {
    this.#clock = clock
  }

  /** Does some work and keeps how long it took. */
  async time(work: () => unknown): Promise<void> {
    const start = this.#clock()
    await work()
    this.#times.push(this.#clock() - start)
  }

  /** The time that this share of the runs stayed within: 0.5 is the median. */
  quantile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  }
}
