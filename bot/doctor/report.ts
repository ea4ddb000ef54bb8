import type { Finding, Mark } from './finding.ts'
import { say } from './wording.ts'

const SIGN: Record<Mark, string> = { good: '✓', note: '!', again: '…', mend: '✗' }
const COLOUR: Record<Mark, number> = { good: 32, note: 33, again: 33, mend: 31 }
/** As wide as a sign and a name: four Chinese characters take eight columns. */
const INDENT = ' '.repeat(14)

/** Everything that was found, to be read at a terminal from top to bottom, with the conclusion last. */
export function report(findings: readonly Finding[], at: string, coloured: boolean): string {
  const count = (mark: Mark) => findings.filter((each) => each.mark === mark).length
  const sign = (mark: Mark) => (coloured ? `\u001B[${COLOUR[mark]}m${SIGN[mark]}\u001B[0m` : SIGN[mark])
  const lines = findings.map(({ about, mark, words, how }, index) => {
    // One thing with several findings is named once, and one cure for several stands under the last.
    const name = findings[index - 1]?.about === about ? INDENT.slice(0, 8) : about
    const cure = how !== undefined && findings[index + 1]?.how !== how ? how : undefined
    const lines = [`  ${sign(mark)} ${name}  ${words}`]
    if (cure !== undefined) lines.push(...`${say.how}${cure}`.split('\n').map((line) => `${INDENT}${line}`))
    return lines.join('\n')
  })
  const [mend, again, notes] = [count('mend'), count('again'), count('note')]
  const conclusion = mend + again + notes > 0 ? say.conclusion(mend, again, notes) : say.allGood
  return [say.title(at), '', ...lines, '', conclusion].join('\n')
}
