import { useEffect, useState } from 'react'

/** The person in the address bar's hash (`#U…`), or null when nobody was chosen yet. */
const inHash = (): string | null => decodeURIComponent(location.hash.slice(1)) || null

/** Whom the page speaks for, kept in the URL so that a reload, a bookmark or a second window keeps the choice. */
export function useWho(): [string | null, (id: string) => void] {
  const [who, setWho] = useState(inHash)
  useEffect(() => {
    const changed = () => setWho(inHash())
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return [who, (id) => location.replace(`#${encodeURIComponent(id)}`)]
}
