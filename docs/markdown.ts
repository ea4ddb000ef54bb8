import type { ListItem, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

const markdown = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .use({ settings: { bullet: '-', listItemIndent: 'one', fences: true, rule: '-' } })

/** A heading, paragraph, table …, or one item of a list: the smallest part of a document that is kept or replaced. */
export interface Unit {
  /** The text as it was written. */
  markdown: string
  type: RootContent['type']
  /** The same for two units that read the same, however they were written. */
  shape: string
}

/** The units of a document, in order. */
export function parseMarkdown(text: string): Unit[] {
  return parts(markdown.parse(text)).map((node) => ({
    markdown: sliced(text, node),
    type: node.type,
    shape: shapeOf(node),
  }))
}

/** Puts units together again: items of one list on neighbouring lines, all else apart. */
export function joinUnits(units: readonly string[]): string {
  let text = ''
  let last: string | undefined
  for (const unit of units) {
    const marker = markerOf(unit)
    if (text) text += marker !== undefined && marker === last ? '\n' : '\n\n'
    text += unit
    last = marker
  }
  return text ? `${text}\n` : ''
}

/** The text as one line that Markdown shows as it stands. */
export function inline(text: string): string {
  const value = text.replaceAll(/\s+/g, ' ').trim()
  return /^[\p{L}\p{N} ，。、；：（）《》“”【】？！—·%]*$/u.test(value) && !/^\p{N}+$/u.test(value)
    ? value
    : written({ type: 'paragraph', children: [{ type: 'text', value }] })
}

/** A table; cells are plain text. Columns that hold numbers are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): string {
  const line = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map(
      (value): TableCell => ({ type: 'tableCell', children: value ? [{ type: 'text', value }] : [] }),
    ),
  })
  const align = head.map((_, i) => (numeric.includes(i) ? ('right' as const) : null))
  const node: Table = { type: 'table', align, children: [head, ...rows].map(line) }
  return written(node)
}

/**
 * A person's text as units of a document: every line a paragraph of its own, headings below the document's own, and
 * nothing that could run, load or call anybody.
 */
export function prose(text: string): string[] {
  return parts(markdown.parse(text)).flatMap((node) => {
    const lines = node.type === 'paragraph' ? sliced(text, node).split('\n') : [undefined]
    return lines.flatMap((line) => {
      const nodes = line === undefined ? [node] : parts(markdown.parse(line))
      return nodes.map((each) => written(harmless(each))).filter((each) => each !== '')
    })
  })
}

/** A person's text as items of a list, one for each line or item. */
export function items(text: string): string[] {
  return prose(text).map((unit) => (markerOf(unit) || /^[#>|`]/.test(unit) ? unit : `- ${unit}`))
}

/** Top-level nodes, with lists taken apart into lists of one item. */
function parts(root: Root): RootContent[] {
  return root.children.flatMap((node) =>
    node.type === 'list'
      ? node.children.map(
          (item, i): RootContent => ({
            ...node,
            ...(node.ordered && { start: (node.start ?? 1) + i }),
            children: [item],
            ...(item.position && { position: item.position }),
          }),
        )
      : [node],
  )
}

function sliced(text: string, node: RootContent): string {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return written(node)
  return text.slice(start.offset - start.column + 1, end.offset)
}

const IGNORED = new Set(['position', 'spread', 'start'])
/** A tick is the reader's, not the text's: two tasks that differ in it have one shape. */
const shapeOf = (node: RootContent): string =>
  JSON.stringify(node, (key, value: unknown) => {
    if (IGNORED.has(key)) return undefined
    if (key === 'checked') return value !== null
    return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value
  })

const written = (node: RootContent): string =>
  markdown.stringify({ type: 'root', children: [node] }).trimEnd()

const markerOf = (unit: string): string | undefined => {
  const [, bullet, dot] = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))(?:\s|$)/.exec(unit) ?? []
  return bullet ?? dot
}

/** Keeps words, lists, tables, emphasis and ordinary links; everything else becomes plain text. */
function harmless(node: RootContent): RootContent {
  switch (node.type) {
    case 'heading':
      return { ...node, depth: 3, children: node.children.map(plainPhrase) }
    case 'paragraph':
      return { ...node, children: node.children.map(plainPhrase) }
    case 'list':
      return { ...node, spread: false, children: node.children.map(plainItem) }
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.map(plainPhrase) })),
        })),
      }
    case 'code':
      return node
    case 'blockquote':
      return paragraph(textOf(node))
    default:
      return paragraph('value' in node ? node.value : textOf(node))
  }
}

function plainItem(item: ListItem): ListItem {
  const children = item.children.map((child) => {
    const plain = harmless(child)
    return plain.type === 'paragraph' || plain.type === 'list' ? plain : paragraph(textOf(child))
  })
  return { ...item, spread: false, children }
}

function plainPhrase(node: PhrasingContent): PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { ...node, children: node.children.map(plainPhrase) }
    case 'link':
      return /^(https?|mailto):/i.test(node.url) ? node : { type: 'text', value: textOf(node) }
    case 'break':
      return { type: 'text', value: ' ' }
    default:
      return { type: 'text', value: 'value' in node ? node.value : textOf(node) }
  }
}

const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: value ? [{ type: 'text', value }] : [],
})
