import type { Canvas, Entry, Message, StoredFile } from './entry.ts'

/** What the workspace remembers across restarts. */
export interface Memory {
  /** By channel, oldest first. */
  messages: Map<string, Message[]>
  /** By channel, the time of the last message its person has seen. */
  seen: Map<string, string>
  files: Map<string, StoredFile>
  canvases: Map<string, Canvas>
  /** By event id, what the bot has not acknowledged yet. */
  unacknowledged: Map<string, { channel: string; message: Message }>
}

export const emptyMemory = (): Memory => ({
  messages: new Map(),
  seen: new Map(),
  files: new Map(),
  canvases: new Map(),
  unacknowledged: new Map(),
})

/** A memory of its own with the same in it. */
export const copyOf = (memory: Memory): Memory => ({
  messages: new Map([...memory.messages].map(([channel, list]) => [channel, [...list]])),
  seen: new Map(memory.seen),
  files: new Map(memory.files),
  canvases: new Map(memory.canvases),
  unacknowledged: new Map(memory.unacknowledged),
})

/** Takes an entry into the memory. A message with a known time, and a canvas with a known id, replaces the former one. */
export function remember(memory: Memory, entry: Entry): void {
  switch (entry.type) {
    case 'message': {
      const list = memory.messages.get(entry.channel) ?? []
      const before = list.findLastIndex((message) => message.ts <= entry.message.ts)
      const known = list[before]?.ts === entry.message.ts
      list.splice(known ? before : before + 1, known ? 1 : 0, entry.message)
      memory.messages.set(entry.channel, list)
      if (entry.event)
        memory.unacknowledged.set(entry.event, { channel: entry.channel, message: entry.message })
      return
    }
    case 'acknowledged':
      memory.unacknowledged.delete(entry.event)
      return
    case 'seen':
      memory.seen.set(entry.channel, entry.ts)
      return
    case 'file':
      memory.files.set(entry.file.id, entry.file)
      return
    case 'canvas':
      memory.canvases.set(entry.canvas.id, entry.canvas)
      return
    case 'canvas-deleted':
      memory.canvases.delete(entry.canvas)
  }
}

/** The entries that lead to the same memory as all of these, without what was changed or taken back since. */
export function digest(entries: Entry[]): Entry[] {
  const memory = emptyMemory()
  for (const entry of entries) remember(memory, entry)
  const events = new Map(
    [...memory.unacknowledged].map(([event, { channel, message }]) => [`${channel} ${message.ts}`, event]),
  )
  const messages = [...memory.messages].flatMap(([channel, list]) =>
    list.map((message): Entry => {
      const event = events.get(`${channel} ${message.ts}`)
      return { type: 'message', channel, message, ...(event !== undefined && { event }) }
    }),
  )
  return [
    ...[...memory.files.values()].map((file): Entry => ({ type: 'file', file })),
    ...messages,
    ...[...memory.seen].map(([channel, ts]): Entry => ({ type: 'seen', channel, ts })),
    ...[...memory.canvases.values()].map((canvas): Entry => ({ type: 'canvas', canvas })),
  ]
}
