import type { Language } from '../../rules/describe.ts'
import { type Bilingual, both } from '../../rules/vocabulary.ts'
import { ACT_IDS, type Act } from '../understand/lexicon/acts.ts'
import type { Understanding } from '../understand/understanding.ts'
import type { Choice } from './reply.ts'

export { type Act, isAct } from '../understand/lexicon/acts.ts'

/** What holds of an act whoever asks for it; what it does is in `handlers.ts`, the words for it are in the lexicon. */
interface Entry {
  /** What its button says, and what may be typed instead; without one, whoever offers it names it. */
  label?: Bilingual
  /**
   * What its button speaks of: once another question is asked, or another project is in hand, the button is void. One
   * that carries the name of what it is for needs neither.
   */
  needs?: 'question' | 'project'
  /**
   * What it does to the project in hand. A submitted project has to be withdrawn before its `answers` change, and has
   * no `filling` left to go on with; a classified one has neither, nor a `course` to be led along.
   */
  changes?: 'answers' | 'filling' | 'course'
  /** A question or an answer beside it comes first. */
  yields?: true
  /** Its label states a fact: typed, it is read as that. */
  states?: true
  /** Nothing of anybody's own comes into it: it may be done where others read along. */
  aloud?: true
}

/** Every act, in one table. */
const ACTS = {
  start: { label: both('开始填报', 'Start the declaration'), changes: 'filling' },
  resume: { label: both('继续填报', 'Continue'), needs: 'project', changes: 'filling' },
  pause: { label: both('暂停', 'Pause'), needs: 'question', changes: 'filling' },
  cancel: { label: both('取消', 'Cancel'), needs: 'question' },
  'new-conversation': { label: both('重新开始', 'Start over') },
  answer: { needs: 'question', changes: 'answers', aloud: true },
  'keep-text': { needs: 'question', changes: 'answers' },
  'take-offered': { label: both('对，就这样', 'Yes, like this'), needs: 'question', changes: 'answers' },
  'keep-whole': { needs: 'question', changes: 'answers' },
  ticked: { label: both('选好了', 'Done'), needs: 'question', changes: 'answers' },
  'none-apply': { label: both('以上都没有', 'None of these'), needs: 'question', changes: 'answers' },
  singly: { label: both('一项一项问', 'One by one'), needs: 'question', changes: 'answers' },
  region: { needs: 'question', aloud: true },
  back: { label: both('上一步', 'Back'), needs: 'question', changes: 'answers' },
  unknown: { label: both('不知道', "I don't know"), needs: 'question', changes: 'answers' },
  undo: { label: both('撤销', 'Undo'), needs: 'project', changes: 'answers' },
  adopt: { label: both('改到项目里', 'Change it in the project'), needs: 'project', changes: 'answers' },
  later: { label: both('以后再填', 'Later'), needs: 'question', changes: 'answers' },
  'texts-later': {
    label: both('文字以后再写', 'Write the texts later'),
    needs: 'question',
    changes: 'answers',
  },
  why: { label: both('为什么问这个', 'Why do you ask?'), needs: 'question' },
  delegate: { label: both('请同事填', 'Ask a colleague'), needs: 'question', changes: 'answers' },
  remind: { label: both('提醒一下', 'Remind them') },
  recall: { label: both('收回', 'Recall the question') },
  form: {
    label: both('用表单填这一部分', 'Fill this section as a form'),
    needs: 'project',
    changes: 'answers',
  },
  change: { needs: 'project', changes: 'answers' },
  'choose-change': { label: both('修改某一项', 'Change an answer'), needs: 'project', changes: 'answers' },
  'edit-budget': { label: both('修改概算表', 'Edit the budget table'), needs: 'project', changes: 'answers' },
  'fill-open': { label: both('补填没填的', 'Fill in what is open'), needs: 'project', changes: 'answers' },
  'confirm-classified': { label: both('确认涉密', 'It is classified'), needs: 'question', states: true },
  'confirm-unclassified': {
    label: both('确认不涉密', 'It is not classified'),
    needs: 'question',
    states: true,
  },
  review: { label: both('查看全部', 'See all answers'), needs: 'project', changes: 'course' },
  left: { label: both('还有多少题', 'How many questions are left?'), needs: 'project', changes: 'filling' },
  next: { label: both('下一步做什么', 'What is next?'), changes: 'course' },
  documents: { label: both('文档', 'Documents'), needs: 'project', changes: 'course' },
  'send-plan': { label: both('把建设方案发给我', 'Send me the plan'), needs: 'project', changes: 'course' },
  'send-documents': {
    label: both('把文档都发给我', 'Send me all documents'),
    needs: 'project',
    changes: 'course',
  },
  'take-written': { label: both('用我写的', 'Take what I wrote') },
  'take-all-written': { label: both('都用我写的', 'Take all that I wrote') },
  'keep-written': { label: both('保留我写的', 'Keep what I wrote') },
  'take-answered': { label: both('用填报的', 'Take the answer') },
  'answer-anew': { label: both('改填报', 'Answer anew') },
  submit: { label: both('提交', 'Submit'), needs: 'project', changes: 'course' },
  'submit-now': { label: both('仍然提交', 'Submit all the same'), needs: 'question', changes: 'course' },
  withdraw: { label: both('撤回修改', 'Withdraw'), needs: 'project', changes: 'course' },
  status: { label: both('查看办理进度', 'See the progress'), needs: 'project', changes: 'course' },
  supply: {},
  tick: {},
  projects: { label: both('我的项目', 'My projects') },
  open: {},
  new: { label: both('填报新项目', 'A new project') },
  copy: { label: both('复制当前项目', 'Copy this project'), needs: 'project' },
  discard: { label: both('删掉这个项目', 'Delete this project'), needs: 'project' },
  'discard-now': { label: both('确认删除', 'Delete it'), needs: 'question' },
  todo: { label: both('我的待办', 'What waits for me') },
  card: {},
  reply: {},
  decline: {},
  pick: { label: both('输入回答', 'Type an answer') },
  mine: { label: both('保留我的回答', 'Keep my answer') },
  theirs: { label: both('采用同事的回答', "Take the colleague's answer") },
  article: { aloud: true },
  wrong: { label: both('这个回答不对', 'This answer is wrong'), aloud: true },
  help: { label: both('帮助', 'Help'), yields: true, aloud: true },
  greeting: { yields: true, aloud: true },
  thanks: { yields: true, aloud: true },
} as const satisfies Record<Act, Entry>

