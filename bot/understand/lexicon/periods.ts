// How lengths of time are written, and what they are the length of.

import type { FactId } from '../../../rules/facts.ts'

/** The units that lengths of time are kept in, and how many months each has. */
export const MONTHS_IN = { 个月: 1, 年: 12 } as const
export type TimeUnit = keyof typeof MONTHS_IN

/** What a length of time is the length of: told from its clause, and from the words right before its figure. */
interface Term {
  fact: FactId
  unit: TimeUnit
  clause: RegExp
  before: RegExp
}

export const TERMS: readonly Term[] = [
  {
    fact: 'trialMonths',
    unit: '个月',
    clause: /试运行|试用|trial/i,
    before:
      /(?:试(?:运行|用)期?(?:已经|已|都|才|了|过|快|满|有|共|大概|约|差不多|也|就|还没|没|未|不到|不足|不满|将近|超过|至少)*|trial (?:run )?(?:has lasted|lasted|for|of) ?)$/i,
  },
  {
    fact: 'contractYears',
    unit: '年',
    clause: /运维|维护|维保|驻场|maintenance/i,
    before:
      /(?:签|合同期?|服务期|期限|连签)(?:了|是|为|要|个|上|打算|准备|大概|约|共|的|不超过|超过|不到|至少|最多)*$/,
  },
  {
    fact: 'delayMonths',
    unit: '个月',
    clause:
      /延|拖|逾|晚|超期|超了|没完|超[过出]?了?(?:批复|合同|原定|计划)?的?工期|工期.{0,6}(?:超|多|增加|长)|滞后|推迟|误期|迟|delay|late|behind|overdue/i,
    // "工期6个月拖了3个月", "从6个月延长到9个月": how long the work was or is to take is no delay.
    before:
      /(?<![由从]|[长延迟整改变短][到至成])(?<!(?<!超[过出]?了?(?:批复|合同|原定|计划)?的?)工期(?:是|为|要|定|共|大约|大概|约|:| )*)$/,
  },
]

/** The unit of a length of time, right after its figure. */
export const TIME_UNIT =
  / ?(个?月|个多月|个半月|个?季度|年半|年多|个?年|天|日|周|个?星期|months?\b|years?\b|weeks?\b|days?\b)/iy
/** "8月" is August. */
export const MONTH_OF_YEAR = '月'
export const IN_DAYS = /天|日|day/i
export const IN_WEEKS = /周|星期|week/i
export const IN_QUARTERS = /季/
export const IN_YEARS = /年|year/i
/** "一个半月", "两年多". */
export const AND_A_HALF = /半/
export const AND_MORE = /多/
/** "半年多", "大半年": more than half a year. */
export const HALF_YEAR = /^(大)?半年(多)?/
/** "一年零两个月", "6 months and 5 days". */
export const AND_THEN = /(?:零|又|外加|加| ?and )?/y

/** For how many years a yearly price is paid: "共3年", "签三年", "for 3 years". */
export const YEARS =
  /(?:共|签|合同期|为期|服务期|期限|一签|连续|连签|总共|周期|分|×|x|\*|,|、|;|为|租|买|服务|for|over)? ?([\d一二两三四五六七八九十]{1,2}) ?(?:个年头|年|years?)(?!度|初|底|前|内|多|期|代|来|之前|以内|\d)/gi
/** Whether a message says of years that they are several. */
export const SEVERAL_YEARS = /[2-9二两三四五六七八九十] ?年/
