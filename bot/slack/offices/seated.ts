import type { Language } from '../../../rules/describe.ts'
import { officeName } from '../../conversation/wording/provision.ts'
import type { Services } from '../services.ts'
import { offices } from '../wording/offices.ts'
import { mentions, seatWords } from './seat-words.ts'
import { type Seat, seats } from './seats.ts'

/** Who is bound to what, which offices have nobody, and how that is changed. */
export async function overview(services: Services, language: Language): Promise<string> {
  const say = offices(language)
  const directory = await services.store.directory()
  const bound = (seat: Seat) => directory.offices[seat.key] ?? []
  const all = seats(services.regulations)
  const taken = all
    .filter((seat) => bound(seat).length > 0)
    .map((seat) => say.line(seatWords(seat, language), mentions(bound(seat))))
  const free = [...services.regulations.values()].flatMap((regulation) => {
    const names = all
      .filter((seat) => seat.region === regulation.id && bound(seat).length === 0)
      .map((seat) => officeName(regulation, seat.office, language))
    const place = language === 'zh' ? regulation.place : regulation.en
    return names.length > 0 ? [say.line(place, say.names(names))] : []
  })
  const example = all[0]?.label[language] ?? ''
  const command = (act: string) => `/lixiang ${act} ${example} ${say.somebody}`
  return [
    ...(taken.length > 0 ? [say.boundOnes, ...taken] : []),
    ...(free.length > 0 ? [say.freeOnes, ...free] : []),
    say.how(command('bind'), command('unbind')),
  ].join('\n')
}
