import type { Finding } from './findings.ts'
import type { Fen } from './reading/money.ts'
import { type Node, sumOf } from './standing.ts'

/** What comes after 其中, up to what the row above is worth: parts of that row, or the costs themselves under the total. */
export function asParts(nodes: readonly Node[], findings: Finding[]): void {
  for (const [i, first] of nodes.entries()) {
    if (first.label !== 'of-which' || nodes[i - 1]?.label === 'of-which') continue
    const whole = nodes.slice(0, i).findLast(({ label }) => label !== 'of-which' && label !== 'note')
    const after = nodes.slice(i)
    const others = after.findIndex(
      ({ label, row }) => label !== 'of-which' && (label !== 'plain' || row.rank !== undefined),
    )
    const run = others < 0 ? after : after.slice(0, others)
    const own = run.filter(({ label }) => label === 'of-which')
    const isTop = whole?.label === 'total' && !nodes.slice(0, i).some(({ kind }) => kind === 'item')
    const parts = isTop ? run : (upTo(whole?.amount, run) ?? own)
    for (const part of parts) {
      if (isTop && part.amount === undefined) continue
      part.kind = isTop ? 'item' : 'part'
    }
    const sum = sumOf(own)
    if (!isTop && whole?.amount !== undefined && sum > whole.amount)
      findings.push({
        kind: 'parts',
        line: first.row.line,
        name: whole.row.name,
        expected: sum,
        found: whole.amount,
      })
  }
}

/** The first rows that come to an amount exactly. */
function upTo(amount: Fen | undefined, run: readonly Node[]): Node[] | undefined {
  const end = run.findIndex((_, k) => sumOf(run.slice(0, k + 1)) === amount)
  return amount === undefined || end < 0 ? undefined : run.slice(0, end + 1)
}
