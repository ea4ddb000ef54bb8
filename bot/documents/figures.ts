/** Figures in digits, and those in words that count something. */
const FIGURE = /\d[\d,，]*(?:\.\d+)?|[一二两三四五六七八九十百千万亿]+(?=[个年月日天台套项人级次家期周倍成])/g

/** The figures of a text, in order, as they are written. */
const figuresOf = (text: string): string[] =>
  [...text.matchAll(FIGURE)].map(([figure]) => figure.replaceAll(/[,，]/g, ''))

/** Whether a text has lost a figure of another, or has it less often. */
export function losesFigure(text: string, of: string): boolean {
  const left = figuresOf(text)
  return figuresOf(of).some((figure) => {
    const at = left.indexOf(figure)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether a text says all that another does, in its order, whatever was added to it. */
export function saysAllOf(text: string, other: string): boolean {
  const said = [...plain(text)]
  let at = 0
  for (const letter of plain(other)) {
    const found = said.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** Spaces, and whether a task is ticked, say nothing of their own. */
const plain = (text: string): string => text.replace(/^([-*+])\s+\[[ xX]\]/, '$1').replaceAll(/\s+/g, '')
