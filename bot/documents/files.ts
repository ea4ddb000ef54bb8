import { toMarkdown } from '../../docs/document.ts'
import { parseMarkdown } from '../../docs/markdown.ts'
import type { Block, ProjectDocument, Revision } from '../../store/schema.ts'
import { asTaken } from './base.ts'

/**
 * The revision that a person's file was made from, as the file said it when it was last taken: the one of this number,
 * or the nearest to it; without a number, the one that the file differs least from.
 */
export function originOf(
  { revisions }: ProjectDocument,
  text: string,
  number: number | undefined,
): Revision | undefined {
  const far = number === undefined ? differing(text) : (each: Revision) => Math.abs(each.number - number)
  const [first, ...more] = revisions
  if (!first) return undefined
  const origin = more.reduce((best, each) => (far(each) <= far(best) ? each : best), first)
  return { ...origin, blocks: lastTaken(origin, revisions) }
}

/**
 * What the file that was made from a revision said when it was last taken: people go on writing in the file they have,
 * which lacks what others wrote meanwhile, and are not asked to fetch it anew.
 */
function lastTaken(origin: Revision, revisions: readonly Revision[]): Block[] {
  let said = origin.blocks
  for (const [i, revision] of revisions.entries()) {
    const before = revisions[i - 1]
    if (revision.from === origin.number && before) said = asTaken(said, revision.blocks, before.blocks)
  }
  return said
}

/** How many parts a text and a revision do not have in common. */
function differing(text: string): (revision: Revision) => number {
  const parts = shapesOf(text)
  return ({ blocks }) => {
    const others = shapesOf(toMarkdown(blocks))
    return parts.size + others.size - 2 * [...parts].filter((part) => others.has(part)).length
  }
}

/** How many parts a text has in common with the latest revision of a document. */
export function sharedWith({ revisions }: ProjectDocument, text: string): number {
  const others = shapesOf(toMarkdown(revisions.at(-1)?.blocks ?? []))
  return [...shapesOf(text)].filter((part) => others.has(part)).length
}

/** Whether a text says what blocks say, ticks included, however it is written. */
export function isLike(blocks: readonly Block[], text: string): boolean {
  const [ours, theirs] = [parseMarkdown(toMarkdown(blocks)), parseMarkdown(text)]
  return (
    ours.length === theirs.length &&
    ours.every(({ shape, markdown }, i) => {
      const other = theirs[i]
      return shape === other?.shape && isTicked(markdown) === isTicked(other.markdown)
    })
  )
}

const isTicked = (markdown: string): boolean => /^\s*\S+\s+\[[xX]\]/.test(markdown)
const shapesOf = (text: string) => new Set(parseMarkdown(text).map(({ shape }) => shape))
