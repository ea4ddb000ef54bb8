import { toMarkdown } from '../../docs/document.ts'
import { parseMarkdown } from '../../docs/markdown.ts'
import type { Block, ProjectDocument, Revision } from '../../store/schema.ts'

/**
 * The revision that a text was made from. The canvas shows the revision last noted, or a later one whose note was
 * lost; an older text is somebody's restoring it. Where nothing was noted, any revision that reads the same will do.
 */
export function baseOf({ revisions, shown, seen }: ProjectDocument, last: Revision, text: string): Revision {
  const equal = ({ blocks }: Revision) => toMarkdown(blocks) === text
  const since = revisions
    .filter(({ number }) => number >= (shown ?? 0))
    .map((each) => (each.number === shown && seen ? { ...each, blocks: seen } : each))
  const found = since.findLast(equal)
  if (found) return found
  const [first = last, ...later] = shown === undefined ? [last] : since
  if (later.length === 0) return first
  const units = parseMarkdown(text).map(({ markdown }) => markdown)
  const explained = ({ blocks }: Revision) => {
    const known = new Set(blocks.map(({ markdown }) => markdown))
    return units.filter((unit) => known.has(unit)).length
  }
  const likelier = (best: Revision, each: Revision) =>
    explained(each) > explained(best) || toMarkdown(each.blocks) === toMarkdown(best.blocks) ? each : best
  return later.reduce(likelier, first)
}

/**
 * What a text said that was made from one state of a document, and has been merged onto another: it said `said` the time
 * before, and made `after` of what was `before`. Read again, it is an edit only where it says more than that.
 */
export function asTaken(said: readonly Block[], after: readonly Block[], before: readonly Block[]): Block[] {
  const stood = new Set(before.map(({ markdown }) => markdown))
  const known = new Set([...before, ...after].map(({ key }) => key))
  const blocks = after.flatMap((block) =>
    stood.has(block.markdown) ? said.filter(({ key }) => key === block.key) : block,
  )
  for (const [i, block] of said.entries()) {
    if (known.has(block.key)) continue
    // Somebody else had deleted it, so that nothing is known of it: it is where it was.
    const above = said.slice(0, i).findLast(({ key }) => blocks.some((each) => each.key === key))
    blocks.splice(above ? blocks.findIndex(({ key }) => key === above.key) + 1 : 0, 0, block)
  }
  return blocks
}
