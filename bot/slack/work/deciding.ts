import { assess } from '../../../rules/assess.ts'
import { replacing } from '../../../store/change.ts'
import { isHeard, withHeard } from '../../../store/inbox.ts'
import type { Project } from '../../../store/schema.ts'
import { route } from '../../project/stops.ts'
import { decideItem, type Refusal, type Ruling, refusal } from '../../project/submission.ts'
import type { Around } from '../outbox/effect.ts'
import { effects } from '../outbox/effects.ts'
import { type Addressed, byRecipient, worded } from '../outbox/entries.ts'
import { regulationFor, type Services } from '../services.ts'
import { decisionNotice } from '../views/decision-notice.ts'
import type { ItemKey } from '../views/item.ts'
import { anew } from './anew.ts'
import { judgedByNow } from './judging.ts'
import { withWaiting } from './waiting.ts'

/**
 * Takes a decision on an item. Whether this person may decide is asked here, at the click; gives back why not, or
 * nothing when the decision stands. That the applicant and the next office hear of it is saved with it.
 * @param event What Slack calls the click or the form; heard again, it changes nothing.
 */
export function takeDecision(
  services: Services,
  user: string,
  key: Readonly<ItemKey>,
  ruling: Ruling,
  event?: string,
): Promise<Refusal | undefined> {
  return services.serial.run(`project/${key[0]}`, () =>
    anew(() => attempt(services, user, key, ruling, event)),
  )
}

async function attempt(
  services: Services,
  user: string,
  [projectId, itemId]: Readonly<ItemKey>,
  ruling: Ruling,
  event: string | undefined,
): Promise<Refusal | undefined> {
  const { store } = services
  if (event && isHeard(await store.person(user), event)) return undefined
  await judgedByNow(services, [projectId])
  const before = await store.project(projectId)
  if (!before) return 'unknown-item'
  const directory = await store.directory()
  const refused = refusal(before, itemId, user, directory)
  if (refused) return refused
  const stops = route(assess(regulationFor(services, before), before.facts))
  // One item is decided once: whatever follows from that has the same ids each time.
  const { newId, now: at } = services.desk(`${projectId}/${itemId}/decided`)
  const after = decideItem(before, itemId, ruling, stops, { by: user, at, newId })
  const around = { directory, at }
  await services.outbox.commit({
    people: event ? { [user]: (latest) => withHeard(latest, [event], at) } : {},
    projects: { [projectId]: replacing(before, after) },
    outbox: byRecipient([
      ...(await notice(services, before, after, itemId, around)),
      ...effects({ before, after }, around),
    ]),
  })
  return undefined
}

/** What the applicant is told of a decision. */
async function notice(
  services: Services,
  before: Project,
  after: Project,
  itemId: string,
  { directory, at }: Around,
): Promise<Addressed[]> {
  const item = after.items.find((each) => each.id === itemId)
  if (!item) return []
  const person = await services.store.person(after.owner)
  const told = decisionNotice({ person, project: after, regulation: regulationFor(services, after) }, item)
  const whole = withWaiting(services, directory, [{ before, after }], told)
  const { newId } = services.desk(`${after.id}/${itemId}/told`)
  return worded(newId, at, whole).map((entry) => ({ to: after.owner, entry }))
}
