import type { PageMessage } from '../../protocol.ts'

/** Something the person typed and the conversation does not show yet. */
export interface Outgoing {
  clientId: string
  text: string
  status: 'sending' | 'sent' | 'failed'
  /** Slack's error name, when it failed. */
  error?: string
  /** The newest message when this was typed: only a later one can be this one, come back. */
  after: string
}

export type OutboxEvent =
  | { type: 'say'; clientId: string; text: string; after: string }
  | { type: 'acknowledged'; clientId: string }
  | { type: 'failed'; clientId: string; error: string }
  | { type: 'retry'; clientId: string }
  | { type: 'discard'; clientId: string }
  | { type: 'shown'; me: string; messages: PageMessage[] }

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim()

/** The items the conversation does not show yet; the push may come before the acknowledgement. One message shows one item. */
function unseen(items: Outgoing[], me: string, messages: PageMessage[]): Outgoing[] {
  const taken = new Set<string>()
  return items.filter((item) => {
    const shown = messages.find(
      (m) => m.user === me && m.ts > item.after && !taken.has(m.ts) && plain(m.text) === plain(item.text),
    )
    if (shown) taken.add(shown.ts)
    return !shown
  })
}

function withStatus(
  items: Outgoing[],
  clientId: string,
  status: Outgoing['status'],
  error?: string,
): Outgoing[] {
  return items.map(({ error: _, ...item }) =>
    item.clientId === clientId ? { ...item, status, ...(error === undefined ? {} : { error }) } : item,
  )
}

/** The next outbox. An acknowledged item stays until the next state, so that it never blinks out and in again. */
export function outbox(items: Outgoing[], event: OutboxEvent): Outgoing[] {
  switch (event.type) {
    case 'say':
      return [...items, { clientId: event.clientId, text: event.text, status: 'sending', after: event.after }]
    case 'acknowledged':
      return withStatus(items, event.clientId, 'sent')
    case 'failed':
      return withStatus(items, event.clientId, 'failed', event.error)
    case 'retry':
      return withStatus(items, event.clientId, 'sending')
    case 'discard':
      return items.filter((item) => item.clientId !== event.clientId)
    case 'shown':
      return unseen(items, event.me, event.messages).filter((item) => item.status !== 'sent')
  }
}

/** What a reload finds: a message on its way then has an unknown fate, so the person may send it again. */
export const afterReload = (items: Outgoing[]): Outgoing[] =>
  items
    .filter((i) => i.status !== 'sent')
    .map((i) => (i.status === 'sending' ? { ...i, status: 'failed' } : i))
