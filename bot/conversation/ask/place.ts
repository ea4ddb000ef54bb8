import type { Language } from '../../../rules/describe.ts'
import { type Choice, emptyReply, type Question, type Reply } from '../reply.ts'
import { type Desk, phrases } from '../turn.ts'

/** Asks which place's regulation applies; never guesses. */
export function regionQuestion(language: Language, desk: Desk): Question {
  const choices = [...desk.regulations.values()].map(
    ({ id, place, en }): Choice => ({ act: 'region', value: id, label: language === 'zh' ? place : en }),
  )
  return { id: 'region', text: language === 'zh' ? '这是哪里的项目？' : 'Where is the project?', choices }
}

/** Asks for the place, because thresholds, offices and documents differ from place to place. */
export function askRegion(language: Language, desk: Desk): Reply {
  const why = phrases(language)(
    '各地的标准、部门和材料都不一样，先确定地方才能答准。',
    'Thresholds, offices and documents differ by place.',
  )
  return { ...emptyReply(language), lead: [why], question: regionQuestion(language, desk) }
}

/** Says that a place is not covered, and which ones are. */
export function unknownPlace(place: string, language: Language, desk: Desk): Reply {
  const covered = [...desk.regulations.values()].map((r) => (language === 'zh' ? r.place : r.en))
  const say = phrases(language)
  return {
    ...emptyReply(language),
    lead: [
      say(
        `我还没有${place}的规定，不能拿别处的条文替它回答。请向当地数据或发展改革部门核实。目前有：${covered.join('、')}。`,
        `There is no regulation for ${place} here, and another place's text cannot answer for it. Covered: ${covered.join(', ')}.`,
      ),
    ],
    question: regionQuestion(language, desk),
  }
}
