import { type Node, sumOf } from './standing.ts'

/** How rows without a number under a numbered one are read: as costs of their own, as its parts, or by what they come to. */
export type Blank = 'own' | 'parts' | 'by-sum'

/**
 * Puts every row under the one that its number makes its heading. Gives back the rows of which it cannot be told whether
 * they are costs of their own or parts of the numbered row above.
 */
export function nest(nodes: readonly Node[], blank: Blank): Node[] {
  const open: Node[] = []
  const tails = new Map<Node, Node[]>()
  let tail: Node[] | undefined
  for (const [i, node] of nodes.entries()) {
    const { rank } = node.row
    if (node.label === 'of-which' || node.label === 'note') continue
    if (node.label === 'total' || (node.label === 'subtotal' && !hasRowsOfItsOwn(nodes, i))) {
      tail = undefined
      continue
    }
    if (rank === undefined) {
      node.parent = open.at(-1)?.parent
      node.parent?.children.push(node)
      tail?.push(node)
      continue
    }
    while ((open.at(-1)?.row.rank ?? -1) >= rank) open.pop()
    node.parent = open.at(-1)
    node.parent?.children.push(node)
    open.push(node)
    tail = []
    tails.set(node, tail)
  }
  return [...tails].flatMap(([head, rows]) => (rows.length > 0 ? placed(head, rows, blank) : []))
}

/** A sum whose number is that of a heading: the rows come after it. */
function hasRowsOfItsOwn(nodes: readonly Node[], i: number): boolean {
  const own = nodes[i]?.row.rank
  const next = nodes.slice(i + 1).find(({ row }) => row.rank !== undefined)?.row.rank
  return own !== undefined && next !== undefined && next > own
}

function placed(head: Node, rows: readonly Node[], blank: Blank): Node[] {
  const sum = sumOf(rows)
  if (head.row.isBare && head.amount === undefined) return under(head, rows)
  if (head.amount === undefined || blank === 'own') return []
  if (sum > head.amount) return []
  if (sum === head.amount && (rows.length > 1 || blank === 'parts')) return under(head, rows)
  if (blank === 'by-sum') return [...rows]
  for (const row of rows) row.kind = 'part'
  return []
}

function under(head: Node, rows: readonly Node[]): Node[] {
  for (const row of rows) {
    if (row.parent) row.parent.children = row.parent.children.filter((each) => each !== row)
    row.parent = head
    head.children.push(row)
  }
  return []
}
