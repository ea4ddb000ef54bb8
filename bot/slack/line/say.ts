import type { KnownBlock } from '@slack/types'
import type { EntryOf } from '../../../store/outbox.ts'
import type { Services } from '../services.ts'
import { isRefusal } from './answers.ts'
import { inDirect } from './direct.ts'

/** A message with the id that it is found by; without a channel, it belongs in somebody's direct messages. */
export type Words = Pick<EntryOf<'message'>, 'id' | 'channel' | 'thread' | 'text'> & {
  blocks: EntryOf<'message'>['blocks'] | KnownBlock[]
}

/** Where a message stands. */
export interface Place {
  channel: string
  ts: string
}

const EVENT = 'lixiangtong'
/** How far back a message of ours is looked for: pages, and messages a page. */
const PAGES = 10
const PAGE = 200

/** Says something once and gives where it stands; what is not `fresh` may stand there already, and is looked for. */
export async function say(services: Services, to: string, words: Words, fresh: boolean): Promise<Place> {
  const put = async (channel: string): Promise<Place> => {
    const known = fresh ? undefined : await found(services, channel, words)
    return { channel, ts: known ?? (await post(services, channel, words)) }
  }
  return words.channel ? put(words.channel) : inDirect(services, to, put)
}

/** Where a message of ours stands in somebody's direct messages, if it ever arrived. */
export const whereSaid = (services: Services, to: string, id: string): Promise<Place | undefined> =>
  inDirect(services, to, async (channel) => {
    const ts = await found(services, channel, { id })
    return ts === undefined ? undefined : { channel, ts }
  })

async function post({ once }: Services, channel: string, words: Words): Promise<string> {
  const { id, text, thread } = words
  const { ts } = await once.chat.postMessage({
    channel,
    text,
    blocks: named(words),
    metadata: { event_type: EVENT, event_payload: { id } },
    unfurl_links: false,
    unfurl_media: false,
    ...(thread ? { thread_ts: thread } : {}),
  })
  if (!ts) throw new Error('chat.postMessage gave no ts')
  return ts
}

/** The blocks, the first of them with the id: a server that does not give metadata back gives those. */
function named({ id, blocks }: Words) {
  const [first, ...rest] = blocks.map((block) => ({ ...block }))
  if (!first) return []
  const own = typeof first.block_id === 'string' ? [first.block_id] : []
  return first.type === 'actions'
    ? [first, ...rest]
    : [{ ...first, block_id: [...own, id].join(' ') }, ...rest]
}

/** Whether a block is the first of the message with this id. */
const isNamed = (block: { block_id?: string }, id: string): boolean =>
  block.block_id === id || block.block_id?.endsWith(` ${id}`) === true

/** The timestamp of a message of ours; none where the bot may not read. */
async function found(
  { once }: Services,
  channel: string,
  { id, thread }: Pick<Words, 'id' | 'thread'>,
): Promise<string | undefined> {
  const payload = JSON.stringify({ id })
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const all = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const answer = await (thread
      ? once.conversations.replies({ ...all, ts: thread })
      : once.conversations.history(all)
    ).catch((error: unknown) => {
      if (isRefusal(error)) return undefined
      throw error
    })
    const it = answer?.messages?.find(
      ({ bot_id, metadata, blocks }) =>
        bot_id !== undefined &&
        ((metadata?.event_type === EVENT && JSON.stringify(metadata.event_payload) === payload) ||
          blocks?.some((block) => isNamed(block, id))),
    )
    if (it?.ts) return it.ts
    cursor = answer?.response_metadata?.next_cursor
    if (!cursor) return undefined
  }
  return undefined
}
