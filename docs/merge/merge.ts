import { type Block, toMarkdown } from '../document.ts'
import { parseMarkdown, pieces, type Unit } from '../markdown.ts'
import { TO_SUPPLY } from '../wording.ts'
import { align, alike, type Pair } from './align.ts'

/** What a document was, what a person made of it, and what would be drafted now. */
export interface Edit {
  /** The blocks of the last revision. */
  previous: readonly Block[]
  /** What was drafted for the last revision, from the facts as they were then. */
  drafted: readonly Block[]
  /** The text as read back. */
  edited: string
  /** What is drafted from the facts as they are now. */
  fresh: readonly Block[]
}

/** A person's version of a block whose draft has changed since; the person's version stands. */
export interface Conflict {
  key: string
  /** Missing where the person had deleted the block, which now comes back. */
  person: string | undefined
  /** Missing where the block no longer applies. */
  fresh: string | undefined
}

/**
 * Redrafts a document around what people wrote in it.
 * - A block nobody changed takes its fresh text, or goes when it is no longer drafted. A tick set in it stays.
 * - A block that a person changed or added keeps the person's text, byte for byte; if its draft changed as well, that is
 *   a conflict.
 * - A deleted block stays deleted until its draft changes; a deleted heading stays deleted with all that stood under it.
 * - A block that was moved counts as deleted in one place and added by the person in the other.
 */
export function merge(edit: Edit): { blocks: Block[]; conflicts: Conflict[] } {
  const drafted = textsOf(edit.drafted)
  const fresh = new Map(edit.fresh.map((block) => [block.key, block]))
  const redrafted = (key: string) => drafted.get(key) !== fresh.get(key)?.markdown
  const conflicts: Conflict[] = []

  const { placed, own } = readBack(edit, fresh)
  const everyone = [...placed.values(), ...[...own.values()].flat()]
  for (const { key, markdown, source } of everyone)
    if (source === 'person' && drafted.has(key) && redrafted(key))
      conflicts.push({ key, person: markdown, fresh: fresh.get(key)?.markdown })

  const blocks = [...(own.get(undefined) ?? [])]
  const known = new Set([...edit.drafted, ...edit.previous].map((block) => block.key))
  const under = new Headings()
  for (const draft of edit.fresh) {
    const here = placed.get(draft.key)
    const gone = !here && known.has(draft.key)
    under.enter(draft, gone)
    if (here) blocks.push(here)
    else if (!under.deleted && (!gone || redrafted(draft.key))) {
      blocks.push(draft)
      if (gone) conflicts.push({ key: draft.key, person: undefined, fresh: draft.markdown })
    }
    for (const block of own.get(draft.key) ?? []) blocks.push(block)
  }
  return { blocks, conflicts }
}

interface Back {
  /** Blocks that take the place of the fresh block of the same key. */
  placed: Map<string, Block>
  /** Blocks of a person's own, by the key of the placed block they follow; those at the top by no key. */
  own: Map<string | undefined, Block[]>
}

function readBack({ previous, drafted, edited, fresh }: Edit, drafts: ReadonlyMap<string, Block>): Back {
  const untouched = edited === toMarkdown(previous)
  const old = previous.map(untouched ? unparsed : unitOf)
  const now = untouched ? old : parseMarkdown(edited)
  const nextKey = numbering([...previous, ...drafted, ...fresh])
  const placed = new Map<string, Block>()
  let following: Block[] = []
  const own: Back['own'] = new Map([[undefined, following]])
  const place = (block: Block) => {
    placed.set(block.key, block)
    following = []
    own.set(block.key, following)
  }
  for (const { before, after } of filling(align(old, now), previous)) {
    const unit = after === undefined ? undefined : now[after]
    if (!unit) continue
    const was = before === undefined ? undefined : previous[before]
    const asWas = before === undefined ? undefined : old[before]
    const unchanged = asWas !== undefined && alike(asWas, unit)
    const draft = was && drafts.get(was.key)
    if (was && draft && ((unchanged && was.source !== 'person') || alike(unitOf(draft), unit))) {
      place(ticked(draft, unit.markdown))
      continue
    }
    if (was && unchanged && was.source !== 'person') continue
    for (const [i, markdown] of pieces(was && unchanged ? was.markdown : unit.markdown).entries()) {
      const block: Block = { key: (i === 0 ? was?.key : undefined) ?? nextKey(), markdown, source: 'person' }
      if (i === 0 && draft) place(block)
      else following.push(block)
    }
  }
  return { placed, own }
}

/** What was written where a mark for something to be supplied was deleted takes its place, whatever it is. */
function filling(pairs: readonly Pair[], previous: readonly Block[]): Pair[] {
  let gap: number | undefined
  return pairs.map((pair) => {
    const { before, after } = pair
    const open = gap
    gap = after === undefined && before !== undefined && isGap(previous[before]) ? before : undefined
    return before === undefined && open !== undefined ? { before: open, after } : pair
  })
}

const isGap = (block: Block | undefined) => block?.source !== 'person' && block?.markdown.includes(TO_SUPPLY)

/** Follows a document block by block and knows whether the heading at or above the current one was deleted. */
class Headings {
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

function unitOf(block: Block): Unit {
  const [unit, ...more] = parseMarkdown(block.markdown)
  return unit && more.length === 0 ? { ...unit, markdown: block.markdown } : unparsed(block)
}

/** A unit that is like another one only if it is written the same; parsing is what costs time here. */
const unparsed = ({ markdown }: Block): Unit => ({ markdown, type: 'html', shape: markdown })

const textsOf = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.key, block.markdown]))

const TICK = /^([-+*]|\d+[.)])\s+\[([ xX])\]/

/** The draft of a task with the tick that the person set or took away. */
function ticked(draft: Block, text: string): Block {
  const [, , tick] = TICK.exec(text) ?? []
  if (tick === undefined) return draft
  const markdown = draft.markdown.replace(TICK, (task) => `${task.slice(0, -2)}${tick}]`)
  return { ...draft, markdown }
}

function numbering(blocks: readonly Block[]): () => string {
  const taken = blocks.map(({ key }) => Number(/^person\.(\d+)$/.exec(key)?.[1] ?? 0))
  let last = Math.max(0, ...taken)
  return () => `person.${++last}`
}
