import { useEffect, useState } from 'react'

/**
 * State that outlives a reload of the tab, kept as JSON in sessionStorage under `key`; a value equal to `initial` (by
 * identity) is not kept. The key must not change while mounted.
 */
export function useStored<T>(key: string, initial: T): [T, (next: T | ((now: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? initial : JSON.parse(kept)
  })
  useEffect(() => {
    if (value === initial) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  }, [key, value, initial])
  return [value, setValue]
}
