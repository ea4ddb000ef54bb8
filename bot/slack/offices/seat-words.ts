import type { Language } from '../../../rules/describe.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import type { Seat } from './seats.ts'

/** A person in Slack's mrkdwn. */
export const mention = (person: string): string => `<@${person}>`

export const mentions = (people: readonly string[]): string => people.map(mention).join(' ')

/** An office with its place; in English with its Chinese name, which is the one its people know. */
export const seatWords = ({ label, name }: Seat, language: Language): string =>
  offices(language).seat(label, name)

/** Who is bound to an office now. */
export async function whoSits({ store }: Services, seat: Seat, language: Language): Promise<string> {
  const say = offices(language)
  const bound = (await store.directory()).offices[seat.key] ?? []
  const office = seatWords(seat, language)
  return bound.length > 0 ? say.sits(office, mentions(bound)) : say.empty(office)
}
