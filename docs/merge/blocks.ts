import type { Block } from '../document.ts'
import { labelOf, underLabel } from '../label.ts'
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

/**
 * What was written where something drafted was deleted takes its place: a line under the same label, in whatever form, and
 * anything in the place of a table or of a mark for something to be supplied.
 */
export function filling(pairs: readonly Pair[], previous: readonly Block[], now: readonly Unit[]): Pair[] {
  const filled: Pair[] = []
  let gone: Pair[] = []
  for (const pair of pairs) {
    const { before, after } = pair
    const isAdded = before === undefined && after !== undefined
    const place = isAdded ? placeIn(gone, previous, now[after]) : undefined
    if (place) {
      filled.splice(filled.indexOf(place), 1)
      filled.push({ before: place.before, after })
      gone = gone.slice(gone.indexOf(place) + 1)
      continue
    }
    filled.push(pair)
    if (after === undefined) gone.push(pair)
    else gone = isAdded ? gone.filter(({ before }) => !isGap(blockAt(previous, before))) : []
  }
  return filled
}

/** Which of the blocks that were deleted just before something was added that takes the place of. */
function placeIn(
  gone: readonly Pair[],
  previous: readonly Block[],
  unit: Unit | undefined,
): Pair | undefined {
  const label = unit && labelOf(unit.markdown)
  const same = gone.find(({ before }) => {
    const block = blockAt(previous, before)
    return label !== undefined && block && underLabel(`${label}：`, block.markdown) !== undefined
  })
  const last = gone.at(-1)
  return same ?? (isGap(blockAt(previous, last?.before)) ? last : undefined)
}

const blockAt = (blocks: readonly Block[], at: number | undefined): Block | undefined => {
  const block = at === undefined ? undefined : blocks[at]
  return block?.source === 'person' ? undefined : block
}

const isGap = (block: Block | undefined): boolean =>
  block !== undefined && (block.markdown.includes(TO_SUPPLY) || block.markdown.startsWith('|'))
