import type { Language } from '../../../rules/describe.ts'
import { aside } from '../aside.ts'
import { unescapeText } from '../line/escape.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import { several, unknown, whoIsMissing } from './asking-back.ts'
import type { Binding } from './binding.ts'
import { overview } from './seated.ts'
import { bind, unbind, waitingFor } from './seating.ts'
import { seatsCalled } from './seats.ts'

/** Carries out what an administrator asks of the offices' people, and says what came of it, in Slack's mrkdwn. */
export async function administer(
  services: Services,
  user: string,
  binding: Binding,
  language: Language,
): Promise<string> {
  const allowed = await isAdmin(services, user)
  if (allowed === undefined) return offices(language).unsure
  if (!allowed) return offices(language).notAllowed
  const { people, unresolved } = binding
  const words = unescapeText(binding.office)
  if (!words && people.length === 0 && !unresolved) return overview(services, language)
  const called = seatsCalled(words, services.regulations)
  // An office that somebody is waiting for is meant before its namesakes that nobody waits for.
  const waiting = await Promise.all(called.map((each) => waitingFor(services, each)))
  const awaited = called.filter((_, i) => waiting[i]?.length)
  const found = awaited.length === 1 ? awaited : called
  const [seat] = found
  if (!seat) return unknown(services, words, binding, language)
  if (found.length > 1) return several(words, found, binding, language)
  if (people.length === 0) return whoIsMissing(services, seat, binding, language)
  return (binding.act === 'bind' ? bind : unbind)(services, seat, people, language)
}

/** Whether somebody may do this; `undefined` when Slack does not say. */
async function isAdmin(services: Services, user: string): Promise<boolean | undefined> {
  if ((await services.store.directory()).admins.includes(user)) return true
  let admin: boolean | undefined
  await aside(services, 'asking who somebody is', { user }, async () => {
    const { user: member } = await services.client.users.info({ user })
    admin = member?.is_admin === true || member?.is_owner === true
  })
  return admin
}
