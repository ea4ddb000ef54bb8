import type { Confirm } from '@slack/types'
import { useId } from 'react'
import { Text } from '../text/mrkdwn-text.tsx'
import { Dialog } from './dialog.tsx'

/** Asks back before an element acts. */
export function ConfirmDialog({ of, onAnswer }: { of: Confirm; onAnswer(yes: boolean): void }) {
  const id = useId()
  return (
    <Dialog className="confirm" labelledBy={id} onLeave={() => onAnswer(false)}>
      <h2 id={id}>{of.title?.text ?? '请确认'}</h2>
      <div className="modal-body">
        <Text of={of.text} />
      </div>
      <footer>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {of.deny?.text ?? '取消'}
        </button>
        <button type="button" className={`button ${of.style ?? 'primary'}`} onClick={() => onAnswer(true)}>
          {of.confirm?.text ?? '确定'}
        </button>
      </footer>
    </Dialog>
  )
}
