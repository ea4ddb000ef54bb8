/** The words by which tables of costs are read. They are matched without blanks, full-width signs as the usual ones. */

/** What a column holds. */
export type Role =
  | 'number'
  | 'name'
  | 'spec'
  | 'unit'
  | 'quantity'
  | 'time'
  | 'price'
  | 'amount'
  | 'base'
  | 'rate'
  | 'share'
  | 'basis'
  | 'remark'
  | 'year'
  | 'source'

/** The roles of columns by their heads, without what stands in brackets; the first that fits is taken. */
export const HEADS: readonly [Role, RegExp][] = [
  ['number', /^(?:序号|编号|项次|序|no\.?|#)$/i],
  ['share', /占比|比例|比重|百分比|^占/],
  ['base', /基数|计费额|取费基础/],
  ['rate', /费率|取费标准|计费标准|收费标准|费率或标准/],
  ['basis', /依据|计算方法|计算公式|测算过程/],
  ['price', /单价/],
  ['time', /^(?:月数|年数|期数|服务期|服务期限|时长|租期|服务时长)$/],
  ['quantity', /数量|工作量|^人月数?$|^台数$/],
  ['unit', /^(?:计量)?单位$/],
  ['spec', /规格|型号|参数|配置/],
  ['remark', /备注|说明|描述/],
  ['year', /^20\d\d年?度?(?:金额|费用|投资|预算)?$|^第[一二三四五1-5]年/],
  [
    'source',
    /^(?:.*(?:财政|中央|省级|市级|区级|县级|上级).*|自筹|债券|单位自筹|其他)(?:资金|拨款|补助|预算)?$|自筹|债券/,
  ],
  ['amount', /金额|合价|总价|小计|合计|总计/],
  ['name', /名称|内容|科目|构成|类别|事项|子系统|模块|功能|^费用$|^(?:建设)?项目$|费用项目|明细/],
  ['amount', /费用|投资|预算|概算|报价|总额|经费/],
]
/** What a name is taken from where several columns name something: the most telling first. */
export const TELLING: readonly RegExp[] = [
  /名称$/,
  /费用项目|科目|明细/,
  /内容|事项/,
  /^(?:费用|项目)$/,
  /功能点/,
  /功能/,
  /模块/,
  /子系统/,
]

/** The unit of money in a head, or said above a table. */
export const MONEY_UNIT = /(?:亿|万|千)?(?<!单)元(?!素)/
export const UNIT_SAID = /单位[:：]?\s*(?:人民币)?\s*((?:亿|万|千)?元)|[（(](?:人民币)?((?:亿|万|千)?元)[)）]/

/** The name of a row that says what all come to. */
export const TOTAL =
  /^(?:项目|工程|概算|投资|建设|费用|经费|预算|估算|系统|以上|税前|含税|全部)*(?:总计|合计|共计|总投资|总费用|总额|总概算|总价|总经费|投资总额)$/
/** The name of a row that says what some come to. */
export const SUBTOTAL = /(?:小计|合计|共计)$/
/** A row that says what part of the one above is. */
export const OF_WHICH = /^其中[:：,，、]?/
/** A row that only explains. */
export const NOTE = /^(?:注|备注|说明)[:：\d一二三四五六七八九十]/
/** What is paid after the building is done, and stands beside its costs. */
export const UPKEEP = /运维|运行维护|维护费/
/** A cell in which nothing is meant to stand. */
export const NOTHING = /^(?:[-—–/／\\]+|无)?$/
/** A percentage of something that is not said. */
export const OF_SOMETHING = /\d\s*[%％‰]/
/** What is counted over time, between the number and the price. */
export const OVER_TIME = /^\d+(?:\.\d+)?\s*(?:个)?(?:月|年|季度?|天|日)$/

/** How rows are numbered, the outermost first. */
export const LEVELS: readonly [style: string, pattern: RegExp][] = [
  ['part', /^第[一二三四五六七八九十]+(?:部分|类)$/],
  ['一', /^[一二三四五六七八九十]+$/],
  ['（一）', /^[（(][一二三四五六七八九十]+[)）]$/],
  ['1', /^\d+$/],
  ['1.1', /^\d+(?:[.．-]\d+)+$/],
  ['（1）', /^[（(]\d+[)）]$|^\d+[)）]$/],
  ['①', /^[①-⑳]$/],
]
/** A number that stands before the name in its cell; what is left is the name. */
export const NUMBERED =
  /^(第[一二三四五六七八九十]+(?:部分|类)|[一二三四五六七八九十]+(?=[、.．])|[（(][一二三四五六七八九十\d]+[)）]|\d+(?:[.．]\d+)+|\d+(?=[、.．][^\d]|[)）])|[①-⑳])[、.．)）\s]*(?=\S)/
/** A line above a table that only says what it is. */
export const TITLE = /^[^\d]*(?:表|概算|预算|估算|明细|清单|如下|费用)[:：]?$/
