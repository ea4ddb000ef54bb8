import { regulationFor } from '../../services.ts'
import { resolvedCard } from '../../views/card.ts'
import { quietly, type Sender } from '../sender.ts'

/** The card of an item that needs nobody any more: it says what became of it, and has no buttons. */
export const update: Sender<'update'> = {
  lane: ({ channel, ts }) => `${channel} ${ts}`,
  async send({ services, to, entry: { project: id, item: itemId, channel, ts } }) {
    const project = await services.store.project(id)
    const item = project?.items.find((each) => each.id === itemId)
    if (!project || !item || item.state === 'open') return {}
    const { language } = await services.store.person(to)
    const card = resolvedCard(project, item, regulationFor(services, project), language)
    await services.once.chat.update({ channel, ts, ...card })
    return {}
  },
  givenUp: quietly,
}
