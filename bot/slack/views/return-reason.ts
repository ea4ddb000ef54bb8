import type { ModalView } from '@slack/types'
import type { Language } from '../../../rules/describe.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { card } from '../wording/card.ts'
import { keyOf } from './item.ts'
import { plain } from './plain.ts'

export const RETURN_VIEW = 'return-reason'
/** How long a reason may be, in characters; below Slack's own 3,000 for an input. */
export const REASON = { least: 2, most: 2000 }

/** The modal that asks for the reason of a return. */
export function returnView(project: Project, item: PendingItem, language: Language): ModalView {
  const say = card(language)
  return {
    type: 'modal',
    callback_id: RETURN_VIEW,
    private_metadata: keyOf(project, item),
    title: plain(say.return),
    submit: plain(say.return),
    close: plain(say.cancel),
    blocks: [
      { type: 'section', text: plain(say.returning(titleOf(project, language).slice(0, 100))) },
      {
        type: 'input',
        block_id: 'reason',
        label: plain(say.reason),
        hint: plain(say.reasonHint),
        element: {
          type: 'plain_text_input',
          action_id: 'reason',
          multiline: true,
          min_length: REASON.least,
          max_length: REASON.most,
        },
      },
    ],
  }
}
