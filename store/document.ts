import { z } from 'zod'
import { count, instant, name, text } from './field.ts'

const block = z.strictObject({
  key: name,
  markdown: text,
  /** What it was drafted from, or that a person wrote it. */
  source: z.union([z.strictObject({ facts: z.array(name), articles: z.array(count) }), z.literal('person')]),
})

/** A block where what a person wrote and what would be drafted from the answers do not say the same. */
const difference = z.strictObject({
  key: name,
  /** What the person wrote; missing where they had deleted the block and it came back. */
  person: text.optional(),
  /** What would be drafted; missing where the block no longer applies. */
  draft: text.optional(),
  /** The person has been asked which holds. */
  told: z.literal(true).optional(),
  /** The person has said that the document is to stay as it is; it is asked again when the draft changes. */
  kept: z.literal(true).optional(),
})

const places = z.array(z.int().nonnegative())
const revision = z.strictObject({
  number: count,
  at: instant,
  /** The assistant, or the person whose text it took over. */
  by: name,
  /** The revision that a person's file was made from, where this was taken from one. */
  from: count.optional(),
  blocks: places,
  /** What was drafted where the revision says otherwise: under a person's text, without their tick, or deleted. */
  drafted: places.optional(),
})

/** A document in its file: every block once, and each revision as the places of its blocks. */
const packed = z
  .strictObject({
    title: text,
    canvas: name.optional(),
    /** The revision that the canvas was last known to show. */
    shown: count.optional(),
    /** What its applicant may do with the canvas, as it was last set. */
    access: z.enum(['read', 'write']).optional(),
    /** What the canvas said when it was last read, where that was not its revision and it was not written since. */
    seen: places.optional(),
    differences: z.array(difference).optional(),
    blocks: z.array(block),
    revisions: z
      .array(revision)
      .refine(
        (all) => all.every(({ number }, i) => number > (all[i - 1]?.number ?? 0)),
        'numbers must ascend',
      ),
  })
  .refine(
    ({ blocks, revisions, seen = [] }) =>
      [...revisions.flatMap((each) => [...each.blocks, ...(each.drafted ?? [])]), ...seen].every(
        (place) => place < blocks.length,
      ),
    {
      path: ['revisions'],
      message: 'expected places of blocks',
    },
  )

type Packed = z.infer<typeof packed>
export type Block = z.infer<typeof block>
export type Difference = z.infer<typeof difference>
export type Revision = Omit<z.infer<typeof revision>, 'blocks' | 'drafted'> & {
  blocks: Block[]
  drafted?: Block[] | undefined
}
export type ProjectDocument = Omit<Packed, 'blocks' | 'revisions' | 'seen'> & {
  revisions: Revision[]
  seen?: Block[] | undefined
}

/**
 * A document with all its revisions. Revisions share the blocks that did not change, in the file and in memory, so
 * that both grow with what was written and not with how often.
 */
export const document = z.codec(packed, z.custom<ProjectDocument>(), {
  decode: ({ blocks, revisions, seen, ...head }) => {
    const at = (place: number) => blocks[place] ?? []
    return {
      ...head,
      ...(seen && { seen: seen.flatMap(at) }),
      revisions: revisions.map(({ drafted, ...revision }) => ({
        ...revision,
        blocks: revision.blocks.flatMap(at),
        ...(drafted && { drafted: drafted.flatMap(at) }),
      })),
    }
  },
  encode: ({ revisions, seen, ...head }) => {
    const { blocks, place } = pool()
    return {
      ...head,
      ...(seen && { seen: seen.map(place) }),
      revisions: revisions.map(({ drafted, ...revision }) => ({
        ...revision,
        blocks: revision.blocks.map(place),
        ...(drafted && { drafted: drafted.map(place) }),
      })),
      blocks,
    }
  },
})

/** Collects blocks; `place` tells where an equal one lies. */
function pool() {
  const blocks: Block[] = []
  const places = new Map<Block | string, number>()
  const place = (block: Block): number => {
    const seen = places.get(block)
    if (seen !== undefined) return seen
    const text = JSON.stringify(block)
    const at = places.get(text) ?? blocks.push(block) - 1
    places.set(block, at).set(text, at)
    return at
  }
  return { blocks, place }
}
