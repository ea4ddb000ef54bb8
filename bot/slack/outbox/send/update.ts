import { isDeepStrictEqual } from 'node:util'
import { StaleState } from '../../../../store/errors.ts'
import type { Project } from '../../../../store/schema.ts'
import { regulationFor } from '../../services.ts'
import { pendingCard, resolvedCard } from '../../views/card.ts'
import { shownOf } from '../effects/items.ts'
import { quietly, type Sender } from '../sender.ts'

/** The card of an item as that now stands; one that needs nobody any more says what became of it, and has no buttons. */
export const update: Sender<'update'> = {
  lane: ({ channel, ts }) => `${channel} ${ts}`,
  async send({ services, to, entry: { project: id, item: itemId, channel, ts } }) {
    const project = await services.store.project(id)
    const item = project?.items.find((each) => each.id === itemId)
    if (!project || !item) return {}
    const { language } = await services.store.person(to)
    const view = item.state === 'open' ? pendingCard : resolvedCard
    const card = view(project, item, regulationFor(services, project), language)
    await services.once.chat.update({ channel, ts, ...card })
    const isAsShown = (latest: Project) =>
      latest.items.find((each) => each.id === itemId)?.state === item.state &&
      isDeepStrictEqual(shownOf(latest), shownOf(project))
    return {
      projects: {
        [id]: (latest) => {
          if (latest && !isAsShown(latest)) throw new StaleState(id)
          return latest
        },
      },
    }
  },
  givenUp: quietly,
}
