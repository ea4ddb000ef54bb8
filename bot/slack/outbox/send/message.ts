import type { EntryOf } from '../../../../store/outbox.ts'
import { isAnswer } from '../../line/answers.ts'
import { say } from '../../line/say.ts'
import { trouble } from '../../wording/trouble.ts'
import { apart, hasContainers, whole } from '../containers.ts'
import { byRecipient, entryOf } from '../entries.ts'
import { type Sender, TALK } from '../sender.ts'
import { questionsWith } from './fold.ts'

const SORRY = 'sorry.'

/** That something came to nothing, in the language of whoever hears it; said once, whatever becomes of that. */
export const apology = (
  text: string,
  { id, at, channel, thread }: Pick<EntryOf<'message'>, 'id' | 'at' | 'channel' | 'thread'>,
): EntryOf<'message'> => ({
  ...entryOf(`${SORRY}${id}`.slice(0, 100), at),
  kind: 'message',
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  ...(channel ? { channel } : {}),
  ...(thread ? { thread } : {}),
})

/** Words, as they were made. */
export const message: Sender<'message'> = {
  lane: ({ channel = '', thread = '' }) => `${TALK} ${channel} ${thread}`,
  async send({ services, to, entry, fresh }) {
    const { shown, threaded } = services.refused.has('container') ? apart(entry) : whole(entry)
    const place = await say(services, to, shown, fresh).catch((error: unknown) => {
      if (!isAnswer(error, 'invalid_blocks') || !hasContainers(entry)) throw error
      services.refused.add('container')
      return undefined
    })
    if (!place) return message.send({ services, to, entry, fresh })
    const { people, folds } = await questionsWith({ services, to, entry: shown }, place)
    return {
      people,
      outbox: byRecipient([...threaded(place).map((each) => ({ to, entry: each })), ...folds]),
    }
  },
  /** Whoever waits for an answer that Slack does not take hears that much. */
  async givenUp({ services, to, entry }) {
    if (entry.id.startsWith(SORRY)) return {}
    const { language } = await services.store.person(to)
    const { people, folds } = await questionsWith({ services, to, entry })
    const sorry = { to, entry: apology(trouble(language).failed, entry) }
    return { people, outbox: byRecipient([sorry, ...folds]) }
  },
}
