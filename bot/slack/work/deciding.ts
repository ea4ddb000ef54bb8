import { assess } from '../../../rules/assess.ts'
import { replacing } from '../../../store/change.ts'
import { adding } from '../../../store/outbox.ts'
import type { Project } from '../../../store/schema.ts'
import { route } from '../../approval/stops.ts'
import { decideItem, type Refusal, type Ruling, refusal } from '../../approval/submission.ts'
import type { Outgoing } from '../line/post.ts'
import { outgoing, sayUnsaid } from '../line/speak.ts'
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
    const before = await services.store.project(projectId)
    if (!before) return 'unknown-item'
    const refused = refusal(before, itemId, user, await services.store.directory())
    if (refused) return refused
    const regulation = regulationFor(services, before)
    const stops = route(assess(regulation, before.facts))
    const moment = { by: user, at: services.now().toISOString(), newId: services.newId }
    const decided = decideItem(before, itemId, ruling, stops, moment)
    const words = await notice(services, before, decided, itemId)
    // Saved together before anything is called outside: whatever stops us then, the applicant hears of it.
    const { projects } = await services.store.commit({
      projects: { [projectId]: replacing(before, decided) },
      outbox: { [before.owner]: adding(words) },
    })
    const after = projects.get(projectId) ?? decided
    await resolveCards(services, before, after)
    const ids = { project: projectId, item: itemId }
    await aside(services, 'telling a decision', ids, () => sayUnsaid(services, after.owner, words))
    await deliver(services, projectId)
    return undefined
  })
}

/** What the applicant is told of a decision. */
async function notice(
  services: Services,
  before: Project,
  after: Project,
  itemId: string,
): Promise<Outgoing[]> {
  const item = after.items.find((each) => each.id === itemId)
  if (!item) return []
  const person = await services.store.person(after.owner)
  const told = decisionNotice({ person, project: after, regulation: regulationFor(services, after) }, item)
  const whole = await withWaiting(services, [{ before, after }], told)
  return outgoing(services.newId, services.now().toISOString(), whole, {})
}
