/**
 * Numbers as people write them – 49.9, 1,200, 四十九万九, 3千5百万, 两三百, 十几, 叁佰 – read exactly.
 * Values are integers in units of 10⁻⁸, so no step of the arithmetic rounds.
 */
export const ONE = 100_000_000n

/** A number, or the two ends of one ("两三百"), with how its own words blur it. */
export interface Numeral {
  low: bigint
  high: bigint
  /** The upper end itself is not reached ("十几" is below 20). */
  open: boolean
  /** 多/余 (over), 来/把 (about), right before the last unit (inside) or after it. */
  blur?: { how: 'over' | 'about'; inside: boolean }
  /** 百八十: 180 or "80 to 100"; nobody can tell. */
  ambiguous: boolean
  /** The last unit that multiplies the whole: 万 or 亿, if any. */
  unit?: '万' | '亿'
  /** Written in Arabic digits only. */
  plain: boolean
  /** What its trailing units multiply by: 10⁶ for 三百万; a range's first number may leave them to the second. */
  scale: bigint
  end: number
}

const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    Array.from(forms, (c) => [c, BigInt(value)]),
  ),
)
const UNITS: Readonly<Record<string, bigint>> = {
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
const WAN = 10_000n
const ARABIC = /(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,16})(?:\.\d{1,8}(?!\d))?/y
const SEQUENCE = /[零〇一二三四五六七八九两]{1,12}/y
const BIG_UNIT = /(?:[十百千拾佰仟]{0,2}[万亿]|[wW](?![a-zA-Z]))/y
const AFTER_SHORT_TAIL = /[\s元块圆的,，。、;:!?)左多以之要需吗呢吧啊就够能行可该是算没不搞]|$/y
const LONGEST_NUMERAL = 24

type Token =
  | { is: 'number'; low: bigint; high: bigint; few: boolean; zeroBefore: boolean; han: boolean }
  | { is: 'unit'; value: bigint }

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The number that starts at `at`, or undefined. Linear in the length of the number. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const tokens: Token[] = []
  let blur: Numeral['blur']
  let unit: Numeral['unit']
  let zero = false
  let plain = true
  let i = at
  while (tokens.length < LONGEST_NUMERAL) {
    const c = text[i] ?? ''
    const last = tokens.at(-1)
    if (c >= '0' && c <= '9') {
      if (last?.is === 'number') break
      const digits = sticky(ARABIC, text, i) ?? c
      const value = decimal(digits.replaceAll(',', ''))
      tokens.push({ is: 'number', low: value, high: value, few: false, zeroBefore: zero, han: false })
      i += digits.length
    } else if ((c === '零' || c === '〇') && last?.is === 'unit') {
      zero = true
      i += 1
      continue
    } else if (DIGITS[c] !== undefined) {
      if (last?.is === 'number') break
      const run = sticky(SEQUENCE, text, i) ?? c
      plain = false
      tokens.push({ is: 'number', ...hanNumber(run), few: false, zeroBefore: zero, han: true })
      i += run.length
    } else if (c === '点' && last?.is === 'number' && last.han && DIGITS[text[i + 1] ?? ''] !== undefined) {
      const run = sticky(SEQUENCE, text, i + 1) ?? ''
      const value = last.low + decimal(`0.${Array.from(run, (d) => DIGITS[d] ?? 0n).join('')}`)
      last.low = last.high = value
      i += 1 + run.length
    } else if ((c === '几' || c === '数') && sticky(/[十百千万亿]/y, text, i + 1)) {
      plain = false
      const after = last?.is === 'number' ? last.low : 0n
      if (last?.is === 'number') tokens.pop()
      const least = tokens.length > 0 || after > 0n ? 1n : 2n
      tokens.push({
        is: 'number',
        low: after + least * ONE,
        high: after + 10n * ONE,
        few: true,
        zeroBefore: zero,
        han: true,
      })
      i += 1
    } else if (c === '半' && last?.is !== 'number' && sticky(/个?[百千万亿wW]/y, text, i + 1)) {
      plain = false
      tokens.push({ is: 'number', low: ONE / 2n, high: ONE / 2n, few: false, zeroBefore: true, han: true })
      i += 1
    } else if (
      c === '个' &&
      last?.is === 'number' &&
      sticky(/半?(?:[百千]?[万亿]|[wW](?![a-zA-Z]))/y, text, i + 1)
    ) {
      if (text[i + 1] === '半') {
        last.low += ONE / 2n
        last.high += ONE / 2n
        i += 1
      }
      i += 1
    } else if (/[多余来把]/.test(c) && last && sticky(BIG_UNIT, text, text[i + 1] === '个' ? i + 2 : i + 1)) {
      blur = { how: c === '多' || c === '余' ? 'over' : 'about', inside: true }
      i += text[i + 1] === '个' ? 2 : 1
    } else if (c === ' ' && last?.is === 'number' && sticky(BIG_UNIT, text, i + 1)) {
      i += 1
    } else if (UNITS[c] !== undefined && isUnitHere(text, i, last)) {
      const value = UNITS[c] ?? 1n
      if (value === WAN && tokens.some((t) => t.is === 'unit' && t.value === WAN)) {
        // "十万八万": a second 万 begins another number.
        tokens.pop()
        i -= 1
        break
      }
      if (value === WAN || value > WAN) unit = value === WAN ? '万' : '亿'
      if (!/[wW]/.test(c) && value < WAN) plain = false
      tokens.push({ is: 'unit', value })
      zero = false
      i += 1
      continue
    } else if (
      (c === '多' || c === '余') &&
      last?.is === 'unit' &&
      last.value >= WAN &&
      !/[少功媒部方级终种额下款]/.test(text[i + 1] ?? '')
    ) {
      blur = { how: 'over', inside: last.value > WAN }
      i += 1
      break
    } else break
    zero = false
  }
  return finish(text, tokens, i, { blur, unit, plain })
}

