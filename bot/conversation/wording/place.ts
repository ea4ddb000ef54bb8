import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { marks } from './marks.ts'
import { wording } from './wording.ts'

/** What a regulation's place is called. */
export const placeName = ({ place, en }: Pick<Compiled, 'place' | 'en'>, language: Language): string =>
  language === 'zh' ? place : en

/** The places of some regulations, listed. */
export const placeNames = (regulations: Iterable<Compiled>, language: Language): string =>
  Array.from(regulations, (each) => placeName(each, language)).join(marks(language).list)

/** What is said of the place a project is in. */
export const placeWording = wording({
  asked: ['这是哪里的项目？', 'Where is the project?'],
  whyAsked: [
    '各地的标准、部门和材料都不一样，先确定地方才能答准。',
    'Thresholds, offices and documents differ by place.',
  ],
  notCovered: (place: string, covered: string) => [
    `我还没有${place}的规定，不能拿别处的条文替它回答。请向当地数据或发展改革部门核实。目前有：${covered}。`,
    `There is no regulation for ${place} here, and another place's text cannot answer for it. Covered: ${covered}.`,
  ],
})
