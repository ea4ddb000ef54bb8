import { DIGIT_STEPS } from './digit-steps.ts'
import type { Scan, Step } from './tokens.ts'
import { UNIT_STEPS } from './unit-steps.ts'

const STEPS: readonly Step[] = [...DIGIT_STEPS, ...UNIT_STEPS]

/** The most parts that a number has. */
const LONGEST = 24

/** The parts of the number that starts at `at`, and where it ends. */
export function scan(text: string, at: number): Scan & { end: number } {
  const state: Scan = { text, tokens: [], zero: false, closed: false }
  let end = at
  while (!state.closed && state.tokens.length < LONGEST) {
    const next = STEPS.reduce<number | undefined>((found, step) => found ?? step(state, end), undefined)
    if (next === undefined) break
    end = next
  }
  return { ...state, end }
}
