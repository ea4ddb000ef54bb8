import { useEffect, useState } from 'react'

const EVERY = 30_000

/** The time in ms, at most half a minute old, for words such as 5 分钟前. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now, Date.now() - EVERY)
}
