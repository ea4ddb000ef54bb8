import type { Node, Root, RootContent } from 'mdast'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'

/** Markdown with tables and tasks, written one way; emphasis may begin and end beside Chinese marks: **《办法》**第八条. */
export const markdown = remark()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
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
    markdown: linesOf(text, node),
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

/** Signs in which Markdown sees nothing but words; going through the library would cost most of the time of a draft. */
const PLAIN = /^[\p{L}\p{N} ，。、；：（）《》“”‘’【】〔〕？！—…·％%≥≤×～,.;()/+-]*$/u
const LINK = /www\./i

/** The longest text that one block may have; stores refuse longer ones. */
const BLOCK_LIMIT = 20_000

/** A text in pieces that are no longer than one block may be, cut at line ends where there are any. */
export function pieces(text: string): string[] {
  if (text.length <= BLOCK_LIMIT) return [text]
  const end = text.lastIndexOf('\n', BLOCK_LIMIT)
  const at = end > 0 ? end : text[BLOCK_LIMIT - 1] === '\\' ? BLOCK_LIMIT - 1 : BLOCK_LIMIT
  return [text.slice(0, at), ...pieces(text.slice(at).replace(/^\n+/, ''))]
}

/** True for a line that is an ordinary paragraph, as it stands. */
export const isPlain = (line: string): boolean =>
  /^[\p{L}《“（【]/u.test(line) && PLAIN.test(line) && !LINK.test(line)

/** The text as part of one line, such as a heading or a cell, that Markdown shows as it stands. */
export function inline(text: string): string {
  const value = text.replaceAll(/\s+/g, ' ').trim()
  if (PLAIN.test(value) && !LINK.test(value)) return value
  return written({ type: 'paragraph', children: [{ type: 'text', value }] })
}

/** A table; cells are plain text. Columns that hold numbers are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cell = (text: string) => text.split('|').map(inline).join('\\|')
  const align = head.map((_, i) => (numeric.includes(i) ? '-:' : '-'))
  return [head.map(cell), align, ...rows.map((row) => row.map(cell))].map(line).join('\n')
}

/** Top-level nodes, with lists taken apart into lists of one item. */
export function parts(root: Root): RootContent[] {
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

/** A node as it was written. */
export function sliced(text: string, { position }: Node): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

/** The lines of a top-level node, with the blanks before it: without them its later lines would be indented more. */
export function linesOf(text: string, { position }: Node): string {
  const { offset = 0, column = 1 } = position?.start ?? {}
  return text.slice(offset - column + 1, position?.end.offset ?? 0).trimEnd()
}

const IGNORED = new Set(['position', 'spread', 'start'])
/** A tick is the reader's, not the text's: two tasks that differ in it have one shape. */
const shapeOf = (node: RootContent): string =>
  JSON.stringify(node, (key, value: unknown) => {
    if (IGNORED.has(key)) return undefined
    if (key === 'checked') return value !== null
    return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value
  })

/** One node as Markdown. */
export const written = (node: RootContent): string =>
  markdown.stringify({ type: 'root', children: [node] }).trimEnd()

/** The marker that a list item begins with; two neighbouring items with the same one are of one list. */
export const markerOf = (unit: string): string | undefined => {
  const [, bullet, dot] = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))(?:\s|$)/.exec(unit) ?? []
  return bullet ?? dot
}
