import { DENIAL, FIGURE } from '../understand/lexicon/papers.ts'

/** The figures of a text, in order, in digits. */
export const figuresOf = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(FIGURE)].map(([figure]) =>
    /^\d/.test(figure)
      ? figure
          .replaceAll(',', '')
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '')
      : inDigits(figure),
  )

const DIGITS = '零一二三四五六七八九'

/** A numeral below a thousand in digits: 二十五 → 25. */
function inDigits(numeral: string): string {
  let [total, last] = [0, 0]
  for (const letter of numeral.replaceAll('两', '二').replaceAll('〇', '零')) {
    if (letter === '百') [total, last] = [total + Math.max(last, 1) * 100, 0]
    else if (letter === '十') [total, last] = [total + Math.max(last, 1) * 10, 0]
    else last = DIGITS.indexOf(letter)
  }
  return String(total + last)
}

/** Whether a text has the figures of another no more, or in another order. */
export function losesFigure(text: string, of: string): boolean {
  const left = figuresOf(text)
  return figuresOf(of).some((figure) => {
    const at = left.indexOf(figure)
    left.splice(0, at + 1)
    return at < 0
  })
}

/** Whether a text says all that another does, in its order, whatever was added to it; what denies it is no addition. */
export function saysAllOf(text: string, other: string): boolean {
  if (losesFigure(text, other)) return false
  const said = [...words(text)]
  const added: string[] = []
  for (const letter of words(other)) {
    const found = said.indexOf(letter)
    if (found < 0) return false
    added.push(...said.splice(0, found + 1).slice(0, -1))
  }
  return !DENIAL.test([...added, ...said].join(''))
}

/** Spaces, the form of brackets and digits, and whether a task is ticked, say nothing of their own; figures are held apart. */
const words = (text: string): string =>
  text
    .replace(/^([-*+])\s+\[[ xX]\]/, '$1')
    .normalize('NFKC')
    .replaceAll(FIGURE, '')
    .replaceAll(/\s+/g, '')
