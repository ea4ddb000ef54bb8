// What makes a number an amount of money, and what makes one that looks like it none.

import type { Unit } from '../../../rules/vocabulary.ts'

/** The unit that money is kept in. */
export const MONEY: Unit = '万元'

/** What says that a number is money. */
export const CURRENCY_BEFORE = /(?:[¥￥]|\b(?:rmb|cny)|人民币) ?$/i
export const CURRENCY_AFTER =
  / ?(?:元整?(?!旦|宇宙|数据|素)|块钱?|圆整?|人民币|(?:rmb|cny|yuan)\b)(?:人民币|整)?/iy

/** What says that a number is the money of another country: it is no sum that a text of ours speaks of. */
export const FOREIGN_BEFORE = /(?:[$€£]|\b(?:usd|eur|gbp|hkd|jpy)|美元|欧元|英镑|港币|日元) ?$/i
export const FOREIGN_AFTER =
  / ?(?:美[元金刀]|欧元|英镑|港[元币]|澳[元币]|加元|日[元圆]|韩元|卢布|新台币|台币|外币|(?:usd|eur|gbp|hkd|jpy)\b|(?:us |u\.s\. )?dollars?\b|euros?\b|pounds?\b)/iy

/** "9角9分", "零1分" behind an amount; "少1分", "差一块钱" behind what it falls short of. */
const DIGIT = '[1-9一二两三四五六七八九壹贰叁肆伍陆柒捌玖]'
const NOT_CENTS = '(?![之期批类级册公钟析成])'
export const CHANGE = new RegExp(
  ` ?(?:(?:零|又)? ?(${DIGIT}) ?[角毛](?:钱|整)?)?(?:零? ?(${DIGIT}) ?分${NOT_CENTS}(?:钱|整)?)?`,
  'y',
)
export const CHANGE_SHORT = new RegExp(` ?(?:少|还?差)(?:了)?(${DIGIT}) ?([元块角毛分])${NOT_CENTS}钱?`, 'y')
export const IN_YUAN = /[元块]/
export const IN_JIAO = /[角毛]/

/** Latin words that multiply a number, and what by. */
export const MULTIPLIER =
  / ?(k(?![a-z])|thousand\b|m(?![a-z²³])|million\b|mln\b|billion\b|wan(?![a-z])|ten thousand\b)/iy
export const MULTIPLIERS: Readonly<Record<string, bigint>> = {
  k: 1000n,
  thousand: 1000n,
  m: 1_000_000n,
  million: 1_000_000n,
  mln: 1_000_000n,
  billion: 1_000_000_000n,
  wan: 10_000n,
  'ten thousand': 10_000n,
}
/** "80m" and "80k" by themselves may be metres and the width of a picture. */
export const BARE_M = /^ ?m$/i
export const BARE_K = /^ ?k$/i

/** "第80万" is an ordinal. */
export const ORDINAL = '第'
/** "千万不要" is no number. */
export const BY_ALL_MEANS = '千万'
export const AFTER_BY_ALL_MEANS = /[不别要注请记得]/

/** The name of a sum right before a bare figure ("预算80"), and what may stand after it. */
export const SUM_NAMED =
  /(?:总投资|投资额?|预算|概算|总价|金额|总额|造价|合同[价额]|中标价|批复)(?:了|大概|大约|约|是|为|在|共|只有|才|也就|:|不到|不足|超过|不超过| ){0,4}$/
export const AFTER_NAMED = / ?(?:$|[,。;!?、\n]|左右|上下|以[上下内]|出头|[多吧吗呢的])/y

/** What names a sum before a bare figure in English, and what may follow it: no noun that it could count. */
export const SUM_NAMED_EN =
  /(?:under|over|above|below|exceed(?:s|ing)?|up to|at least|at most|than|about|around|costs?|costing|worth|budget(?: of| is)?|investment(?: of| is)?|for) $/i
export const UNCOUNTED_EN =
  /^(?:$|[.,?!;]| (?:need|in|for|and|or|is|are|was|to|do|does|must|should|project|a year)\b)/i