function isUnitHere(text: string, at: number, last: Token | undefined): boolean {
  const c = text[at] ?? ''
  if (/[wW]/.test(c)) return last?.is === 'number' && !/[a-zA-Z]/.test(text[at + 1] ?? '')
  if (last) return true
  // A number may begin with its unit only as 十…, 百万, 千万, 百亿 and the like.
  return c === '十' || (/[百千]/.test(c) && /[一二三四五六七八九十几来把多余万亿]/.test(text[at + 1] ?? ''))
}

function finish(
  text: string,
  tokens: Token[],
  end: number,
  about: { blur: Numeral['blur']; unit: Numeral['unit']; plain: boolean },
): Numeral | undefined {
  if (tokens.length === 0) return undefined
  const tail = tokens.at(-1)
  const before = tokens.at(-2)
  const short =
    tail?.is === 'number' &&
    !tail.zeroBefore &&
    before?.is === 'unit' &&
    before.value >= 100n &&
    tail.low < 10n * ONE
  if (short && before.value >= WAN && sticky(AFTER_SHORT_TAIL, text, end) === undefined) {
    // "80万一年", "80万2期": the last digit counts something else.
    return finish(
      text,
      tokens.slice(0, -1),
      text.lastIndexOf(before.value === WAN ? '万' : '亿', end) + 1,
      about,
    )
  }
  const scale = short ? before.value / 10n : 1n
  const [first, second, third] = tokens
  const ambiguous =
    first?.is === 'unit' &&
    first.value >= 100n &&
    first.value < WAN &&
    ((second?.is === 'unit' && second.value < first.value) ||
      (second?.is === 'number' && third?.is === 'unit' && third.value * 10n === first.value))
  return {
    low: evaluate(tokens, 'low', scale),
    high: evaluate(tokens, 'high', scale),
    open: tokens.some((t) => t.is === 'number' && t.few),
    ...(about.blur && { blur: about.blur }),
    ...(about.unit && { unit: about.unit }),
    ambiguous,
    plain: about.plain,
    scale: trailing(tokens),
    end,
  }
}

function trailing(tokens: Token[]): bigint {
  let scale = 1n
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token?.is !== 'unit') break
    scale *= token.value
  }
  return scale
}

function evaluate(tokens: Token[], side: 'low' | 'high', tailScale: bigint): bigint {
  let total = 0n
  let section = 0n
  let number: bigint | undefined
  for (const token of tokens) {
    if (token.is === 'number') number = token[side]
    else if (token.value < WAN) {
      section += (number ?? ONE) * token.value
      number = undefined
    } else if (token.value === WAN) {
      total += (section + (number ?? 0n)) * WAN
      section = 0n
      number = undefined
    } else {
      total = (total + section + (number ?? 0n)) * token.value
      section = 0n
      number = undefined
    }
  }
  return total + section + (number ?? 0n) * tailScale
}

/** 五, 七八 (7 to 8), 五零 (50). */
function hanNumber(run: string): { low: bigint; high: bigint } {
  const digits = Array.from(run, (c) => DIGITS[c] ?? 0n)
  const [a = 0n, b] = digits
  if (digits.length === 2 && b !== undefined && a > 0n && (b === a + 1n || (a === 3n && b === 5n)))
    return { low: a * ONE, high: b * ONE }
  const value = BigInt(digits.join('')) * ONE
  return { low: value, high: value }
}

/** A decimal in digits with at most eight decimals, as an integer of 10⁻⁸. */
export function decimal(digits: string): bigint {
  const [whole = '0', part = ''] = digits.split('.')
  return BigInt(whole || '0') * ONE + BigInt(part.padEnd(8, '0').slice(0, 8))
}
