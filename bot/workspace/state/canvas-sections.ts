import { createHash } from 'node:crypto'
import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { found } from '../refusal.ts'

const parser = remark().use(remarkGfm)

/** A top-level block of a canvas, by its place in the Markdown. */
export interface Section {
  /** Stays the same as long as the block's own text does. */
  id: string
  /** The heading's level, if it is one. */
  depth: number | null
  text: string
  start: number
  end: number
}

/** The blocks of a canvas in their order. */
export function sections(markdown: string): Section[] {
  const seen = new Map<string, number>()
  return parser.parse(markdown).children.map((node) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? markdown.length
    const source = markdown.slice(start, end)
    const nth = (seen.get(source) ?? 0) + 1
    seen.set(source, nth)
    const hash = createHash('sha256').update(`${nth}:${source}`).digest('hex').slice(0, 28)
    return {
      id: `temp:C:${hash}`,
      depth: node.type === 'heading' ? node.depth : null,
      text: textOf(node),
      start,
      end,
    }
  })
}

/** A change to a canvas, as `canvases.edit` takes it. */
export type Change =
  | { operation: 'insert_at_start' | 'insert_at_end'; markdown: string }
  | { operation: 'insert_after' | 'insert_before'; section_id: string; markdown: string }
  | { operation: 'replace'; section_id?: string | undefined; markdown: string }
  | { operation: 'delete'; section_id: string }

const join = (...parts: string[]) =>
  parts
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
    .join('\n\n')

/** The Markdown after the change. */
export function edited(markdown: string, change: Change): string {
  const section = () =>
    found(
      sections(markdown).find((section) => 'section_id' in change && section.id === change.section_id),
      'canvas_editing_failed',
    )
  const around = (start: number, end: number, middle: string) =>
    join(markdown.slice(0, start), middle, markdown.slice(end))
  switch (change.operation) {
    case 'insert_at_start':
      return join(change.markdown, markdown)
    case 'insert_at_end':
      return join(markdown, change.markdown)
    case 'insert_after': {
      const { end } = section()
      return around(end, end, change.markdown)
    }
    case 'insert_before': {
      const { start } = section()
      return around(start, start, change.markdown)
    }
    case 'replace': {
      if (change.section_id === undefined) return change.markdown
      const { start, end } = section()
      return around(start, end, change.markdown)
    }
    case 'delete': {
      const { start, end } = section()
      return around(start, end, '')
    }
  }
}

const TABLE_CELLS = 300

/** What Slack does not take in a canvas, or null. */
export function unsupported(markdown: string): string | null {
  for (const node of parser.parse(markdown).children) {
    const line = node.position?.start.line ?? 1
    if (node.type === 'table' && node.children.flatMap((row) => row.children).length > TABLE_CELLS)
      return `line ${line}: a table may have at most ${TABLE_CELLS} cells`
    if (node.type === 'blockquote' && node.children.some((child) => child.type === 'list'))
      return `line ${line}: a quote may not contain a list`
  }
  return null
}
