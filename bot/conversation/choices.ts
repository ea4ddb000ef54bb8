import type { Language } from '../../rules/describe.ts'
import { both } from '../../rules/vocabulary.ts'
import type { Choice } from './reply.ts'

/** What buttons say that need no value; typing the words does the same as pressing. */
const WORDS = {
  start: both('开始填报', 'Start the declaration'),
  resume: both('继续填报', 'Continue'),
  back: both('上一步', 'Back'),
  unknown: both('不知道', "I don't know"),
  later: both('以后再填', 'Later'),
  why: both('为什么问这个', 'Why do you ask?'),
  form: both('用表单填这一部分', 'Fill this section as a form'),
  review: both('查看全部', 'See all answers'),
  pause: both('暂停', 'Pause'),
  'choose-change': both('修改某一项', 'Change an answer'),
  'fill-open': both('补填没填的', 'Fill in what is open'),
  submit: both('提交', 'Submit'),
  'submit-now': both('仍然提交', 'Submit all the same'),
  withdraw: both('撤回修改', 'Withdraw'),
  status: both('查看办理进度', 'See the progress'),
  projects: both('我的项目', 'My projects'),
  new: both('填报新项目', 'A new project'),
  copy: both('复制当前项目', 'Copy this project'),
  help: both('帮助', 'Help'),
} as const
export type Act = keyof typeof WORDS

export const ACTS = Object.keys(WORDS)

/** The button for an act. */
export function choice(act: Act, language: Language, style?: Choice['style']): Choice {
  return { act, label: WORDS[act][language], ...(style ? { style } : {}) }
}

/** The act whose button says exactly this, in either language. */
export function actSaying(text: string): string | undefined {
  const said = text.trim().toLowerCase()
  return Object.entries(WORDS).find(([, { zh, en }]) => said === zh || said === en.toLowerCase())?.[0]
}
