import { setTimeout as sleep } from 'node:timers/promises'
import { handle } from '../../conversation/message.ts'
import { emptyReply } from '../../conversation/reply.ts'
import { aside } from '../aside.ts'
import { unescapeText } from '../line/escape.ts'
import { administer } from '../offices/administer.ts'
import { readBinding } from '../offices/binding.ts'
import { byRecipient, worded } from '../outbox/entries.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** Slack waits three seconds for the acknowledgement of a command; it may carry the answer until then, ms. */
const AT_ONCE = 2_000

/** `/lixiang 问题` answers like a message; `/lixiang bind 泰州 市数据局 @某人` gives an office to a person. */
export function registerCommand(listen: Listening, services: Services): void {
  listen.command('/lixiang', async ({ ack, command, respond }) => {
    const user = command.user_id
    const binding = readBinding(command.text)
    if (!binding) {
      await ack()
      const text = unescapeText(command.text)
      const origin = { user, trigger: command.trigger_id }
      await takeTurn(services, origin, (standing, desk) => handle(text, standing, desk))
      return
    }
    const { language } = await services.store.person(user)
    const outcome = administer(services, user, binding, language)
    const late = sleep(AT_ONCE, undefined, { ref: false })
    let text: string | undefined
    try {
      text = (await Promise.race([outcome, late])) ?? undefined
    } finally {
      await ack({ response_type: 'ephemeral', text: text ?? offices(language).working })
    }
    if (text === undefined) await tellLater(services, user, await outcome, respond)
  })
}

type Respond = (message: { response_type: 'ephemeral'; text: string }) => Promise<unknown>

async function tellLater(services: Services, user: string, text: string, respond: Respond): Promise<void> {
  const done = await aside(services, 'answering a command', { user }, () =>
    respond({ response_type: 'ephemeral', text }),
  )
  const { language } = await services.store.person(user)
  if (done) return
  const { newId, now } = services.desk()
  const words = worded(newId, now, { ...emptyReply(language), lead: [text] })
  await services.outbox.commit({ outbox: byRecipient(words.map((entry) => ({ to: user, entry }))) })
}
