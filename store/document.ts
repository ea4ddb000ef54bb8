import { z } from 'zod'
import { count, instant, name, text } from './field.ts'

const block = z.strictObject({
  key: name,
  markdown: text,
  /** What it was drafted from, or that a person wrote it. */
  source: z.union([z.strictObject({ facts: z.array(name), articles: z.array(count) }), z.literal('person')]),
})

/** A document in its file: every block once, and each revision as the places of its blocks. */
const packed = z
  .strictObject({
    title: text,
    canvas: name.optional(),
    blocks: z.array(block),
    revisions: z
      .array(z.strictObject({ number: count, at: instant, by: name, blocks: z.array(z.int().nonnegative()) }))
      .refine(
        (all) => all.every(({ number }, i) => number > (all[i - 1]?.number ?? 0)),
        'numbers must ascend',
      ),
  })
  .refine(
    ({ blocks, revisions }) => revisions.every((r) => r.blocks.every((place) => place < blocks.length)),
    {
      path: ['revisions'],
      message: 'expected places of blocks',
    },
  )

type Packed = z.infer<typeof packed>
export type Block = z.infer<typeof block>
export type Revision = Omit<Packed['revisions'][number], 'blocks'> & { blocks: Block[] }
export type ProjectDocument = Omit<Packed, 'blocks' | 'revisions'> & { revisions: Revision[] }

/**
 * A document with all its revisions. Revisions share the blocks that did not change, in the file and in memory, so
 * that both grow with what was written and not with how often.
 */
export const document = z.codec(packed, z.custom<ProjectDocument>(), {
  decode: ({ blocks, revisions, ...head }) => ({
    ...head,
    revisions: revisions.map((revision) => ({
      ...revision,
      blocks: revision.blocks.flatMap((place) => blocks[place] ?? []),
    })),
  }),
  encode: ({ revisions, ...head }) => {
    const { blocks, place } = pool()
    return {
      ...head,
      revisions: revisions.map((revision) => ({ ...revision, blocks: revision.blocks.map(place) })),
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
