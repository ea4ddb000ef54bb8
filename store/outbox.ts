import { z } from 'zod'
import type { Change } from './change.ts'
import { count, fileId, instant, name } from './field.ts'

/** What every entry has, whatever is to be said. */
const head = {
  /** The same however often it is tried: what it is found by where it may have arrived already. */
  id: name,
  at: instant,
  /** How many attempts have failed. */
  tries: z.int().nonnegative(),
}

const kind = <K extends string, P extends z.ZodRawShape>(of: K, payload: P) =>
  z.strictObject({ ...head, kind: z.literal(of), ...payload })

const blocks = z.array(z.looseObject({ type: z.string() }))

/** Every kind of thing that is said outside, and what it refers to; how it looks is made when it is said. */
const entry = z.discriminatedUnion('kind', [
  /** Words, as they were made. */
  kind('message', {
    /** Absent: the recipient's direct message conversation. */
    channel: name.optional(),
    thread: name.optional(),
    /** The message that it answers. */
    since: name.optional(),
    text: z.string(),
    blocks,
    /** The moment of the question that it shows: it is noted where that stands, so that it can be folded. */
    asks: z.int().nonnegative().optional(),
    /** The moment of the question that is over once this is said, and what then stands in its place. */
    over: z.strictObject({ asking: z.int().nonnegative(), text: z.string(), blocks }).optional(),
  }),
  /** A message whose question is over: what stood above it stays, and one line stands in its place. */
  kind('fold', { channel: name, ts: name, text: z.string(), blocks }),
  /** An item, with its buttons, to somebody who may decide it; `again` for one more at the end of the conversation. */
  kind('card', { project: fileId, item: name, again: z.literal(true).optional() }),
  /** The card of an item, rewritten as the item now stands. */
  kind('update', { project: fileId, item: name, channel: name, ts: name }),
  /** A question to a colleague, as it then stands; to the applicant what became of it; or that it still waits. */
  kind('request', { project: fileId, request: name, remind: z.literal(true).optional() }),
  /** A revision of a document; `upload` is the id that Slack gave the file, noted before it is shown to anybody. */
  kind('file', { project: fileId, document: name, revision: count, upload: name.optional() }),
  /** A document's canvas, made or brought to the latest revision, for the project itself. */
  kind('canvas', { project: fileId, document: name }),
  /** Somebody's access to a document's canvas, for the project itself. */
  kind('share', { project: fileId, document: name, user: fileId, access: z.enum(['read', 'write']) }),
  /** A canvas that is to be deleted, for the project that it was of. */
  kind('uncanvas', { canvas: name }),
])

/** Something that is still to be said. */
export type Entry = z.infer<typeof entry>
export type EntryKind = Entry['kind']
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>

/** What is still to be said to one recipient: a person, or a project whose canvases follow it. */
export const outbox = z.strictObject({
  version: z.literal(1),
  id: fileId,
  /** Earliest first. */
  entries: z
    .array(entry)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids must differ'),
})

export type Outbox = z.infer<typeof outbox>

/** Adds entries at the end; one whose id is there already is the same entry. */
export const adding =
  (entries: readonly Entry[]): Change<readonly Entry[]> =>
  (all) => {
    const known = new Set(all.map(({ id }) => id))
    const fresh = entries.filter(({ id }) => !known.has(id) && known.add(id))
    return fresh.length > 0 ? [...all, ...fresh] : all
  }

/** Takes out what has been said, or never can be. */
export const finishing =
  (ids: ReadonlySet<string>): Change<readonly Entry[]> =>
  (all) =>
    all.some(({ id }) => ids.has(id)) ? all.filter(({ id }) => !ids.has(id)) : all

/** Notes something of an entry in its place; one that is finished stays so. */
export const noting =
  (id: string, note: Partial<Pick<EntryOf<'file'>, 'tries' | 'upload'>>): Change<readonly Entry[]> =>
  (all) =>
    all.some((each) => each.id === id)
      ? all.map((each) => (each.id === id ? { ...each, ...note } : each))
      : all
