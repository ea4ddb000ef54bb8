import { toMarkdown } from '../../docs/document.ts'
import { parseMarkdown } from '../../docs/markdown.ts'
import type { ProjectDocument, Revision } from '../../store/schema.ts'

/**
 * The revision that a text was made from. The canvas shows the revision last noted, or a later one whose note was
 * lost; an older text is somebody's restoring it. Where nothing was noted, any revision that reads the same will do.
 */
export function baseOf({ revisions, shown }: ProjectDocument, last: Revision, text: string): Revision {
  const equal = ({ blocks }: Revision) => toMarkdown(blocks) === text
  const since = revisions.filter(({ number }) => number >= (shown ?? 0))
  const found = since.findLast(equal)
  if (found) return found
  const [first = last, ...later] = shown === undefined ? [last] : since
  if (later.length === 0) return first
  const units = new Set(parseMarkdown(text).map(({ markdown }) => markdown))
  const strange = ({ blocks }: Revision) => blocks.filter(({ markdown }) => !units.has(markdown)).length
  const likelier = (best: Revision, each: Revision) =>
    strange(each) < strange(best) || toMarkdown(each.blocks) === toMarkdown(best.blocks) ? each : best
  return later.reduce(likelier, first)
}
