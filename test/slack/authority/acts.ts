import type { ModalView } from '@slack/types'
import { answerChoice } from '../../../bot/conversation/ask/fact-question.ts'
import { APPROVE, RETURN } from '../../../bot/slack/views/card.ts'
import { COLLEAGUE_VIEW } from '../../../bot/slack/views/colleague.ts'
import { FORM_VIEW } from '../../../bot/slack/views/form.ts'
import { RETURN_VIEW } from '../../../bot/slack/views/return-reason.ts'
import { WHO, type Who } from './people.ts'
import { ASKED, itemOf, offerOf, requestOf, type State } from './scenes.ts'
import type { World } from './world.ts'

/** Does one thing as one person about the project with this id. */
type Act = (world: World, who: Who, id: string, state: State) => Promise<void>

const ANSWER = answerChoice(ASKED, 'budget', '本级财政预算资金')
const plain = (text: string) => ({ type: 'plain_text' as const, text })
const chosen = (value: string) => ({
  type: 'static_select' as const,
  selected_option: { text: plain('选'), value },
})

const types =
  (text: string): Act =>
  (world, who) =>
    world.types(who, text)

/** A button as it stood under the bot's words to the applicant at this very moment. */
const presses =
  (act: string, value = ''): Act =>
  (world, who, id) =>
    world.presses(who, `${act}.0`, value || '-', `c0 1 ${id}`)

const decides =
  (action: string): Act =>
  (world, who, id, state) =>
    world.presses(who, action, `${id} ${itemOf(id, state)}`, 'decide')

const view = (callback_id: string, private_metadata: string, blocks: ModalView['blocks']): ModalView => ({
  type: 'modal',
  callback_id,
  private_metadata,
  title: plain('表单'),
  submit: plain('提交'),
  blocks,
})
const select = (id: string, value: string): ModalView['blocks'][number] => ({
  type: 'input',
  block_id: id,
  label: plain('选'),
  element: { type: 'static_select', action_id: id, options: [{ text: plain('选'), value }] },
})
const people: ModalView['blocks'][number] = {
  type: 'input',
  block_id: 'to',
  label: plain('选'),
  element: { type: 'users_select', action_id: 'to' },
}
const reason: ModalView['blocks'][number] = {
  type: 'input',
  block_id: 'reason',
  label: plain('理由'),
  element: { type: 'plain_text_input', action_id: 'reason' },
}

/** Everything that somebody may try, whoever they are and however the project stands. */
export const ACTS = {
  'types an answer': types(ANSWER.label),
  'types that it is classified': types('这个项目涉密'),
  'types 提交': types('提交'),
  'types 仍然提交': types('仍然提交'),
  'types 撤回修改': types('撤回修改'),
  'types 通过': types('通过'),
  'types 取消': types('取消'),
  'types 重新开始': types('重新开始'),
  'types 填表': types('填表'),
  'types 把建设方案发给我': types('把建设方案发给我'),
  'types 待办': types('待办'),
  'commands an answer': (world, who) => world.commands(who, `/lixiang ${ANSWER.label}`),
  'commands 撤回修改': (world, who) => world.commands(who, '/lixiang 撤回修改'),
  'commands bind': (world, who) => world.binds(who, `bind 泰州 市数据局 <@${WHO.stranger}>`),
  'presses an answer': presses('answer', ANSWER.value),
  'presses 仍然提交': presses('submit-now'),
  'presses 撤回修改': presses('withdraw'),
  'presses 修改某一项': presses('change', 'investment'),
  'presses 确认涉密': presses('confirm-classified'),
  'presses 以后再填': presses('later'),
  'presses 打开 in the Home tab': (world, who, id) => world.presses(who, 'home-open', id, 'home'),
  'presses 填报新项目 in the Home tab': (world, who) => world.presses(who, 'home-new', '-', 'home'),
  'presses 办理 in their 待办': (world, who, id, state) =>
    world.presses(who, 'card.0', `${id} ${itemOf(id, state)}`),
  'presses 确认删除 of the project': (world, who, id) => world.presses(who, 'discard-now.0', id),
  'presses a button of no version': (world, who) => world.presses(who, 'no-such-act.0', '-'),
  'presses 通过': decides(APPROVE),
  'presses 退回': decides(RETURN),
  'gives a reason for the return': (world, who, id, state) =>
    world.submits(who, view(RETURN_VIEW, `${id} ${itemOf(id, state)}`, [reason]), {
      reason: { reason: { type: 'plain_text_input', value: '缺少概算表' } },
    }),
  'sends the form': (world, who, id) =>
    world.submits(who, view(FORM_VIEW, id, [select(ASKED, ANSWER.value ?? '')]), {
      [ASKED]: { [ASKED]: chosen(ANSWER.value ?? '') },
    }),
  'asks a colleague': (world, who, id) =>
    world.submits(who, view(COLLEAGUE_VIEW, `${id} ${ASKED}`, [people]), {
      to: { to: { type: 'users_select', selected_user: WHO.stranger } },
    }),
  'presses an answer to the request': (world, who, id) =>
    world.presses(who, 'reply.0', `${requestOf(id)} ${ANSWER.value}`),
  'presses that they do not know': (world, who, id) => world.presses(who, 'decline.0', requestOf(id)),
  'presses 提醒一下': (world, who, id) => world.presses(who, 'remind.0', requestOf(id)),
  'presses 收回': (world, who, id) => world.presses(who, 'recall.0', requestOf(id)),
  'presses 采用同事的回答': (world, who, id) => world.presses(who, 'theirs.0', offerOf(id)),
  'presses 保留我的回答': (world, who, id) => world.presses(who, 'mine.0', offerOf(id)),
} satisfies Record<string, Act>

export type ActName = keyof typeof ACTS
export const ACT_NAMES = Object.keys(ACTS).filter((name): name is ActName => name in ACTS)
