import type { Block } from '../../store/schema.ts'

/** What became of a chapter: how many of its parts are new, changed or gone. */
export interface ChapterChange {
  /** The heading; missing for what stands before the first. */
  heading: string | undefined
  added: number
  changed: number
  removed: number
}

/** What changed between two states of a document by chapter, in reading order; chapters without a change are left out. */
export function changesByChapter(before: readonly Block[], after: readonly Block[]): ChapterChange[] {
  const texts = new Map(before.map(({ key, markdown }) => [key, markdown]))
  const known = new Set(texts.values())
  const still = new Set(after.map(({ key }) => key))
  const all = new Map<string | undefined, ChapterChange>()
  const of = (heading: string | undefined): ChapterChange => {
    const found = all.get(heading) ?? { heading, added: 0, changed: 0, removed: 0 }
    all.set(heading, found)
    return found
  }
  for (const { heading, block } of underHeadings(after)) {
    const chapter = of(heading)
    const was = texts.get(block.key)
    // Two texts of one place stand one after the other, the earlier under another key.
    if (was === undefined) chapter.added += known.has(block.markdown) ? 0 : 1
    else if (was !== block.markdown) chapter.changed++
  }
  for (const { heading, block } of underHeadings(before)) if (!still.has(block.key)) of(heading).removed++
  return [...all.values()].filter(({ added, changed, removed }) => added + changed + removed > 0)
}

/** Blocks with the heading of the chapter that they stand in; a heading stands in its own. */
function underHeadings(blocks: readonly Block[]): { heading: string | undefined; block: Block }[] {
  let heading: string | undefined
  return blocks.map((block) => {
    heading = /^#{1,2}\s+(.+)/.exec(block.markdown)?.[1]?.trim() ?? heading
    return { heading, block }
  })
}
