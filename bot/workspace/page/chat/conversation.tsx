import type { PageMessage, PageState } from '../../protocol.ts'
import { usePageContext } from '../live/page-context.ts'
import { useNow } from '../live/use-now.ts'
import type { Outbox } from '../live/use-outbox.ts'
import { Dock } from './dock.tsx'
import { GroupView } from './group-view.tsx'
import { groups } from './groups.ts'
import type { LiveQuestion } from './live.ts'
import { Unsent } from './unsent.tsx'
import { useFollow } from './use-follow.ts'
import { useSeen } from './use-seen.ts'
import { Welcome } from './welcome.tsx'

interface Props {
  state: PageState
  /** The messages as they are listed, without the question that waits. */
  said: PageMessage[]
  question: LiveQuestion | null
  outbox: Outbox
  /** Takes the focus to where an answer is typed. */
  onWrite(): void
}

/** The direct message with the bot, oldest first. */
export function Conversation({ state, said, question, outbox, onWrite }: Props) {
  const { bot } = usePageContext()
  const now = useNow()
  const newest = state.messages.at(-1)?.ts ?? ''
  const { log, below, catchUp } = useFollow(newest, outbox.items, state.waiting)
  useSeen(newest)

  return (
    <div className="conversation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the log scrolls, so it must be reachable by keyboard */}
      <div className="log" role="log" aria-label={`与${bot}的对话`} aria-live="polite" ref={log} tabIndex={0}>
        {state.messages.length === 0 && outbox.items.length === 0 ? <Welcome onAsk={outbox.say} /> : null}
        {groups(said, now).map((group) => (
          <GroupView key={group.messages[0]?.ts} of={group} />
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
        <Dock of={question} onWrite={onWrite} />
      </div>
      {below === 'nothing' ? null : (
        <button type="button" className={`catch-up ${below}`} onClick={catchUp}>
          {below === 'new' ? '有新消息 ↓' : '下面还有 ↓'}
        </button>
      )}
    </div>
  )
}
