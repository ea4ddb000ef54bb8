// How percentages are written, and what they are of.

import type { FactId } from '../../../rules/facts.ts'

/** "百分之三十", "30%", "三成". */
export const PERCENT_BEFORE = '百分之'
export const PERCENT_AFTER = / ?(?:%|个(?:百分)?点(?!位)|百分点|per ?cent\b|percent\b)/iy
export const TENTHS = /^成(?![立为功本果员效品熟套交])/
/** What a percentage may begin with. */
export const BEGINS_PERCENT = /[\d一二两三四五六七八九十几半百]/

const AMOUNT_OF = '(?:采购)?(?:总?(?:金额|价款?|投资|概算)|额)?的?'
/**
 * "追加采购超过原合同10%" is more than 10 % of it, for no addition exceeds its contract; what exceeds an approved total by
 * 15 % ("超过批复金额15%") exceeds it by exactly that, but "不超过批复的10%" bounds that as well.
 */
export const BOUNDED_BASE = new RegExp(
  `(?:超过|高于|大于|不到|低于|不足|未超|没超|不超)(?:了|过)?((?:原|主)?合同${AMOUNT_OF} ?)$|(?:不超过|不超|未超过|没超过|没有超过|不到|不足|低于)((?:原|已)?批复${AMOUNT_OF} ?)$`,
)

/** "三分之一": the whole and the part; "一半", "过半数". */
export const FRACTION =
  /([一二两三四五六七八九十]|\d{1,3})分之([一二两三四五六七八九十]|\d{1,3})|(过)?(?:一半|半数)/g

/** What a percentage is of: the first of these that its clause holds. */
export const PERCENT_CUES: readonly (readonly [FactId, RegExp])[] = [
  ['supplementPercent', /补充(?:合同|协议)|追加|增补|加购|补签|占?原?合同|supplement/i],
  ['maintenancePercent', /运维|维护|维保|maintenance/i],
  ['movedPercent', /内部调整|调剂|挪|调整(?:金额|数额|资金|幅度)?|内部|互相调|结构调整|moved|reallocat/i],
  [
    'itShare',
    /信息化(?:部分|占|投资|概算|软硬件)|占[\u4e00-\u9fff]{0,4}工程|智能化部分|工程部分|IT share|share/i,
  ],
  [
    'overBudgetPercent',
    /超|(?<!占[\u4e00-\u9fff]{0,6})概算(?!占)|增幅|涨幅|批复|预算|涨|增加|高出|多出|突破|变更|over|exceed/i,
  ],
]
