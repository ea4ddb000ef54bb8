import type { Language } from '../../../rules/describe.ts'
import { escapeText, unescapeText } from '../line/escape.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import type { Binding } from './binding.ts'
import { mentions, whoSits } from './seat-words.ts'
import { type Seat, seats, seatsOfPlace } from './seats.ts'

/** Commands that work, one a line. */
function commands(found: readonly Seat[], { act, people }: Binding, language: Language): string {
  const whom = people.length > 0 ? mentions(people) : offices(language).somebody
  return found.map(({ label }) => `/lixiang ${act} ${label[language]} ${whom}`).join('\n')
}

/** Asks which of several offices is meant. */
export const several = (
  words: string,
  found: readonly Seat[],
  binding: Binding,
  language: Language,
): string => offices(language).several(escapeText(words), commands(found, binding, language))

/** Says that no office goes by these words, and how those of the place, or of any, are written. */
export function unknown(services: Services, words: string, binding: Binding, language: Language): string {
  const say = offices(language)
  const near = words ? seatsOfPlace(words, services.regulations) : []
  if (near.length > 0) return say.unclear(escapeText(words), commands(near, binding, language))
  const places = [...services.regulations.values()].map(({ place, en }) => (language === 'zh' ? place : en))
  const example = seats(services.regulations).slice(0, 1)
  return say.unknown(escapeText(words), places, commands(example, binding, language))
}

/** Asks who is to be bound, saying who is. */
export async function whoIsMissing(
  services: Services,
  seat: Seat,
  binding: Binding,
  language: Language,
): Promise<string> {
  const say = offices(language)
  const { unresolved } = binding
  const reason = unresolved
    ? say.unresolved(escapeText(unescapeText(unresolved)).slice(0, 100))
    : say.nobodyNamed
  const sentences = say.sentences([await whoSits(services, seat, language), reason])
  return `${sentences}\n${commands([seat], binding, language)}`
}
