import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { directMessage } from '../../state/identity.ts'
import type { Profile } from '../../state/workspace.ts'
import type { Context } from '../context.ts'
import { messageObject } from '../objects.ts'
import { flag, method, whole } from './method.ts'

const imObject = (person: Profile) => ({
  id: directMessage(person.id),
  is_im: true,
  is_open: true,
  is_org_shared: false,
  user: person.id,
})

/** Messages between two times, oldest first; a thread's answers belong to `thread`, not to the conversation. */
function between(
  { workspace }: Context,
  channel: string,
  { oldest = '0', latest = '9999999999.999999', inclusive = false }: Range,
  thread?: string,
) {
  workspace.personIn(channel)
  return (workspace.memory.messages.get(channel) ?? []).filter(
    ({ ts, thread_ts = ts }) =>
      (thread === undefined ? thread_ts === ts : thread_ts === thread || ts === thread) &&
      ((oldest < ts && ts < latest) || (inclusive && (ts === oldest || ts === latest))),
  )
}

interface Range {
  oldest?: string | undefined
  latest?: string | undefined
  inclusive?: boolean | undefined
}

const paging = {
  channel: z.string(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag.optional(),
  cursor: z.string().optional(),
  limit: whole.min(1).max(999).default(100),
}

const cursorOf = (ts: string) => Buffer.from(ts).toString('base64')
const timeOf = (cursor: string) => Buffer.from(cursor, 'base64').toString()

/** Direct messages between the bot and a person. */
export const conversations = {
  'conversations.open': method(z.object({ users: z.string() }), ({ users }, { workspace }) => ({
    channel: imObject(workspace.person(users)),
  })),

  'conversations.list': method(z.object({}), (_, { workspace }) => ({
    channels: workspace.people
      .filter(({ id }) => workspace.memory.messages.has(directMessage(id)))
      .map(imObject),
    response_metadata: { next_cursor: '' },
  })),

  'conversations.history': method(z.object(paging), ({ channel, limit, cursor, ...range }, context) => {
    const latest = cursor ? timeOf(cursor) : range.latest
    const messages = between(context, channel, { ...range, latest })
    const page = messages.slice(-limit).toReversed()
    const oldest = page.at(-1)
    return {
      messages: page.map((message) => messageObject(context.workspace, message, context.base)),
      has_more: page.length < messages.length,
      ...(oldest &&
        page.length < messages.length && { response_metadata: { next_cursor: cursorOf(oldest.ts) } }),
    }
  }),

  'conversations.replies': method(
    z.object({ ...paging, ts: z.string() }),
    ({ channel, ts, limit, ...range }, context) => {
      const messages = between(context, channel, range, ts)
      if (messages.length === 0) throw new Refusal('thread_not_found')
      return {
        messages: messages
          .slice(0, limit)
          .map((message) => messageObject(context.workspace, message, context.base)),
        has_more: messages.length > limit,
      }
    },
  ),
}
