// What is looked for in papers that people have written in.

/** Figures in digits, and those in words that count something. */
export const FIGURE =
  /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百]+(?=[个年月日天台套项人级次家期周倍成]|万元|亿元)/g

/** What makes the contrary of a line by being added to it. */
export const DENIAL = /[不无未非免没勿]|~~/

/** The sum of the project itself, up to its first figure. */
export const SUM_OF_PROJECT =
  /(?:^|[，,：:])(?:经测算[，,]?)?(?:本?项目的?)?(?:建设)?(?:总投资|投资总额|项目预算|项目总预算)(?:估算|概算|额|金额|规模)?(?:[（(][^）)]*[）)])?(?:[：:]|约?为|是|共|约|合计|增加到|增至|调整为|调整到|达到|达)?\s*[\d一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾]/

/** The sum of something else: an earlier stage, another project. */
export const SUM_OF_ANOTHER = /一期|二期|上期|上一期|原有|原系统|已建|往年|20\d\d年/

/** What is still to be settled states nothing. */
export const UNSETTLED = /【|待定|待补|待确认|待明确|待核|不确定|未定|[？?]/
/** What is so of some, or is to be so, is not so yet. */
export const OF_SOME = /\d|计划|尚|部分|其中|拟/
