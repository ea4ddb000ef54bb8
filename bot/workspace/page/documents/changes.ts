import type { Element, Root } from 'hast'

/** The text of each top-level block of a rendered document, in order. */
const blocksOf = (tree: Root, source: string): { element: Element; text: string }[] =>
  tree.children.flatMap((node) => {
    const { start, end } = node.position ?? {}
    if (node.type !== 'element' || start?.offset === undefined || end?.offset === undefined) return []
    return [{ element: node, text: source.slice(start.offset, end.offset).trim() }]
  })

/**
 * A rehype plugin that sets the class `changed` on the top-level blocks of `after` that `before` did not contain, so
 * that a reader sees what an answer has just changed. Moving a block is no change.
 */
export function markChanges(before: string, after: string) {
  return () =>
    (tree: Root): void => {
      for (const { element, text } of blocksOf(tree, after)) {
        if (!before.includes(text)) element.properties.className = ['changed']
      }
    }
}
