import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Compiled, compileRegulation } from '../../rules/regulation.ts'
import { mistakesIn, REGULATIONS, readRegulations } from '../../rules/valid.ts'
import { type Mistake, mistaken } from './mistakes.ts'

/** What becomes of one article of a rule file. */
export type Edit = Pick<Mistake, 'article' | 'swap' | 'each' | 'without' | 'gone'>

/** The text of a rule file, with edits one after the other. */
export const editedText = (id: string, ...edits: readonly Edit[]): string =>
  edits.reduce(
    (text, edit) => mistaken(text, { ...edit, what: 'edited', caught: 'check' }),
    readFileSync(`${REGULATIONS}${id}.md`, 'utf8'),
  )

/** A regulation from the text of its rule file. Throws what is wrong with it. */
export function regulationIn(text: string, path: string): Compiled {
  const read = readRegulations(new Map([[basename(path), text]]))
  const [regulation] = read.flatMap((each) => each.regulation ?? [])
  if (!regulation || mistakesIn(read).length > 0) throw new Error(mistakesIn(read).join('\n'))
  return compileRegulation(regulation)
}

/** A regulation as it would be after edits of its rule file. */
export const edited = (id: string, ...edits: readonly Edit[]): Compiled =>
  regulationIn(editedText(id, ...edits), `${id}.md`)

/** 第十五条：从 50 万元起立项，改成从 100 万元起。 */
export const THRESHOLD: Edit = {
  article: 15,
  each: [
    ['gte: 50', 'gte: 100'],
    ['lt: 50', 'lt: 100'],
    ['50 万元', '100 万元'],
  ],
}
/** 第十四条：专家论证旁边多一个部门。 */
export const BESIDE: Edit = {
  article: 14,
  swap: [
    [
      '- about: review\n  norm: must\n',
      '- about: approval\n  stage: review\n  step: 6\n  by: finance\n  action: 审核造价评估\n- about: review\n  norm: must\n',
    ],
  ],
}
/** 第十二条：专家评审不再办。 */
export const WITHOUT_REVIEW: Edit = { article: 12, without: 'action: 组织专家评审' }
/** 第十二条：专家评审以前多一个部门。 */
export const EARLIER: Edit = {
  article: 12,
  swap: [
    [
      '- about: approval\n  stage: review\n  step: 3\n',
      '- about: approval\n  stage: review\n  step: 2\n  by: cac\n  action: 先行审核\n- about: approval\n  stage: review\n  step: 3\n',
    ],
  ],
}
/** 第十一条：不再交项目申报表。 */
export const WITHOUT_FORM: Edit = { article: 11, without: 'document: 项目申报表' }
/** 第二十一条：上传合同资料从 10 个工作日改成 15 个。 */
export const LATER: Edit = {
  article: 21,
  each: [
    ['within: 10', 'within: 15'],
    ['10 个工作日', '15 个工作日'],
  ],
}
/** 第十一条：建设方案少写一章、多写一章。 */
export const CHAPTERS: Edit = {
  article: 11,
  each: [['公共数据资源需求', '项目效益分析']],
}
/** 第四十条：单独购置硬件也不归本办法管。 */
export const OUTSIDE: Edit = {
  article: 40,
  swap: [
    [
      'when: { content: hardware, standalone: true }\n  verdict: unclear',
      'when: { content: hardware, standalone: true }\n  verdict: not-applicable\n  say: 单独购置硬件不属于本办法管理范围。',
    ],
  ],
}
