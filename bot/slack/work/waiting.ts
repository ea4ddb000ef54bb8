import { both } from '../../../rules/vocabulary.ts'
import type { Directory, Project } from '../../../store/schema.ts'
import type { Reply } from '../../conversation/reply.ts'
import { boundTo } from '../outbox/effects/items.ts'
import type { Services } from '../services.ts'
import { nobody } from '../wording/offices.ts'

/** The reply with a line for every item that changed into waiting for an office that has nobody. */
export function withWaiting(
  { regulations }: Services,
  directory: Directory,
  changes: readonly { before: Project | undefined; after: Project }[],
  reply: Reply,
): Reply {
  const say = nobody(reply.language)
  const lines = changes.flatMap(({ before, after }) => {
    const { place = '', en = '', offices = {} } = regulations.get(after.region) ?? {}
    return after.items
      .filter((item) => item.state === 'open' && !before?.items.some((each) => each.id === item.id))
      .filter((item) => boundTo(directory, after, item).length === 0)
      .map((item) => {
        const office = offices[item.office] ?? { name: item.office, en: item.office }
        return say.waits(both(place, en), both(office.name, office.en))
      })
  })
  return lines.length > 0 ? { ...reply, lead: [...reply.lead, ...lines] } : reply
}
