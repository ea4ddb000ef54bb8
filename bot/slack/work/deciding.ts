import { assess } from '../../../rules/assess.ts'
import { route } from '../../approval/stops.ts'
import { decideItem, type Refusal, type Ruling, refusal } from '../../approval/submission.ts'
import type { Outgoing } from '../line/post.ts'
import { note, sayUnsaid } from '../line/speak.ts'
import { regulationFor, type Services } from '../services.ts'
import { decisionNotice } from '../views/decision-notice.ts'
import type { ItemKey } from '../views/item.ts'
import { aside } from './aside.ts'
import { deliver, resolveCards, withWaiting } from './delivery.ts'

/**
 * Takes a decision on an item. Whether this person may decide is asked here, at the click; gives back why not, or
 * nothing when the decision stands. The applicant and the next office are told.
 */
export async function takeDecision(
  services: Services,
  user: string,
  [projectId, itemId]: Readonly<ItemKey>,
  ruling: Ruling,
): Promise<Refusal | undefined> {
  return services.serial.run(`project/${projectId}`, async () => {
    const before = services.store.project(projectId)
    if (!before) return 'unknown-item'
    const refused = refusal(before, itemId, user, services.store.directory())
    if (refused) return refused
    const regulation = regulationFor(services, before)
    const stops = route(assess(regulation, before.facts))
    const moment = { by: user, at: services.now().toISOString(), newId: services.newId }
    const after = await services.store.updateProject(projectId, (p) =>
      decideItem(p, itemId, ruling, stops, moment),
    )
    const ids = { project: projectId, item: itemId }
    // Noted before anything is called outside: whatever stops us then, the applicant hears of it.
    const words: Outgoing[] = []
    await aside(services, 'noting a decision', ids, async () => {
      const item = after.items.find((each) => each.id === itemId)
      if (!item) return
      const person = services.store.person(after.owner)
      const told = decisionNotice({ person, project: after, regulation }, item)
      const whole = withWaiting(services, [{ before, after }], told)
      words.push(...(await note(services, after.owner, whole)))
    })
    await resolveCards(services, before, after)
    await aside(services, 'telling a decision', ids, () => sayUnsaid(services, after.owner, words))
    await deliver(services, projectId)
    return undefined
  })
}
