import { DIGIT_FORMS } from '../lexicon/numerals.ts'

/** Values are integers in units of 10⁻⁸, so no step of the arithmetic rounds. */
export const ONE = 100_000_000n

export const WAN = 10_000n

const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  DIGIT_FORMS.flatMap((forms, value) => Array.from(forms, (c) => [c, BigInt(value)])),
)

/** True for a Chinese digit. */
export const isDigit = (character: string): boolean => DIGITS[character] !== undefined

/** A decimal in Arabic digits with at most eight decimals. */
export function decimal(digits: string): bigint {
  const [whole = '0', part = ''] = digits.split('.')
  return BigInt(whole || '0') * ONE + BigInt(part.padEnd(8, '0').slice(0, 8))
}

/** 五, 七八 (7 to 8), 五零 (50). */
export function hanNumber(run: string): { low: bigint; high: bigint } {
  const digits = hanDigits(run)
  const [a = 0n, b] = digits
  if (digits.length === 2 && b !== undefined && a > 0n && (b === a + 1n || (a === 3n && b === 5n)))
    return { low: a * ONE, high: b * ONE }
  const value = BigInt(digits.join('')) * ONE
  return { low: value, high: value }
}

/** The value of each character; of one that is no digit, nothing. */
export const hanDigits = (run: string): bigint[] => Array.from(run, (c) => DIGITS[c] ?? 0n)

/** The match of a sticky pattern at a position. */
export function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
