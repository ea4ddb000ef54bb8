import { type Block, toMarkdown } from '../document.ts'
import { parseMarkdown, pieces } from '../markdown.ts'
import { align, alike } from './align.ts'
import { filling, Headings, numbering, textsOf, ticked, unitOf, unparsed } from './blocks.ts'

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
  for (const { before, after } of filling(align(old, now), previous, now)) {
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
