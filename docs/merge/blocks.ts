import type { Block } from '../document.ts'
import { parseMarkdown, type Unit } from '../markdown.ts'
import { TO_SUPPLY } from '../wording.ts'
import type { Pair } from './align.ts'

/** Follows a document block by block and knows whether the heading at or above the current one was deleted. */
export class Headings {
  readonly #above: { depth: number; gone: boolean }[] = []

  enter({ markdown }: Block, gone: boolean): void {
    const depth = /^(#{1,6})\s/.exec(markdown)?.[1]?.length
    if (depth === undefined) return
    while ((this.#above.at(-1)?.depth ?? 0) >= depth) this.#above.pop()
    this.#above.push({ depth, gone })
  }

  get deleted(): boolean {
    return this.#above.some((heading) => heading.gone)
  }
}

/** A block as one unit of a text; one that has become several is like nothing but itself. */
export function unitOf(block: Block): Unit {
  const [unit, ...more] = parseMarkdown(block.markdown)
  return unit && more.length === 0 ? { ...unit, markdown: block.markdown } : unparsed(block)
}

/** A unit that is like another one only if it is written the same; parsing is what costs time here. */
export const unparsed = ({ markdown }: Block): Unit => ({ markdown, type: 'html', shape: markdown })

/** The texts of blocks by their keys. */
export const textsOf = (blocks: readonly Block[]): Map<string, string> =>
  new Map(blocks.map((block) => [block.key, block.markdown]))

const TICK = /^([-+*]|\d+[.)])\s+\[([ xX])\]/

/** The draft of a task with the tick that the person set or took away. */
export function ticked(draft: Block, text: string): Block {
  const [, , tick] = TICK.exec(text) ?? []
  if (tick === undefined) return draft
  const markdown = draft.markdown.replace(TICK, (task) => `${task.slice(0, -2)}${tick}]`)
  return { ...draft, markdown }
}

/** Gives a key at a time for blocks of a person's own, none of which these have. */
export function numbering(blocks: readonly Block[]): () => string {
  const taken = blocks.map(({ key }) => Number(/^person\.(\d+)$/.exec(key)?.[1] ?? 0))
  let last = Math.max(0, ...taken)
  return () => `person.${++last}`
}

/** What was written where a table, or a mark for something to be supplied, was deleted takes its place, whatever it is. */
export function filling(pairs: readonly Pair[], previous: readonly Block[]): Pair[] {
  const filled: Pair[] = []
  let gap: number | undefined
  for (const { before, after } of pairs) {
    if (gap !== undefined && before === undefined) filled.splice(-1, 1, { before: gap, after })
    else filled.push({ before, after })
    gap = after === undefined && before !== undefined && isGap(previous[before]) ? before : undefined
  }
  return filled
}

const isGap = (block: Block | undefined) =>
  block !== undefined &&
  block.source !== 'person' &&
  (block.markdown.includes(TO_SUPPLY) || block.markdown.startsWith('|'))
