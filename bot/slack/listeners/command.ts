import { handle } from '../../conversation/message.ts'
import { aloudWording } from '../../conversation/wording/aloud.ts'
import { isAloud } from '../line/direct.ts'
import { typedIn } from '../line/words.ts'
import { administer } from '../offices/administer.ts'
import { readBinding } from '../offices/binding.ts'
import type { Services } from '../services.ts'
import { takeTurn } from '../work/turns.ts'
import type { Listening } from './listening.ts'

/** `/lixiang 问题` answers like a message; `/lixiang bind 泰州 市数据局 @某人` gives an office to a person. */
export function registerCommand(listen: Listening, services: Services): void {
  listen.command('/lixiang', async ({ text, user_id: user, channel_id: channel, trigger_id: trigger }) => {
    const binding = readBinding(text)
    if (binding) {
      const { language } = await services.store.person(user)
      return administer(services, user, binding, language)
    }
    const said = await typedIn(services, text)
    await takeTurn(services, { user, trigger }, (standing, desk) => handle(said, standing, desk))
    const { channel: own = channel, language } = await services.store.person(user)
    return isAloud({ channel }) || channel !== own ? aloudWording(language).byCommand : undefined
  })
}
