import { useEffect, useRef, useState } from 'react'
import { usePageContext } from '../live/page-context.ts'

const inFront = (): boolean => document.visibilityState === 'visible'

/** Tells the server up to which message the person has seen the conversation, once each and only with the tab in front. */
export function useSeen(newest: string): void {
  const { me, post } = usePageContext()
  const told = useRef('')
  const [visible, setVisible] = useState(inFront)
  useEffect(() => {
    const changed = () => setVisible(inFront())
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [])
  useEffect(() => {
    if (!visible || newest === '' || told.current === newest) return
    told.current = newest
    void post({ do: 'seen', as: me, ts: newest })
  }, [newest, visible, me, post])
}
