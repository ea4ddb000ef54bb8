/** How long single runs took, in µs. */
export class Samples {
  readonly #times: number[] = []

  /** Does some work and keeps how long it took. */
  async time(work: () => unknown): Promise<void> {
    const start = process.hrtime.bigint()
    await work()
    this.#times.push(Number(process.hrtime.bigint() - start) / 1000)
  }

  /** The time that this share of the runs stayed within: 0.5 is the median. */
  quantile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  }
}
