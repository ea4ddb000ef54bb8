import type { ModalView } from '@slack/types'
import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { type Asked, idOf, labelOf } from '../../conversation/fill/interview.ts'
import { phrases } from '../../conversation/turn.ts'
import type { Colleague } from '../line/people.ts'

export const COLLEAGUE_VIEW = 'colleague'

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })

/** The modal that asks whom a question is to be sent to, with a word to go with it. */
export function colleagueView(
  project: Project,
  asked: Asked,
  colleagues: readonly Colleague[],
  language: Language,
): ModalView {
  const say = phrases(language)
  const options = colleagues.map(({ id, name }) => ({ text: plain(name.slice(0, 75)), value: id }))
  const label = labelOf(asked, language)
  return {
    type: 'modal',
    callback_id: COLLEAGUE_VIEW,
    private_metadata: `${project.id} ${idOf(asked)}`,
    title: plain(say('请同事填', 'Ask a colleague')),
    submit: plain(say('发送', 'Send')),
    close: plain(say('取消', 'Cancel')),
    blocks: [
      {
        type: 'section',
        text: plain(
          say(
            `“${label}”会发到对方的私信里，对方按按钮或打字就能回答；您接着填下一题。`,
            `"${label}" goes to their direct messages, to be answered by a button or by typing; you go on.`,
          ),
        ),
      },
      {
        type: 'input',
        block_id: 'to',
        label: plain(say('请谁来答', 'Whom to ask')),
        element: {
          type: 'static_select',
          action_id: 'to',
          placeholder: plain(say('选一位同事', 'Choose a colleague')),
          options,
        },
      },
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plain(say('附言', 'Note')),
        element: { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: 500 },
      },
    ],
  }
}

/** Said at the field when the choice cannot be taken. */
export const chooseAnother = (language: Language): string =>
  phrases(language)(
    '对方已经收到这一题，还没有回答；请另选一位。',
    'They have this question already; choose somebody else.',
  )

/** The project and question that the modal is about. */
export function questionIn(metadata: string): { project: string; question: string } {
  const space = metadata.indexOf(' ')
  return { project: metadata.slice(0, space), question: metadata.slice(space + 1) }
}
