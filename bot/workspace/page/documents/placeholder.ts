import type { Html, PhrasingContent, Root, RootContent, Text } from 'mdast'

const MISSING = /(【待补充[^】]*】)/

/** How many places of a draft still wait for content. */
export const missing = (markdown: string): number => markdown.match(/【待补充[^】]*】/g)?.length ?? 0

/**
 * A remark plugin for drafts: 【待补充：…】 becomes a `<mark>`, and the `<br>` that canvases allow in table cells becomes a
 * line break. Other HTML stays text.
 */
export function draftMarks() {
  return (tree: Root): void => walk(tree)
}

function walk(node: Root | RootContent): void {
  if (!('children' in node)) return
  for (const child of node.children) walk(child)
  // The children of one node are of one kind; only phrasing can hold text or html that matters here.
  const children: RootContent[] = node.children.flatMap((child): RootContent[] =>
    child.type === 'text' ? marked(child) : child.type === 'html' ? [lineBreak(child)] : [child],
  )
  Object.assign(node, { children })
}

function marked(text: Text): PhrasingContent[] {
  return text.value
    .split(MISSING)
    .filter((piece) => piece !== '')
    .map((piece) =>
      MISSING.test(piece)
        ? { type: 'emphasis', data: { hName: 'mark' }, children: [{ type: 'text', value: piece }] }
        : { type: 'text', value: piece },
    )
}

const lineBreak = (html: Html): PhrasingContent =>
  /^<br\s*\/?>$/i.test(html.value) ? { type: 'break' } : html
