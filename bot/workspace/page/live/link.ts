import { PAGE, type PageState } from '../../protocol.ts'

export type LinkStatus = 'connecting' | 'open' | 'lost'

const FIRST_WAIT = 500
const LONGEST_WAIT = 5_000

interface LinkOptions {
  who: string | null
  /** Let the server choose a person when it refuses this one from the start. */
  orAnyone: boolean
  onState(state: PageState): void
  onStatus(status: LinkStatus): void
}

/**
 * Keeps a socket to the workspace open for one person and reconnects for ever, waiting 0.5 s, 1 s, … up to 5 s; at once
 * when the network or the tab comes back. Gives back the function that ends it.
 */
export function openLink({ who, orAnyone, onState, onStatus }: LinkOptions): () => void {
  let as = who
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let ended = false
  let opened = false

  const connect = () => {
    clearTimeout(timer)
    const url = new URL(PAGE.socket, location.href)
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    url.hash = ''
    if (as !== null) url.searchParams.set('as', as)
    const mine = new WebSocket(url)
    socket = mine
    mine.onmessage = (event) => {
      // Server and page are built from one source, so the state is taken as it comes.
      const state: PageState = JSON.parse(String(event.data))
      wait = FIRST_WAIT
      opened = true
      as = state.me
      onStatus('open')
      onState(state)
    }
    mine.onclose = () => {
      if (ended || socket !== mine) return
      onStatus('lost')
      if (orAnyone && !opened) as = null
      timer = setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
  const hurry = () => {
    if (document.visibilityState === 'visible' && socket?.readyState === WebSocket.CLOSED) connect()
  }

  onStatus('connecting')
  connect()
  addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  return () => {
    ended = true
    clearTimeout(timer)
    removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', hurry)
    socket?.close()
  }
}
