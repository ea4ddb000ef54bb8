import type { Change } from '../../../store/change.ts'
import { adding, type Entry, type EntryOf } from '../../../store/outbox.ts'
import type { Reply } from '../../conversation/reply.ts'
import { messages } from '../../render/blocks.ts'

/** Something to be said, and to whom: a person, or a project whose canvases follow it. */
export interface Addressed {
  to: string
  entry: Entry
}

/** What a unit adds to the outbox for all of these. */
export function byRecipient(all: readonly Addressed[]): Record<string, Change<readonly Entry[]>> {
  const entries = new Map<string, Entry[]>()
  for (const { to, entry } of all) entries.set(to, [...(entries.get(to) ?? []), entry])
  return Object.fromEntries([...entries].map(([to, those]) => [to, adding(those)]))
}

/** Where words belong, the direct messages if nowhere else, and the message that they answer, if any. */
export interface Where {
  channel?: string | undefined
  thread?: string | undefined
  since?: string | undefined
}

/** A reply as it goes out at an ISO instant; one too long for a message becomes several, in order. */
export const worded = (
  newId: () => string,
  at: string,
  reply: Reply,
  { channel, thread, since }: Where = {},
): EntryOf<'message'>[] =>
  messages(reply).map(({ text, blocks }) => ({
    kind: 'message',
    id: `reply.${newId()}`,
    at,
    tries: 0,
    text,
    blocks: blocks.map((block) => ({ ...block })),
    ...(channel ? { channel } : {}),
    ...(thread ? { thread } : {}),
    ...(since ? { since } : {}),
  }))

/** What every entry begins with. */
export const entryOf = (id: string, at: string) => ({ id, at, tries: 0 })
