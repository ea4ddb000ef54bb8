import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import type { Doubt } from '../../understand/understanding.ts'
import { wording } from './wording.ts'

/** What is said of words that can be taken in several ways. */
const doubtWording = wording({
  severalReadings: (words: string) => [
    `“${words}”可以有不同理解，请给出概算数。`,
    `"${words}" can be read in several ways; please give the estimate.`,
  ],
  figureIncluded: (words: string) => [
    `“${words}”按包含本数理解；如果不含，请写“不足”。`,
    `"${words}" is read as including the figure; write "less than" if not.`,
  ],
  figureInEach: (words: string) => [
    `“${words}”含不含本数，按各地条文自己的写法；条文没有写的，按包含本数理解。`,
    `Whether "${words}" includes the figure is as each text says; where one does not, it is read as included.`,
  ],
  foreignMoney: (words: string) => [
    `“${words}”是外币，没有折算，也没有记下；请说折成人民币是多少万元。`,
    `"${words}" is foreign money: it was neither converted nor taken down; please give the amount in yuan.`,
  ],
  severalAmounts: [
    '提到了几个金额，不知道哪个是总投资。',
    'Several amounts are named; which one is the total is unclear.',
  ],
  severalValues: (label: string) => [
    `关于“${label}”有几种说法，先按第一种理解。`,
    `Several values for "${label}" are named; the first is taken.`,
  ],
  whichValue: (label: string) => [
    `关于“${label}”提到了几种，还没有记下；请说定一种，定不下来就说“不知道”。`,
    `Several values for "${label}" are named; none was taken down. Please name one, or say "I don't know".`,
  ],
  laterPhase: [
    '“二期”可能是续建，也可能是升级改造，请说明是哪一种。',
    'A "second phase" may be a continuation or an upgrade; please say which.',
  ],
  noSuchDay: (words: string, year?: number, month?: number, day?: number) => [
    `日历上没有“${words}”这一天${day ? `，${year}年${month}月的最后一天是${day}日` : ''}，没有当作日期记下；请核对后重说一遍。`,
    `There is no such day as "${words}"${day ? `; the last of that month is ${year}-${month}-${day}` : ''}. It was not taken down as a date; please check and give it again.`,
  ],
  unclearDay: (words: string) => [
    `“${words}”分不清是哪年哪月哪日，没有当作日期记下；请写成“2026年3月4日”这样。`,
    `"${words}" may be one of several days, so it was not taken down as a date; please write it like 2026-03-04.`,
  ],
  oneYear: [
    '金额按一年计；合同跨几年的，请给出总额。',
    'The amount is taken for one year; give the total if the contract runs longer.',
  ],
})

/** What a message leaves open, and how it was taken, as a note before its reply; `filling` while a declaration is filled in. */
export function doubtNote(doubt: Doubt, language: Language, filling: boolean): string {
  const say = doubtWording(language)
  switch (doubt.why) {
    case 'several readings':
      return say.severalReadings(doubt.words)
    case 'figure included':
      return (doubt.each ? say.figureInEach : say.figureIncluded)(doubt.words)
    case 'foreign money':
      return say.foreignMoney(doubt.words)
    case 'several amounts':
      return say.severalAmounts
    case 'several values':
      return (filling ? say.whichValue : say.severalValues)(FACTS[doubt.about].label[language])
    case 'later phase':
      return say.laterPhase
    case 'no such day': {
      const { year, month, day } = doubt.nearest ?? {}
      return say.noSuchDay(doubt.words, year, month, day)
    }
    case 'unclear day':
      return say.unclearDay(doubt.words)
    case 'one year':
      return say.oneYear
  }
}
