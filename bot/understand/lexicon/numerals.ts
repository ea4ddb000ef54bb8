// How numbers are written, and what their own words say of how exact they are.

/** The characters of 零 to 九, everyday, formal and colloquial ones, in the order of their values. */
export const DIGIT_FORMS = ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']

/** What a character multiplies by. */
export const UNITS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
  万: 10_000n,
  w: 10_000n,
  W: 10_000n,
  亿: 100_000_000n,
}

/** What a number may begin with. */
export const BEGINS_NUMBER = /[\d一二两三四五六七八九十百千几数半壹贰叁肆伍陆柒捌玖拾佰仟]/
/**
 * Right before a figure: it is no number of its own, but a part of a fraction, a power, a root, a negative one, or of
 * letters and digits that mean nothing.
 */
export const NO_NUMBER_AFTER = /(?:\d[/^]|\d[eE]|\b0[xX]|[√π百千]|根号|次方|(?<!自)负|(?:^|[\s(:成为是])-)$/
/** What of 差一点 looks like a number: "差一点五十万". */
export const ALMOST = /(?<=差)一点/y
/** Digits written one after the other. */
export const DIGIT_RUN = /[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖]{1,12}/y
/** "一百零五", "四十九点五", "半个亿", "两个亿". */
export const ZERO = /[零〇]/
export const POINT = '点'
export const POINT_DIGITS = /\d{1,4}(?=[万亿])/y
export const HALF = '半'
export const PIECE = '个'

/** "5*10^5", "10^6": what makes a number a power of ten, or so many of them. */
export const POWER_OF_TEN = /(?: ?[×xX*] ?10)?\^[1-9](?!\d)/y

/** 万, 百万, 亿 and the w of chats. */
export const BIG_UNIT = /(?:[十百千拾佰仟]{0,2}[万亿]|[wW](?![a-zA-Z]))/y
export const LATIN_WAN = /[wW]/
/** "50万零1分": what a last digit counts that is no part of the number. */
export const CENTS = /[角毛分](?![之期批类级册公钟析成])/y
/** What 几, 半 and 个 may stand before. */
export const FEW_OF = /[十百千万亿]/y
export const HALF_OF = /个?[百千万亿wW]/y
export const PIECES_OF = /半?(?:[百千]?[万亿]|[wW](?![a-zA-Z]))/y
/** A number may begin with 十, and with 百 or 千 before one of these. */
export const TEN = '十'
export const HUNDRED_OR_THOUSAND = /[百千]/
export const AFTER_HUNDRED = /[一二三四五六七八九十几来把多余万亿]/

/** 几十, 数百: how many is left open. */
export const FEW = /[几数]/
/** 多 and 余 say that it is more, 来 and 把 that it is about as much. */
export const BLURS = /[多余来把]/
export const BLURS_OVER = /[多余]/
/** "80万多功能系统": what makes a 多 behind the number the beginning of another word. */
export const NO_BLUR = /[少功媒部方级终种额下款]/

/** What stands after the 九 of 四十九万九 where it belongs to the number; in "80万一年" it counts something else. */
export const AFTER_SHORT_TAIL = /[\s元块圆的,，。、;:!?)左多以之要需吗呢吧啊就够能行可该是算没不搞]|$/y
