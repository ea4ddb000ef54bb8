/** A part of a number: digits, which may stand for a stretch ("两三", "几"), or a unit that multiplies. */
export type Token =
  | { is: 'number'; at: number; low: bigint; high: bigint; few: boolean; afterZero: boolean; han: boolean }
  | { is: 'unit'; value: bigint }

/** How a number's own words blur it: 多/余 (over), 来/把 (about), before the last unit (inside) or after it. */
export interface Blur {
  how: 'over' | 'about'
  inside: boolean
}

/** A number as it is being read. */
export interface Scan {
  text: string
  tokens: Token[]
  blur?: Blur
  /** A 零 stands right before: the digit to come keeps its own place. */
  zero: boolean
  /** Nothing may follow any more. */
  closed: boolean
}

/** Reads on from a position: the position after what it read, or undefined when it reads nothing there. */
export type Step = (scan: Scan, at: number) => number | undefined

/** What was read last. */
export const last = (scan: Scan): Token | undefined => scan.tokens.at(-1)

/** Adds digits to what was read. */
export function push(
  scan: Scan,
  number: { at: number; low: bigint; high: bigint; few?: boolean; han: boolean },
): void {
  scan.tokens.push({ is: 'number', few: false, afterZero: scan.zero, ...number })
  scan.zero = false
}
