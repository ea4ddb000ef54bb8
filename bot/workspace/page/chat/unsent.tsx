import type { Outgoing } from '../live/outbox.ts'
import { refusal } from '../live/refusals.ts'

interface Props {
  of: Outgoing
  onRetry(item: Outgoing): void
  onDiscard(item: Outgoing): void
}

/** Something typed that has not arrived yet, or did not. */
export function Unsent({ of, onRetry, onDiscard }: Props) {
  return (
    <section className="group mine" aria-label="我">
      <div className="group-body">
        <div className={`message ${of.status}`}>
          <p>{of.text}</p>
        </div>
        {of.status === 'failed' ? (
          <p className="undelivered">
            <button type="button" className="link" onClick={() => onRetry(of)}>
              未送达，点击重发
            </button>
            <span>{of.error === undefined ? '' : `（${refusal(of.error)}）`}</span>
            <button type="button" className="link quiet" onClick={() => onDiscard(of)}>
              删除
            </button>
          </p>
        ) : null}
      </div>
    </section>
  )
}
