import type { Field } from '../../../docs/fields.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS, isFact } from '../../../rules/facts.ts'
import { TEXT_LIMIT } from '../../../store/schema.ts'
import { isRemarkWord } from '../../understand/project/remarks.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { actAsked } from '../acts.ts'
import { type Choice, emptyReply, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
import type { Filling } from './filling.ts'

/** Longer words than this in a text field are its content, even where they name an act. */
const ACT_LENGTH = 12
/** A correction of an answer ("金额改成60万") is no longer than this. */
const CORRECTION_LENGTH = 24

/** Whether words said while a text is asked for are that text, and not a question or a word to the assistant. */
export function isContent(u: Understanding, field: Field): boolean {
  if (u.flags.includes('empty') || u.facts.classified || u.asks.includes('articles-so-far')) return false
  const asked = actAsked(u)
  if (asked && (asked.only || u.text.length <= ACT_LENGTH)) return false
  if (!field.multiline && u.corrected.length > 0 && u.text.length <= CORRECTION_LENGTH) return false
  return !(u.topics.length > 0 && (/[?？]|[吗呢么]$/.test(u.text) || u.asks.length > 0))
}

/** What the name of a project is made of. */
const NAMED =
  /项目|系统|平台|工程|建设|改造|升级|运维|维护|服务|采购|购置|中心|网|小程序|App|大脑|一张图|库|设备|应用|数据|软件|云|智慧|数字|信息|管理|二期|三期|一期/i
/** As many characters name something, whatever they say. */
const NAME_LENGTH = 8
/** The longest text that is asked about before it is taken. */
const ODD_LENGTH = 30

/** Whether a text looks less like what a field asks for than like a remark. */
export function isOdd(text: string, field: Field): boolean {
  if (text.length > ODD_LENGTH) return false
  if (isRemarkWord(text) || /[?？]$|[吗呢么]$/.test(text)) return true
  return field.id === 'name' && text.length < NAME_LENGTH && !NAMED.test(text)
}

/** Asks whether a text is meant as the answer; one press takes it as it was typed. */
export function oddReply(text: string, field: Field, language: Language): Reply {
  const say = phrases(language)
  const lead = say(
    `“${text}”看着不像“${field.label.zh}”，还没有保存。就是它的话请按下面的按钮；不是的话直接重新输入。`,
    `"${text}" does not look like the answer to "${field.label.en}", so it is not saved. If it is, press the button below; else type it again.`,
  )
  const keep: Choice = {
    act: 'keep-text',
    value: `${field.id} ${text}`,
    label: say(`就填“${text}”`, `Take "${text}"`),
  }
  return { ...emptyReply(language), lead: [lead], choices: [keep] }
}

/** A message that asks nothing, names nothing and was not read as an answer. */
export const isRemark = ({
  act,
  article,
  topics,
  asks,
  places,
  compareAll,
  questioning,
}: Understanding): boolean =>
  act === undefined &&
  article === undefined &&
  topics.length + asks.length + places.length === 0 &&
  !compareAll &&
  !questioning

/** Says that a remark was not taken for an answer, and how the question is answered. */
export function notTaken({ person }: Filling, language: Language): Reply {
  const say = phrases(language)
  const { asked = '' } = person.conversation
  const type = isFact(asked) ? FACTS[asked].type : undefined
  const how = {
    flag: say(
      '这一题请答“是”或“否”，或者按按钮；不确定就说“不知道”。',
      'Please answer yes or no, or press a button; say "I don\'t know" if you are not sure.',
    ),
    choice: say('请按按钮选一个，或者说出它的名字。', 'Please choose one with a button, or name it.'),
    quantity: say(
      '请写一个数，例如“80万”“一百二十万左右”“10%”。',
      'Please give a figure, for example "80万" or "10%".',
    ),
  }
  const lead = say('这句话没有记成回答。', 'That was not taken as an answer. ')
  return { ...emptyReply(language), lead: [`${lead}${type ? how[type] : ''}`.trim()] }
}

/** Says that a text is longer than one answer may be; nothing for one that is not. */
export function tooLong(text: string, language: Language): Reply | undefined {
  if (text.length <= TEXT_LIMIT) return undefined
  const lead = phrases(language)(
    `这段文字有 ${text.length} 字，一次最多 ${TEXT_LIMIT} 字，没有保存；请删减后再发，或分成几项填写。`,
    `This text has ${text.length} characters; at most ${TEXT_LIMIT} are taken at once, so nothing was saved. Please shorten it.`,
  )
  return { ...emptyReply(language), lead: [lead] }
}
