import { isAsDrafted } from '../../docs/costs/by-hand.ts'
import { type Draft, toMarkdown } from '../../docs/document.ts'
import { type Conflict, merge } from '../../docs/merge/merge.ts'
import { mergeOnto } from '../../docs/merge/onto.ts'
import type { Block, Project, ProjectDocument, Revision } from '../../store/schema.ts'
import { asTaken, baseOf } from './base.ts'
import { unitsOf } from './fields.ts'
import { subject } from './subject.ts'

/** Whose hand a revision is when the assistant drafted it. */
export const DRAFTER = 'lixiangtong'

/** Who changed a document, and when. */
export interface Hand {
  by: string
  /** ISO instant. */
  at: string
  /** The revision that a file of theirs was made from. */
  from?: number
}

/** True while offices have a project in hand or have decided it: its documents are as they were submitted. */
export const isLocked = ({ status }: Project): boolean => status === 'submitted' || status === 'approved'

/** True of a text in which nothing is left; like a canvas that was deleted, it is written anew. */
export const isBlank = (text: string): boolean => text.trim() === ''

/** What was drafted for a revision of the time when that was not kept. */
export type Recalled = () => readonly Block[]

/** A document with a revision more, or as it was, and where a person's text and its draft have come apart. */
export interface Revised {
  document: ProjectDocument
  conflicts: Conflict[]
}

/**
 * Takes a text as read back for the newest state of the document. A text of our own changes nothing; any other is a
 * revision by the person who wrote it, on top of what was drafted and written since the text was last written.
 */
export function readBack(
  document: ProjectDocument,
  text: string,
  hand: Hand,
  recalled: Recalled = nothing,
): Revised {
  const last = document.revisions.at(-1)
  // Nobody submits an empty paper: who emptied it is no more its author than who deleted it.
  if (!last || isBlank(text)) return { document, conflicts: [] }
  const base = baseOf(document, last, text)
  if (toMarkdown(base.blocks) === text) return { document, conflicts: [] }
  const { standing, gone } = draftOf(last, recalled)
  const then = { previous: base.blocks, drafted: draftedFor(base, recalled), edited: text }
  const fresh = [...standing, ...gone]
  if (base === last) {
    const { blocks, conflicts } = merge({ ...then, fresh: standing })
    if (same(blocks, last.blocks)) return { document, conflicts }
    const after = revised(document, hand, blocks, fresh)
    return { document: showing(after, after.revisions.at(-1) ?? last), conflicts }
  }
  const { blocks, conflicts } = mergeOnto({ ...then, latest: last.blocks, fresh })
  const seen = asTaken(base.blocks, blocks, last.blocks)
  const again = same(blocks, last.blocks)
  if (again && same(seen, document.seen ?? [])) return { document, conflicts }
  const after = again ? document : revised(document, hand, blocks, fresh)
  return { document: { ...after, shown: base.number, seen }, conflicts }
}

/** A document whose canvas is known to show a revision. */
export function showing(
  { seen: _past, ...document }: ProjectDocument,
  { number }: Revision,
): ProjectDocument {
  return { ...document, shown: number }
}

/** Takes over what a person changed in a file that was made from a revision, and said this then. */
export function fileTaken(document: ProjectDocument, base: Revision, text: string, hand: Hand): Revised {
  const last = document.revisions.at(-1)
  if (!last || isBlank(text)) return { document, conflicts: [] }
  const fresh = draftedFor(last)
  const { blocks, conflicts } = mergeOnto({
    previous: base.blocks,
    drafted: draftedFor(base),
    edited: text,
    latest: last.blocks,
    fresh,
  })
  if (same(blocks, last.blocks)) return { document, conflicts }
  return { document: revised(document, { ...hand, from: base.number }, blocks, fresh), conflicts }
}

/** Drafts a document anew, or for the first time, around what people wrote in its last revision. */
export function redrafted(
  document: ProjectDocument | undefined,
  draft: Draft,
  at: string,
  recalled: Recalled = nothing,
): Revised {
  const last = document?.revisions.at(-1)
  const begun = { title: draft.title, revisions: [] }
  const hand = { by: DRAFTER, at }
  if (!document || !last)
    return { document: revised(document ?? begun, hand, draft.blocks, draft.blocks), conflicts: [] }
  const { blocks, conflicts } = merge({
    previous: last.blocks,
    drafted: draftedFor(last, recalled),
    edited: toMarkdown(last.blocks),
    fresh: draft.blocks,
  })
  const after = { ...revised(document, hand, blocks, draft.blocks), title: draft.title }
  // A text that stands although its draft changed is a revision too: it is what the next draft is compared with.
  const noted = last.drafted !== undefined || after.revisions.at(-1)?.drafted?.length === 0
  return same(blocks, last.blocks) && conflicts.length === 0 && noted
    ? { document, conflicts }
    : { document: after, conflicts }
}

