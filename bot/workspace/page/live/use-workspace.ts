import { useEffect, useState } from 'react'
import type { PageState } from '../../protocol.ts'
import { type LinkStatus, openLink } from './link.ts'

/** What the server last pushed for this person (null until the first push), and how the connection stands. */
export function useWorkspace(who: string | null): { state: PageState | null; status: LinkStatus } {
  const [state, setState] = useState<PageState | null>(null)
  const [status, setStatus] = useState<LinkStatus>('connecting')
  useEffect(() => {
    setState(null)
    return openLink(who, setState, setStatus)
  }, [who])
  return { state, status }
}
