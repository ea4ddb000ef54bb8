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

/** Does something holding projects, taken in the order of their ids, so that nobody waits for one who waits for them. */
export function holding<T>(serial: Serial, ids: readonly string[], task: () => Promise<T>): Promise<T> {
  return [...ids]
    .sort()
    .reduceRight<() => Promise<T>>((inner, id) => () => serial.run(`project/${id}`, inner), task)()
}

/** Does something for each, so many at a time. */
export async function side<T>(
  all: Iterable<T>,
  width: number,
  task: (each: T) => Promise<unknown>,
): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await task(next)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