/** The document with one block in the words of its draft, or without it where nothing is drafted any more. */
export function withDraft(document: ProjectDocument, key: string, hand: Hand): ProjectDocument {
  return changed(document, hand, (each, draft) => (each.key === key ? (draft ?? []) : each))
}

/** The document without one block. */
export function withoutBlock(document: ProjectDocument, key: string, hand: Hand): ProjectDocument {
  return changed(document, hand, (each) => (each.key === key ? [] : each))
}

/** The document with the tables under a name as they are drafted, where a person has kept their form. */
export function withTables(document: ProjectDocument, under: string, hand: Hand): ProjectDocument {
  return changed(document, hand, (each, draft) =>
    each.key.startsWith(under) && draft && isAsDrafted(each.markdown, draft.markdown) ? draft : each,
  )
}

/** The document with all that a person wrote in the place of a text counted to that text. */
export function withUnits(document: ProjectDocument, key: string, hand: Hand): ProjectDocument {
  const last = document.revisions.at(-1)
  const [, text] = /^(.+\.)\d+$/.exec(key) ?? []
  if (!last || text === undefined) return document
  const units = new Map(unitsOf(key, last.blocks).map((unit, i) => [unit, `${text}${i + 1}`]))
  return changed(document, hand, (each) => ({ ...each, key: units.get(each) ?? each.key }))
}

/** The document in which the blocks about these answers are a person's again, where a person had written those very words. */
export function withOwnWords(
  document: ProjectDocument,
  about: ReadonlySet<string>,
  hand: Hand,
): ProjectDocument {
  const typed = new Set(
    document.revisions.flatMap(({ blocks }) =>
      blocks.flatMap(({ source, markdown }) => (source === 'person' ? markdown : [])),
    ),
  )
  const isOwn = (block: Block) => about.has(subject(block) ?? '') && typed.has(block.markdown)
  const last = document.revisions.at(-1)
  if (!last?.blocks.some(isOwn)) return document
  return changed(document, hand, (each) => (isOwn(each) ? { ...each, source: 'person' } : each))
}

function changed(
  document: ProjectDocument,
  hand: Hand,
  change: (block: Block, draft: Block | undefined) => Block | [],
): ProjectDocument {
  const last = document.revisions.at(-1)
  if (!last) return document
  const drafted = draftedFor(last)
  const drafts = byKey(drafted)
  const blocks = last.blocks.flatMap((block) => change(block, drafts.get(block.key)))
  return revised(document, hand, blocks, drafted)
}

/** Everything that was drafted for a revision, whatever the revision says. */
export function draftedFor(revision: Revision, recalled: Recalled = nothing): Block[] {
  const { standing, gone } = draftOf(revision, recalled)
  return [...standing, ...gone]
}

/** What was drafted for a revision: in its order where it has the block, and apart where a person deleted it. */
function draftOf({ blocks, drafted }: Revision, recalled: Recalled): { standing: Block[]; gone: Block[] } {
  const kept = byKey(drafted ?? recalled())
  const here = byKey(blocks)
  const standing = blocks.flatMap((block) => kept.get(block.key) ?? (block.source === 'person' ? [] : block))
  return { standing, gone: [...kept.values()].filter(({ key }) => !here.has(key)) }
}

function revised(
  document: ProjectDocument,
  hand: Hand,
  blocks: Block[],
  drafted: readonly Block[],
): ProjectDocument {
  const here = byKey(blocks)
  const apart = drafted.filter(({ key, markdown }) => {
    const block = here.get(key)
    return block?.markdown !== markdown || block.source === 'person'
  })
  const number = (document.revisions.at(-1)?.number ?? 0) + 1
  return { ...document, revisions: [...document.revisions, { number, ...hand, blocks, drafted: apart }] }
}

const nothing: Recalled = () => []
const byKey = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.key, block]))

const same = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length &&
  a.every(({ key, markdown, source }, i) => {
    const other = b[i]
    return (
      key === other?.key &&
      markdown === other.markdown &&
      (source === 'person') === (other.source === 'person')
    )
  })
