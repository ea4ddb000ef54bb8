/** Runs tasks that share a key one after the other, in the order in which they were asked for. */
export interface Serial {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
}

export function serializer(): Serial {
  const tails = new Map<string, Promise<void>>()
  return {
    run(key, task) {
      const result = (tails.get(key) ?? Promise.resolve()).then(task)
      const tail = result.then(
        () => undefined,
        () => undefined,
      )
      tails.set(key, tail)
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
      return result
    },
    async settled() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
