/** What a task came to, and what is left of it to do, which never rejects. */
export interface Done<T> {
  result: T
  rest: Promise<void>
}

/** Lets tasks that share a key follow each other in the order in which they were asked for. */
export class Queue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Runs a task once those before it are done with all of its keys. */
  async run<T>(keys: readonly string[], task: () => Promise<Done<T>>): Promise<T> {
    const before = keys.map((key) => this.#tails.get(key))
    // All keys are taken at this moment, so that nobody waits for one who waits for them.
    const done = Promise.all(before).then(task)
    const tail = Promise.allSettled([done.then(({ rest }) => rest)]).then(() => {
      for (const key of keys) if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    for (const key of keys) this.#tails.set(key, tail)
    return (await done).result
  }

  /** Resolves when everything that was asked for so far is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values())
  }
}
