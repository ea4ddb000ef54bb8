import { useEffect, useRef, useState } from 'react'
import type { PageState } from '../../protocol.ts'
import { useDesk } from '../live/desk.ts'
import { timeOfDay } from '../live/time.ts'
import type { useOutbox } from '../live/use-outbox.ts'
import { groups } from './groups.ts'
import { Message } from './message.tsx'
import { Unsent } from './unsent.tsx'
import { useFollow } from './use-follow.ts'
import { Welcome } from './welcome.tsx'

interface Props {
  state: PageState
  outbox: ReturnType<typeof useOutbox>
}

/** The direct message with the bot, oldest first. */
export function Conversation({ state, outbox }: Props) {
  const { me, bot, post } = useDesk()
  const newest = state.messages.at(-1)?.ts ?? ''
  const { log, behind, catchUp } = useFollow(newest, outbox.items.length, state.waiting)

  useSeen(newest, (ts) => void post({ do: 'seen', as: me, ts }))

  return (
    <div className="conversation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the log scrolls, so it must be reachable by keyboard */}
      <div className="log" role="log" aria-label={`与${bot}的对话`} aria-live="polite" ref={log} tabIndex={0}>
        {state.messages.length === 0 && outbox.items.length === 0 ? <Welcome onAsk={outbox.say} /> : null}
        {groups(state.messages, Date.now()).map((group) => (
          <div key={group.messages[0]?.ts}>
            {group.day === null ? null : (
              <p className="day">
                <span>{group.day}</span>
              </p>
            )}
            <section
              className={group.user === me ? 'group mine' : 'group'}
              aria-label={group.user === me ? '我' : bot}
            >
              {group.user === me ? null : (
                <span className="avatar" aria-hidden="true">
                  立
                </span>
              )}
              <div className="group-body">
                <p className="byline">
                  {group.user === me ? null : <b>{bot}</b>}
                  <time dateTime={new Date(group.at).toISOString()}>{timeOfDay(group.at)}</time>
                </p>
                {group.messages.map((message) => (
                  <Message key={message.ts} of={message} />
                ))}
              </div>
            </section>
          </div>
        ))}
        {outbox.items.map((item) => (
          <Unsent key={item.clientId} of={item} onRetry={outbox.retry} onDiscard={outbox.discard} />
        ))}
        {state.waiting ? (
          <p className="waiting" role="status">
            正在回答
            <span aria-hidden="true" />
          </p>
        ) : null}
      </div>
      {behind ? (
        <button type="button" className="catch-up" onClick={catchUp}>
          有新消息 ↓
        </button>
      ) : null}
    </div>
  )
}

/** Tells the server what has been seen, once per message, and only while the tab is in front. */
function useSeen(newest: string, tell: (ts: string) => void): void {
  const told = useRef('')
  const [visible, setVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const changed = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [])
  useEffect(() => {
    if (!visible || newest === '' || told.current === newest) return
    told.current = newest
    tell(newest)
  }, [newest, visible, tell])
}
