/** Keeps what was used last, up to a total weight. */
export class Cache<V> {
  readonly #kept = new Map<string, { value: V; weight: number }>()
  #weight = 0

  constructor(private readonly most: number) {}

  get(id: string): V | undefined {
    return this.#kept.get(id)?.value
  }

  /** Keeps a value as the one used last. */
  set(id: string, value: V, weight: number): void {
    this.delete(id)
    this.#kept.set(id, { value, weight })
    this.#weight += weight
    // A map gives its entries in the order in which they were put in.
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.most) return
      this.delete(oldest)
    }
  }

  delete(id: string): void {
    this.#weight -= this.#kept.get(id)?.weight ?? 0
    this.#kept.delete(id)
  }
}
