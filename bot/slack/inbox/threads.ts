import { handleLate } from '../../conversation/aloud.ts'
import { withRequest } from '../../conversation/colleague/helping.ts'
import { handle } from '../../conversation/message.ts'
import { outdated } from '../../conversation/moment.ts'
import type { Moment } from '../../conversation/reply.ts'
import type { Desk, Standing, Turn } from '../../conversation/turn.ts'
import { momentOf } from '../../render/blocks.ts'
import { aside } from '../aside.ts'
import type { Services } from '../services.ts'
import type { Origin } from '../work/over-project.ts'

type Answering = (words: string, standing: Standing, desk: Desk) => Turn

/**
 * How words are taken that stand in a thread of the direct messages: below a colleague's question they answer that one,
 * below a question that is not asked any more none.
 */
export async function answersBelow(services: Services, origin: Origin): Promise<Answering> {
  const { thread } = origin
  if (thread === undefined) return handle
  const of = await lastMoment(services, origin)
  return (words, standing, desk) => {
    const asked = standing.requests?.find(({ request }) => request.card?.ts === thread)
    if (asked)
      return handle(words, { ...standing, person: withRequest(standing.person, asked.request.id) }, desk)
    const isOver = of && outdated('answer', of, standing, standing.person.language)
    return (isOver ? handleLate : handle)(words, standing, desk)
  }
}

/** The moment of the last that was said in a thread before somebody wrote in it. */
async function lastMoment(
  services: Services,
  { channel, thread, ts, user }: Origin,
): Promise<Moment | undefined> {
  let moment: Moment | undefined
  await aside(services, 'reading a thread', { user }, async () => {
    if (!channel || !thread) return
    const { messages = [] } = await services.once.conversations.replies({ channel, ts: thread, limit: 1000 })
    const said = messages.filter((each) => each.bot_id !== undefined && (!ts || (each.ts ?? '') < ts))
    const blocks = said.flatMap((each) => each.blocks ?? [])
    moment = blocks.map(({ block_id = '' }) => momentOf(block_id)).findLast((each) => each !== undefined)
  })
  return moment
}
