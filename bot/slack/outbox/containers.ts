import { z } from 'zod'
import type { EntryOf } from '../../../store/outbox.ts'
import type { Place } from '../line/say.ts'
import { entryOf } from './entries.ts'

type Words = EntryOf<'message'>

/** What is read of a collapsed container of ours. */
const container = z.object({
  type: z.literal('container'),
  title: z.object({ text: z.string() }),
  child_blocks: z.array(z.looseObject({ type: z.string() })),
})

/** How a message goes out: what it shows itself, and what follows in its thread once it stands somewhere. */
interface Parted {
  shown: Words
  threaded: (place: Place) => Words[]
}

export const hasContainers = ({ blocks }: Words): boolean => blocks.some(({ type }) => type === 'container')

/** As it is. */
export const whole = (shown: Words): Parted => ({ shown, threaded: () => [] })

/** For a Slack that knows no containers: what they hold is folded away in the message's thread, one reply for each. */
export function apart(entry: Words): Parted {
  const folded = entry.blocks.flatMap((block) => container.safeParse(block).data ?? [])
  return {
    shown: { ...entry, blocks: entry.blocks.filter(({ type }) => type !== 'container') },
    threaded: ({ channel, ts }) =>
      folded.map(({ title: { text }, child_blocks }, i) => ({
        ...entryOf(`${entry.id}.${i + 1}`.slice(0, 100), entry.at),
        kind: 'message',
        channel,
        thread: entry.thread ?? ts,
        text,
        blocks: [{ type: 'header', text: { type: 'plain_text', text } }, ...child_blocks],
      })),
  }
}
