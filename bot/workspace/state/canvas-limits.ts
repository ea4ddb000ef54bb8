import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

/** The longest document, in characters. */
const LENGTH = 1_048_576
const TABLE_CELLS = 300

const parser = remark().use(remarkGfm)

/** What Slack does not take in a canvas, or null. */
export function unsupported(markdown: string): string | null {
  if (markdown.length > LENGTH) return `must be at most ${LENGTH} characters, found ${markdown.length}`
  for (const node of parser.parse(markdown).children) {
    const line = node.position?.start.line ?? 1
    if (node.type === 'table' && node.children.flatMap((row) => row.children).length > TABLE_CELLS)
      return `line ${line}: a table may have at most ${TABLE_CELLS} cells`
    if (node.type === 'blockquote' && node.children.some((child) => child.type === 'list'))
      return `line ${line}: a quote may not contain a list`
  }
  return null
}
