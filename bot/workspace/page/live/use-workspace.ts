import { useEffect, useRef, useState } from 'react'
import type { PageState } from '../../protocol.ts'
import { type LinkStatus, openLink } from './link.ts'
import { share } from './share.ts'

/** What the server last pushed for this person (null until the first push), and how the connection stands. */
export function useWorkspace(who: string | null): { state: PageState | null; status: LinkStatus } {
  const [state, setState] = useState<PageState | null>(null)
  const [status, setStatus] = useState<LinkStatus>('connecting')
  const known = useRef(false)
  useEffect(() => {
    setState(null)
    return openLink({
      who,
      // A bookmark may name somebody who is no longer there; a choice made on the page does not.
      orAnyone: !known.current,
      onState(next) {
        known.current = true
        setState((now) => (now === null ? next : share(now, next)))
      },
      onStatus: setStatus,
    })
  }, [who])
  return { state, status }
}
