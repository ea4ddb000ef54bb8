import type { Finding } from './findings.ts'
import { asParts } from './of-which.ts'
import type { Fen } from './reading/money.ts'
import type { Row } from './reading/row.ts'
import { OF_WHICH } from './reading/words.ts'
import { type Node, nodesOf, type Standing, sumOf } from './standing.ts'
import { checkSums, sideTotals } from './sums.ts'
import { type Blank, nest } from './tree.ts'

/** A row with what it counts for. */
export interface Counted extends Row {
  kind: Standing
  /** What it is worth, or its rows come to; nothing where neither is known. */
  amount: Fen | undefined
  /** The items that a sum is of, by their place among the rows. */
  items: readonly number[]
}

export interface Count {
  rows: Counted[]
  /** The items, each once. */
  total: Fen
  findings: Finding[]
}

/**
 * Counts a table: which rows are added, and which only say what others come to. Where rows without a number may be costs of
 * their own or parts, the sum that is written tells; where none is, they are asked about and not added.
 */
export function counted(rows: readonly Row[], isTable: boolean): Count {
  const written = rows.some((row) => nodesOf([row])[0]?.label === 'total' && row.written)
  if (written)
    for (const blank of ['own', 'parts'] as const) {
      const count = countedAs(rows, isTable, blank)
      if (!count.findings.some(({ kind }) => kind === 'sum' || kind === 'unread')) return count
    }
  return countedAs(rows, isTable, 'by-sum')
}

function countedAs(rows: readonly Row[], isTable: boolean, blank: Blank): Count {
  const nodes = nodesOf(rows)
  const unsure = new Set(nest(nodes, blank))
  const findings: Finding[] = []
  for (const node of nodes)
    tell(
      node,
      { isTable, unsure: unsure.has(node), numbered: rows.some(({ rank }) => rank !== undefined) },
      findings,
    )
  asParts(nodes, findings)
  for (const node of [...nodes].reverse()) sumUp(node, findings)
  sideTotals(nodes, findings)
  const total = sumOf(nodes.filter(({ kind }) => kind === 'item'))
  findings.push(...checkSums(nodes, total))
  return {
    rows: nodes.map(({ row, kind, amount, items }) => ({
      ...row,
      name: kind === 'item' ? row.name.replace(OF_WHICH, '') : row.name,
      kind,
      amount,
      items: items.flatMap((item) => (item.kind === 'item' ? nodes.indexOf(item) : [])),
    })),
    total,
    findings,
  }
}

/** What a row is by itself. */
function tell(
  node: Node,
  { isTable, unsure, numbered }: { isTable: boolean; unsure: boolean; numbered: boolean },
  findings: Finding[],
): void {
  const { label, row, amount, children } = node
  const unread = (why: 'amount' | 'rate' | 'name' | 'blank-number') => {
    node.kind = 'unread'
    findings.push({ kind: 'unread', why, line: row.line, name: row.name })
  }
  if (node.kind === 'part') return
  if (label === 'note') node.kind = 'note'
  else if (label === 'total' || (label === 'subtotal' && children.length === 0)) node.kind = label
  else if (label === 'of-which') node.kind = 'part'
  else if (children.length > 0) node.kind = 'subtotal'
  else if (amount === undefined && row.isBare && isTable && numbered && row.rank === undefined)
    node.kind = 'heading'
  else if (row.isOpenRate) unread('rate')
  else if (amount === undefined) unread('amount')
  else if (row.name === '') unread('name')
  else if (unsure) unread('blank-number')
}

/** A heading is worth what its rows come to; where it says another amount, both are told. */
function sumUp(node: Node, findings: Finding[]): void {
  const { row, children, amount } = node
  if (node.kind !== 'subtotal' || children.length === 0) return
  const costs = children.filter(
    ({ kind, amount: each }) =>
      (kind === 'item' || kind === 'subtotal' || kind === 'heading') && each !== undefined,
  )
  if (costs.length === 0 && amount !== undefined) {
    node.kind = 'item'
    detail(children, findings)
    return
  }
  node.items = costs.flatMap((each) => (each.kind === 'item' ? each : each.items))
  node.amount = costs.length > 0 ? sumOf(costs) : undefined
  if (amount === undefined) node.kind = 'heading'
  else if (amount !== node.amount)
    findings.push({
      kind: 'heading',
      line: row.line,
      name: row.name,
      expected: sumOf(costs),
      found: amount,
      children: costs.map((each) => each.row.name),
    })
}

/** Rows without amounts under one with an amount say what it consists of. */
function detail(nodes: readonly Node[], findings: Finding[]): void {
  for (const node of nodes) {
    node.kind = 'part'
    const at = findings.findIndex((each) => each.kind === 'unread' && each.line === node.row.line)
    if (at >= 0) findings.splice(at, 1)
    detail(node.children, findings)
  }
}
