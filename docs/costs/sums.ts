import type { Finding } from './findings.ts'
import { type Fen, isRounded } from './reading/money.ts'
import { UPKEEP } from './reading/words.ts'
import { type Node, sumOf } from './standing.ts'

const items = (nodes: readonly Node[]): Node[] => nodes.filter(({ kind }) => kind === 'item')

/**
 * What stands beside the costs: below the sum, or upkeep where the sum is right without it. What stands below a sum and is
 * no upkeep is asked about.
 */
export function sideTotals(nodes: readonly Node[], findings: Finding[]): void {
  const at = lastTotal(nodes)
  const found = nodes[at]?.row.written?.fen
  if (found === undefined) return
  const before = items(nodes.slice(0, at))
  const after = items(nodes.slice(at + 1))
  if (before.length > 0 && after.length > 0 && sumOf(before) === found) {
    for (const node of after) {
      node.kind = isUpkeep(node) ? 'beside' : 'unread'
      if (node.kind === 'unread')
        findings.push({ kind: 'unread', why: 'after-total', line: node.row.line, name: node.row.name })
    }
    for (const node of nodes.slice(at + 1))
      if (node.kind === 'subtotal' && isUpkeep(node)) node.kind = 'beside'
    return
  }
  const upkeep = items(nodes).filter(isUpkeep)
  if (upkeep.length === 0 || sumOf(items(nodes)) === found) return
  if (sumOf(items(nodes)) - sumOf(upkeep) !== found) return
  for (const node of nodes)
    if ((node.kind === 'item' || node.kind === 'subtotal') && isUpkeep(node)) node.kind = 'beside'
}

const isUpkeep = ({ row, parent, label }: Node): boolean =>
  label === 'plain' && (UPKEEP.test(row.name) || (parent !== undefined && isUpkeep(parent)))

const lastTotal = (nodes: readonly Node[]): number => nodes.findLastIndex(({ label }) => label === 'total')

/** Every row that does not come to what it should. */
export function checkSums(nodes: readonly Node[], total: Fen): Finding[] {
  const last = lastTotal(nodes)
  return nodes.flatMap((node, i): Finding[] => {
    const { row, kind } = node
    const at = { line: row.line, name: row.name }
    const found: Finding[] = []
    if (kind === 'total' || (kind === 'subtotal' && node.children.length === 0)) {
      const right = i === last ? finalSum(nodes, i) : partialSums(nodes, i)
      const meant = right.find((each) => sumOf(each) === row.written?.fen)
      node.items = meant ?? right[0] ?? items(nodes)
      node.amount = sumOf(node.items)
      if (!meant && row.written)
        found.push({ kind: 'sum', ...at, expected: node.amount, found: row.written.fen })
    } else if (row.product && row.written && kind === 'item' && !isRounded(row.product.fen, row.written))
      found.push({
        kind: 'product',
        of: row.product.of,
        ...at,
        expected: row.product.fen,
        found: row.written.fen,
      })
    return [...found, ...partsOf(node, nodes), ...shareOf(node, total)]
  })
}

/** What the last sum may be of: everything, or everything above it where nothing stands below. */
function finalSum(nodes: readonly Node[], at: number): Node[][] {
  const before = items(nodes.slice(0, at))
  return before.length > 0 && items(nodes.slice(at + 1)).length === 0 ? [before] : [items(nodes)]
}

/** What a sum among the rows may be of, the nearest first: its heading's rows, those since the last sum, all above, everything. */
function partialSums(nodes: readonly Node[], at: number): Node[][] {
  const since = nodes
    .slice(0, at)
    .findLastIndex(({ kind, children }) => (kind === 'subtotal' && children.length === 0) || kind === 'total')
  const headings = nodes.slice(0, at).flatMap(({ row, kind }, i) => {
    const isHeading = (kind === 'subtotal' || kind === 'heading') && row.rank !== undefined
    const isOpen = !nodes
      .slice(i + 1, at)
      .some((each) => each.label === 'plain' && (each.row.rank ?? Infinity) <= (row.rank ?? 0))
    return isHeading && isOpen ? [items(nodes.slice(i, at))] : []
  })
  const whole = nodes[at]?.label === 'total' ? [items(nodes)] : []
  const above = [...headings.reverse(), items(nodes.slice(since + 1, at)), items(nodes.slice(0, at))]
  return [...above.filter((each) => each.length > 0), ...whole]
}

/** Years, or sources, that do not come to the amount of their row, or to the sum of the rows above. */
function partsOf({ row, kind, amount }: Node, nodes: readonly Node[]): Finding[] {
  const at = { line: row.line, name: row.name }
  if (kind === 'unread' || kind === 'note' || kind === 'part') return []
  const across = (['year', 'source'] as const).flatMap((role): Finding[] => {
    const parts = row.parts.filter((part) => part.role === role)
    const expected = parts.reduce((sum, { fen }) => sum + fen, 0n)
    return parts.length === 0 || amount === undefined || expected === amount || row.place === undefined
      ? []
      : [{ kind: 'parts', ...at, expected, found: amount }]
  })
  if (kind !== 'total') return across
  const down = row.parts.flatMap(({ column, fen }): Finding[] => {
    const expected = items(nodes)
      .flatMap((node) => node.row.parts.filter((part) => part.column === column))
      .reduce((sum, part) => sum + part.fen, 0n)
    return expected === fen ? [] : [{ kind: 'sum', ...at, column, expected, found: fen }]
  })
  return [...across, ...down]
}

/** A percentage of the whole that is wrong by more than its last digit; 0.8906 is 89.06 %. */
function shareOf({ row, kind, amount }: Node, total: Fen): Finding[] {
  const { share } = row
  if (
    !share ||
    amount === undefined ||
    total <= 0n ||
    kind === 'unread' ||
    kind === 'part' ||
    kind === 'beside'
  )
    return []
  const expected = (amount * 100_000_000n) / total
  const isNear = (times: bigint) => distance(share.fen * times, expected) <= share.step * times
  return isNear(1n) || isNear(100n)
    ? []
    : [{ kind: 'share', line: row.line, name: row.name, expected, found: share.fen }]
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a)
