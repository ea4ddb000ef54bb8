// How people put a total together: parts named one after the other, a price for each and how many, a product.

const PHASE = '第?[一二三四五六七八九1-9]期(?:工程|建设|项目|投资|预算)?'
const GOODS =
  '(?:应用)?软件(?:开发|采购)?|硬件(?:设备|采购)?|设备(?:采购|购置)?|系统(?:集成|开发)?|平台|集成|服务|服务器|网络设备|安全设备'
const PHASE_EN = 'phase (?:one|two|three|four|[1-4])|software|hardware|equipment|services?'
const LABEL = `(?:(?:${PHASE}|(?:${GOODS})(?:部分|费用?|投资|预算)?)(?:大?约|大概|是|为|要|需要?|花|:)?|(?:${PHASE_EN})(?: is| costs?| for| of|:)?) ?`

/** "一期40万二期40万": what names the first of the parts that make a total, and what each further one. */
export const FIRST_PART = new RegExp(
  `(?:^|[\\s,。;:、(建买购采上搞做要需是算资共计]|(?:the|and) )${LABEL}$`,
  'i',
)
export const NEXT_PART = new RegExp(`^ ?[,、;]? ?(?:加上?|再加|和|及|与|另外?|\\+|and|plus)? ?${LABEL}$`, 'i')

/** "30万+25万". */
export const PLUS = /^ ?\+ ?$/

/** "30万×2", "5*10万", "2台×15万": a sum and how many times it is counted; years make no total by themselves. */
export const TIMES_AFTER =
  / ?[×xX*✕乘]以? ?(\d{1,4}|[两二三四五六七八九十])(?![\d.万亿千百%年])(?: ?[套台个期批条])?/y
export const TIMES_BEFORE =
  /(?<![\d.第])(\d{1,4}|[两二三四五六七八九十])(?: ?[套台个期批条])? ?[×xX*✕乘]以? ?$/

/** "3个系统", "两期", "2 sets": how many there are of what has a price for each; 二期 is the second one. */
export const UNITS_OF =
  /(?:(?<![\d.第一二三四五六七八九十百千几两每])(\d{1,4}|两|[一二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九]) ?(套|台|条|批|件|份|块|辆|部|个(?!月|半月|工作日|部门|单位|人|问题|亿|会|百分|点)|期(?=建|实|完|做|,|。| |$|进|投)))|\b(\d{1,4}|two|three|four|five) (?:separate )?(sets?|units?|systems?|phases?)\b/gi
export const COUNT_EN: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }
/** 三期 is the third one; 分三期 and 两期 are several. */
export const PHASES = '期'
export const IN_PHASES = /[分共]成?$/
export const SEVERAL_PHASES = '两'
/** The measure word in "每套" or "一套"; none in "各" and "单价", which are of whatever is counted. */
export const EACH_OF = /[套台条批件份块辆部个期]/
/** More or fewer than that number. */
export const UNSURE_COUNT = /(?:大概|大约|约|近|超过|不到|至少|最多|几|多|[-到至~])$/
