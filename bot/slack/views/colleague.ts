import type { ModalView } from '@slack/types'
import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { type Asked, idOf, labelOf } from '../../conversation/fill/interview.ts'
import { colleague } from '../wording/colleague.ts'
import { plain } from './plain.ts'

export const COLLEAGUE_VIEW = 'colleague'

/** The modal that asks whom a question is to be sent to, with a word to go with it. */
export function colleagueView(project: Project, asked: Asked, language: Language): ModalView {
  const say = colleague(language)
  return {
    type: 'modal',
    callback_id: COLLEAGUE_VIEW,
    private_metadata: `${project.id} ${idOf(asked)}`,
    title: plain(say.title),
    submit: plain(say.send),
    close: plain(say.cancel),
    blocks: [
      { type: 'section', text: plain(say.about(labelOf(asked, language))) },
      {
        type: 'input',
        block_id: 'to',
        label: plain(say.to),
        element: { type: 'users_select', action_id: 'to', placeholder: plain(say.choose) },
      },
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plain(say.note),
        element: { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: 500 },
      },
    ],
  }
}

/** The project and question that the modal is about. */
export function questionIn(metadata: string): { project: string; question: string } {
  const space = metadata.indexOf(' ')
  return { project: metadata.slice(0, space), question: metadata.slice(space + 1) }
}