/** What holds of an act. */
export const entryOf = (act: Act): Entry => ACTS[act]

/** An act whose button says the same wherever it stands. */
type Labelled = { [A in Act]: (typeof ACTS)[A] extends { label: Bilingual } ? A : never }[Act]

/** The button for an act. */
export function choice(act: Labelled, language: Language, style?: Choice['style']): Choice {
  return { act, label: ACTS[act].label[language], ...(style ? { style } : {}) }
}

/** The act whose button says exactly this, in either language. */
export function actLabelled(text: string): Act | undefined {
  const said = text.trim().toLowerCase()
  return ACT_IDS.find((act) => {
    const { label } = entryOf(act)
    return label !== undefined && (said === label.zh || said === label.en.toLowerCase())
  })
}

/** An act, and what it is about where that has to be named. */
export interface Wanted {
  act: Act
  value?: string | undefined
}

/** The act that a message asks for; `only` when the message is nothing but its name or a word for it. */
export function actAsked({ text, act, onlyAct }: Understanding): (Wanted & { only: boolean }) | undefined {
  const labelled = actLabelled(text)
  if (labelled && !entryOf(labelled).states) return { act: labelled, only: true }
  if (typeof act === 'object' && 'form' in act) return { act: 'form', value: act.form, only: true }
  if (typeof act === 'object')
    return 'change' in act
      ? { act: 'change', value: act.change, only: false }
      : { act: 'wrong', value: ` ${act.wrong}`, only: true }
  return act && { act, only: onlyAct }
}
