import { useEffect } from 'react'
import type { PageState } from '../../protocol.ts'
import { afterReload, type OutboxEvent, type Outgoing, outbox } from './outbox.ts'
import { post } from './post.ts'
import { useStored } from './use-stored.ts'

const NONE: Outgoing[] = []

export type Outbox = ReturnType<typeof useOutbox>

/** Sends what is typed and holds it until the conversation shows it; what failed can be sent again or discarded. */
export function useOutbox({ me, messages }: Pick<PageState, 'me' | 'messages'>) {
  const [kept, setKept] = useStored(`outbox:${me}`, NONE)
  const [items, tell] = [kept, (event: OutboxEvent) => setKept((now) => outbox(now, event))]

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => setKept(afterReload), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outbox looks at every push, and only then
  useEffect(() => tell({ type: 'shown', me, messages }), [me, messages])

  const send = async (clientId: string, text: string) => {
    const answer = await post(
      text.startsWith('/') ? { do: 'command', as: me, text } : { do: 'say', as: me, text, clientId },
    )
    tell(answer.ok ? { type: 'acknowledged', clientId } : { type: 'failed', clientId, error: answer.error })
  }
  return {
    items,
    say(text: string) {
      const clientId = crypto.randomUUID()
      tell({ type: 'say', clientId, text, after: messages.at(-1)?.ts ?? '' })
      return send(clientId, text)
    },
    retry(item: Outgoing) {
      tell({ type: 'retry', clientId: item.clientId })
      return send(item.clientId, item.text)
    },
    discard(item: Outgoing) {
      tell({ type: 'discard', clientId: item.clientId })
    },
  }
}
