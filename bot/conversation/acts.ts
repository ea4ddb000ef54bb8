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
  delegate: both('请同事填', 'Ask a colleague'),
  form: both('用表单填这一部分', 'Fill this section as a form'),
  review: both('查看全部', 'See all answers'),
  pause: both('暂停', 'Pause'),
  'choose-change': both('修改某一项', 'Change an answer'),
  'fill-open': both('补填没填的', 'Fill in what is open'),
  mine: both('保留我的回答', 'Keep my answer'),
  theirs: both('采用同事的回答', "Take the colleague's answer"),
  pick: both('输入回答', 'Type an answer'),
  'confirm-classified': both('确认涉密', 'It is classified'),
  'confirm-unclassified': both('确认不涉密', 'It is not classified'),
  'take-written': both('用文档里的', 'Take what the document says'),
  'keep-written': both('保留我写的', 'Keep what I wrote'),
  'take-answered': both('用填报的', 'Take the answer'),
  'answer-anew': both('改填报', 'Answer anew'),
  submit: both('提交', 'Submit'),
  'submit-now': both('仍然提交', 'Submit all the same'),
  withdraw: both('撤回修改', 'Withdraw'),
  status: both('查看办理进度', 'See the progress'),
  projects: both('我的项目', 'My projects'),
  new: both('填报新项目', 'A new project'),
  copy: both('复制当前项目', 'Copy this project'),
  discard: both('删掉这个项目', 'Delete this project'),
  'discard-now': both('确认删除', 'Delete it'),
  help: both('帮助', 'Help'),
} as const
export type Act = keyof typeof WORDS

/** Other words for a button. */
const ALSO: Record<string, Act | undefined> = {
  重新提交: 'submit',
  再次提交: 'submit',
  转给同事: 'delegate',
  发给同事: 'delegate',
  让同事填: 'delegate',
  找同事填: 'delegate',
  请同事回答: 'delegate',
  请别人填: 'delegate',
  让别人填: 'delegate',
  我来回答: 'pick',
  撤回: 'withdraw',
  我要撤回: 'withdraw',
  撤回来: 'withdraw',
  撤回提交: 'withdraw',
  撤回申报: 'withdraw',
  撤回项目: 'withdraw',
  撤回这个项目: 'withdraw',
  'withdraw it': 'withdraw',
  新项目: 'new',
  填报一个新项目: 'new',
  我要填报一个新项目: 'new',
  再报一个项目: 'new',
  再填一个项目: 'new',
  'new project': 'new',
  'start a new project': 'new',
  复制项目: 'copy',
  复制这个项目: 'copy',
  复制一份: 'copy',
  项目列表: 'projects',
  我的项目列表: 'projects',
  所有项目: 'projects',
  全部项目: 'projects',
  我的所有项目: 'projects',
  列出我的项目: 'projects',
  看看我的项目: 'projects',
  我有哪些项目: 'projects',
  'list my projects': 'projects',
  'all projects': 'projects',
  projects: 'projects',
  删除这个项目: 'discard',
  删掉项目: 'discard',
  删除项目: 'discard',
  把这个项目删了: 'discard',
  把这个项目删掉: 'discard',
  这个项目不要了: 'discard',
  删除草稿: 'discard',
  删掉草稿: 'discard',
  删掉: 'discard',
  删了吧: 'discard',
  'delete the project': 'discard',
  'delete project': 'discard',
  'confirm deletion': 'discard-now',
  'yes, delete it': 'discard-now',
  确定删除: 'discard-now',
  确认删掉: 'discard-now',
  确定删掉: 'discard-now',
  先撤回: 'withdraw',
  把项目撤回: 'withdraw',
  把项目撤回来: 'withdraw',
}

export const ACTS = Object.keys(WORDS)

/** The button for an act. */
export function choice(act: Act, language: Language, style?: Choice['style']): Choice {
  return { act, label: WORDS[act][language], ...(style ? { style } : {}) }
}

/** The act whose button says exactly this, in either language, or that these words stand for. */
export function actSaying(text: string): string | undefined {
  const said = text.trim().toLowerCase()
  const act = Object.entries(WORDS).find(([, { zh, en }]) => said === zh || said === en.toLowerCase())?.[0]
  return act ?? (Object.hasOwn(ALSO, said) ? ALSO[said] : undefined)
}
