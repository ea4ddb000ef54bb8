import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { isPlain, linesOf, markdown, markerOf, parts, pieces, sliced, written } from '../markdown.ts'
import { stretchesOf } from '../tables/general.ts'

/**
 * A person's text as units of a document: every line a paragraph of its own, headings below the document's own, and
 * nothing that could run, load or call anybody. What was pasted from a spreadsheet is a table.
 */
export function prose(text: string): string[] {
  return stretchesOf(text).flatMap((each) => ('tables' in each ? each.tables : paragraphs(each.words)))
}

function paragraphs(text: string): string[] {
  const lines = text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.every(isPlain)) return lines.flatMap(pieces)
  const apart = text.replaceAll(AFTER_ITEM, '$1\n\n')
  return parts(markdown.parse(apart))
    .flatMap((node) => {
      const own = linesOf(apart, node).split(LINE_END)
      if (node.type === 'list' || node.type === 'table' || own.length === 1)
        return [written(harmless(node, apart))]
      return own.flatMap((line) => parts(markdown.parse(line)).map((each) => written(harmless(each, line))))
    })
    .filter((unit) => unit !== '')
    .flatMap(pieces)
}

/** A person's text as items of a list, one for each line or item. */
export function items(text: string): string[] {
  return prose(text).map((unit) => (markerOf(unit) || /^[#|]/.test(unit) ? unit : `- ${unit}`))
}

const LINE_END = /\r?\n|\r/
/** Markdown takes an unmarked line after an item as more of the item; who types it means a new paragraph. */
const AFTER_ITEM = /^(\s*(?:[-+*]|\d{1,9}[.)])\s.*)\r?\n(?=\S)(?!(?:[-+*]|\d{1,9}[.)])\s)/gm

/** Keeps words, lists, tables, emphasis and ordinary links; everything else is shown as it was written. */
function harmless(node: RootContent, text: string): RootContent {
  switch (node.type) {
    case 'heading':
      return { ...node, depth: 3, children: phrases(node.children, text) }
    case 'paragraph':
      return { ...node, children: phrases(node.children, text) }
    case 'list':
      return harmlessList(node, text)
    case 'table':
      return harmlessTable(node, text)
    default:
      return asWritten(node, text)
  }
}

function harmlessList(list: List, text: string): List {
  const items = list.children.map((item): ListItem => {
    const children = item.children.map((child) => {
      if (child.type === 'list') return harmlessList(child, text)
      return child.type === 'paragraph'
        ? { ...child, children: phrases(child.children, text) }
        : asWritten(child, text)
    })
    return { ...item, spread: false, children }
  })
  return { ...list, spread: false, children: items }
}

function harmlessTable(table: Table, text: string): Table {
  const rows = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: phrases(cell.children, text) })),
  }))
  return { ...table, children: rows }
}

function phrases(nodes: readonly PhrasingContent[], text: string): PhrasingContent[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'break':
        return node
      case 'emphasis':
      case 'strong':
      case 'delete':
        return { ...node, children: phrases(node.children, text) }
      case 'link':
        return /^(https?|mailto):/i.test(node.url)
          ? { ...node, children: phrases(node.children, text) }
          : raw(node, text)
      default:
        return raw(node, text)
    }
  })
}

const raw = (node: RootContent, text: string): PhrasingContent => ({
  type: 'text',
  value: sliced(text, node).trim(),
})

const asWritten = (node: RootContent, text: string): Paragraph => ({
  type: 'paragraph',
  children: [raw(node, text)],
})
