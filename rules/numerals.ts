const DIGITS = '零一二三四五六七八九'

/** 第十五条 for 15. Numbers from 1 to 999. */
export function articleName(n: number): string {
  return `第${chineseNumber(n)}条`
}

/** 十五 for 15, 二十 for 20, 一百零二 for 102. Numbers from 1 to 999. */
export function chineseNumber(n: number): string {
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const ones = n % 10
  const high = hundreds ? `${DIGITS[hundreds]}百` : ''
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : ''
  return high + middle + (ones ? DIGITS[ones] : '')
}

/** The number written in Chinese or Arabic digits (十五, 一百零二, 15); `undefined` if it is neither. */
export function readNumber(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written)
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(written)) return undefined
  let total = 0
  let digit: number | undefined
  for (const char of written) {
    if (char === '百' || char === '十') {
      total += (digit ?? 1) * (char === '百' ? 100 : 10)
      digit = undefined
    } else {
      digit = char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char)
    }
  }
  return total + (digit ?? 0)
}
