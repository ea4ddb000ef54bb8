import type { Element, Root } from 'hast'

/** What consists of lines of its own, so that one of them can be new. */
const PARTED: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'tbody'])

/** Lines as they are compared: without their indentation, each between line breaks. */
const lines = (text: string): string => `\n${text.trim().replace(/[ \t]*\n[ \t]*/g, '\n')}\n`

/**
 * A rehype plugin that sets the class `changed` on the blocks, list items and table rows of `after` that `before` did
 * not contain, so that a reader sees what an answer has just changed. Moving one is no change.
 */
export function markChanges(before: string, after: string) {
  const old = lines(before)

  const isKept = ({ position }: Element): boolean => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    return start === undefined || end === undefined || old.includes(lines(after.slice(start, end)))
  }
  const mark = (nodes: Root['children'] | Element['children']): void => {
    for (const node of nodes) {
      if (node.type !== 'element' || isKept(node)) continue
      if (PARTED.has(node.tagName)) mark(node.children)
      else node.properties.className = ['changed']
    }
  }
  return () => (tree: Root) => mark(tree.children)
}
