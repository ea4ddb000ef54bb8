import type { KnownBlock } from '@slack/types'
import { z } from 'zod'

// Blocks were checked against Slack's limits when they were posted; the journal only has to recognise them.
const typed = z.looseObject({ type: z.string() })
const blocks = z.array(z.custom<KnownBlock>((value) => typed.safeParse(value).success))

const message = z.strictObject({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  blocks: blocks.optional(),
  /** Ids of the files shared with it. */
  files: z.array(z.string()).optional(),
  thread_ts: z.string().optional(),
  edited: z.string().optional(),
  client_msg_id: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
})

const file = z.strictObject({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  title: z.string(),
  mimetype: z.string(),
  size: z.number(),
  created: z.number(),
})

const access = z.enum(['read', 'write', 'owner'])

const canvas = z.strictObject({
  id: z.string(),
  title: z.string(),
  markdown: z.string(),
  created: z.number(),
  updated: z.number(),
  access: z.record(z.string(), access),
})

/** A line of the journal: something that happened and has to be remembered. */
export const entry = z.discriminatedUnion('type', [
  /** `event` is the id of the event that tells the bot, for what a person wrote. */
  z.strictObject({
    type: z.literal('message'),
    channel: z.string(),
    message,
    event: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('message-deleted'), channel: z.string(), ts: z.string() }),
  z.strictObject({ type: z.literal('acknowledged'), event: z.string() }),
  z.strictObject({ type: z.literal('seen'), channel: z.string(), ts: z.string() }),
  z.strictObject({ type: z.literal('file'), file }),
  z.strictObject({ type: z.literal('canvas'), canvas }),
  z.strictObject({ type: z.literal('canvas-deleted'), canvas: z.string() }),
])

export type Entry = z.output<typeof entry>
export type Message = z.output<typeof message>
export type StoredFile = z.output<typeof file>
export type Canvas = z.output<typeof canvas>
export type Access = z.output<typeof access>

/** What the workspace remembers across restarts. */
export interface State {
  /** By channel, oldest first. */
  messages: Map<string, Message[]>
  /** By channel, the time of the last message its person has seen. */
  seen: Map<string, string>
  files: Map<string, StoredFile>
  canvases: Map<string, Canvas>
  /** By event id, what the bot has not acknowledged yet. */
  unacknowledged: Map<string, { channel: string; message: Message }>
}

export const emptyState = (): State => ({
  messages: new Map(),
  seen: new Map(),
  files: new Map(),
  canvases: new Map(),
  unacknowledged: new Map(),
})

/** Takes an entry into the state. A message with a known time, and a canvas with a known id, replaces the former one. */
export function apply(state: State, entry: Entry): void {
  switch (entry.type) {
    case 'message': {
      const list = state.messages.get(entry.channel) ?? []
      const before = list.findLastIndex((message) => message.ts <= entry.message.ts)
      const known = list[before]?.ts === entry.message.ts
      list.splice(known ? before : before + 1, known ? 1 : 0, entry.message)
      state.messages.set(entry.channel, list)
      if (entry.event)
        state.unacknowledged.set(entry.event, { channel: entry.channel, message: entry.message })
      return
    }
    case 'message-deleted': {
      const list = state.messages.get(entry.channel) ?? []
      state.messages.set(
        entry.channel,
        list.filter((message) => message.ts !== entry.ts),
      )
      return
    }
    case 'acknowledged':
      state.unacknowledged.delete(entry.event)
      return
    case 'seen':
      state.seen.set(entry.channel, entry.ts)
      return
    case 'file':
      state.files.set(entry.file.id, entry.file)
      return
    case 'canvas':
      state.canvases.set(entry.canvas.id, entry.canvas)
      return
    case 'canvas-deleted':
      state.canvases.delete(entry.canvas)
  }
}

/** The entries that lead to the same state as all of these, without what was changed or taken back since. */
export function digest(entries: Entry[]): Entry[] {
  const state = emptyState()
  for (const entry of entries) apply(state, entry)
  const events = new Map(
    [...state.unacknowledged].map(([event, { channel, message }]) => [`${channel} ${message.ts}`, event]),
  )
  const messages = [...state.messages].flatMap(([channel, list]) =>
    list.map((message): Entry => {
      const event = events.get(`${channel} ${message.ts}`)
      return { type: 'message', channel, message, ...(event !== undefined && { event }) }
    }),
  )
  return [
    ...[...state.files.values()].map((file): Entry => ({ type: 'file', file })),
    ...messages,
    ...[...state.seen].map(([channel, ts]): Entry => ({ type: 'seen', channel, ts })),
    ...[...state.canvases.values()].map((canvas): Entry => ({ type: 'canvas', canvas })),
  ]
}
