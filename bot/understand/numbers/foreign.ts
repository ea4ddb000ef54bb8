import { FOREIGN_AFTER, FOREIGN_BEFORE, MULTIPLIER } from '../lexicon/amounts.ts'
import { BEGINS_NUMBER } from '../lexicon/numerals.ts'
import { sticky } from './digits.ts'
import { readNumeral } from './numerals.ts'

const currencyBefore = (text: string, at: number): string =>
  FOREIGN_BEFORE.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? ''
const currencyAfter = (text: string, end: number): string => sticky(FOREIGN_AFTER, text, end) ?? ''

/** Whether a number is money of another country: what it comes to in 元 is for nobody here to say. */
export const isForeign = (text: string, at: number, end: number): boolean =>
  currencyBefore(text, at) + currencyAfter(text, end) !== ''

/** The first amount of foreign money, in its own words; `undefined` where there is none. */
export function foreignMoney(text: string): string | undefined {
  for (let at = 0; at < text.length; at++) {
    const numeral = BEGINS_NUMBER.test(text[at] ?? '') ? readNumeral(text, at) : undefined
    if (!numeral) continue
    const end = numeral.end + (sticky(MULTIPLIER, text, numeral.end)?.length ?? 0)
    if (isForeign(text, at, end))
      return `${currencyBefore(text, at)}${text.slice(at, end)}${currencyAfter(text, end)}`.trim()
    at = numeral.end - 1
  }
  return undefined
}
