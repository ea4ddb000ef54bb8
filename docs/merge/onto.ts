import type { Block } from '../document.ts'
import { parseMarkdown, pieces, type Unit } from '../markdown.ts'
import { align, alike } from './align.ts'
import { filling, Headings, numbering, textsOf, ticked, unitOf } from './blocks.ts'
import type { Conflict } from './merge.ts'

/** A text made from one revision of a document, and what has become of the document meanwhile. */
export interface Late {
  /** The blocks of the revision that it was made from. */
  previous: readonly Block[]
  /** What was drafted for that revision. */
  drafted: readonly Block[]
  /** The text as read back. */
  edited: string
  /** The blocks of the latest revision, in which people may have written as well. */
  latest: readonly Block[]
  /** What is drafted for the latest revision. */
  fresh: readonly Block[]
}

/**
 * The latest revision with what a person changed in an older one. What they wrote is kept byte for byte; where somebody
 * has written there meanwhile, both texts stand, one after the other. What they deleted goes unless it has changed since;
 * what they added and the latest revision has already, because the text was read before, is not added again.
 */
export function mergeOnto({ previous, drafted, edited, latest, fresh }: Late): {
  blocks: Block[]
  conflicts: Conflict[]
} {
  const before = textsOf(previous)
  const { written, ticks, deleted, added } = editsOf(previous, edited, latest)
  const nextKey = numbering([...previous, ...drafted, ...latest, ...fresh])
  const blocks: Block[] = []
  const write = (key: string | undefined, markdown: string) => {
    for (const [i, piece] of pieces(markdown).entries())
      blocks.push({ key: (i === 0 ? key : undefined) ?? nextKey(), markdown: piece, source: 'person' })
  }
  const there = latest.filter(({ key, source }) => source === 'person' && !before.has(key)).map(unitOf)
  const own = (texts: readonly Added[] = []) => {
    for (const { key, unit } of texts) {
      const at = there.findIndex((each) => alike(each, unit))
      if (at < 0) write(key, unit.markdown)
      else there.splice(at, 1)
    }
  }
  const back: Conflict[] = []
  const under = new Headings()
  own(added.get(undefined))
  for (const block of latest) {
    const { key, markdown, source } = block
    const since = before.get(key) !== markdown
    const gone = deleted.has(key) && !since
    under.enter(block, gone)
    const isNew = !before.has(key) && source !== 'person'
    const text = written.get(key)
    if (text && !alike(unitOf(block), text)) {
      write(key, text.markdown)
      if (since && source === 'person') write(undefined, markdown)
    } else if (!gone && !(isNew && under.deleted)) {
      blocks.push(ticked(block, ticks.get(key) ?? ''))
      if (deleted.has(key)) back.push({ key, person: undefined, fresh: markdown })
    }
    own(added.get(key))
  }
  return { blocks, conflicts: [...clashes(blocks, textsOf(drafted), textsOf(fresh)), ...back] }
}

/** Where a person's text stands although its draft has changed. */
const clashes = (
  blocks: readonly Block[],
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Conflict[] =>
  blocks
    .filter(({ key, source }) => source === 'person' && then.has(key) && then.get(key) !== now.get(key))
    .map(({ key, markdown }) => ({ key, person: markdown, fresh: now.get(key) }))

/** A text of a person's own, with its key if it was a block before. */
interface Added {
  key: string | undefined
  unit: Unit
}

/** What a person did to a revision, as far as the latest one has the blocks. */
interface Edits {
  /** What they wrote in the place of a block. */
  written: Map<string, Unit>
  /** The text of a task in which they set a tick or took it away. */
  ticks: Map<string, string>
  deleted: Set<string>
  /** What they added, by the key of the block it follows; at the top by no key. */
  added: Map<string | undefined, Added[]>
}

function editsOf(previous: readonly Block[], edited: string, latest: readonly Block[]): Edits {
  const here = new Set(latest.map(({ key }) => key))
  const old = previous.map(unitOf)
  const now = parseMarkdown(edited)
  const edits: Edits = { written: new Map(), ticks: new Map(), deleted: new Set(), added: new Map() }
  let following: Added[] = []
  edits.added.set(undefined, following)
  for (const { before, after } of filling(align(old, now), previous, now)) {
    const was = before === undefined ? undefined : previous[before]
    const asWas = before === undefined ? undefined : old[before]
    const unit = after === undefined ? undefined : now[after]
    if (!unit) {
      if (was) edits.deleted.add(was.key)
      continue
    }
    const unchanged = asWas !== undefined && alike(asWas, unit)
    if (was && here.has(was.key)) {
      following = []
      edits.added.set(was.key, following)
      if (!unchanged) edits.written.set(was.key, unit)
      else if (unit.markdown !== was.markdown) edits.ticks.set(was.key, unit.markdown)
    } else if (!unchanged) following.push({ key: was?.key, unit })
  }
  return edits
}
