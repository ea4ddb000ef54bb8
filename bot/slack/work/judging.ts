import { replacing } from '../../../store/change.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { every } from '../../../store/uses.ts'
import { DRAFTER } from '../../documents/revisions.ts'
import { isUnchanged, type Judgement, judgementOf } from '../../judging/judgement.ts'
import { applicantNotice, officeNotice, type Rejudged } from '../../judging/notice.ts'
import { rejudged } from '../../project/rejudged.ts'
import { aside } from '../aside.ts'
import type { Around } from '../outbox/effect.ts'
import { boundTo } from '../outbox/effects/items.ts'
import { effects } from '../outbox/effects.ts'
import { type Addressed, byRecipient, worded } from '../outbox/entries.ts'
import type { Services } from '../services.ts'
import { anew } from './anew.ts'
import { withWaiting } from './waiting.ts'

/**
 * Brings projects that are held to the rules as they are now, before anything else is done to them: each that others
 * have judged is saved as the present ones judge it, together with what those concerned are told of that.
 */
export async function judgedByNow(services: Services, ids: readonly string[]): Promise<void> {
  for (const id of ids) await judge(services, id)
}

/** Does the same for every project that other rules have judged, until the program ends. Never rejects. */
export async function judgeAll(services: Services, ending: AbortSignal): Promise<void> {
  const { store, serial, regulations } = services
  const rules = new Map([...regulations.values()].map(({ id, hash }) => [id, hash]))
  await aside(services, 'looking for what other rules have judged', {}, async () => {
    for await (const { id } of every((page) => store.judgedOtherwise(rules, page))) {
      if (ending.aborted) return
      await aside(services, 'judging anew', { project: id }, () =>
        serial.run(`project/${id}`, () => anew(() => judge(services, id))),
      )
    }
  })
}

async function judge(services: Services, id: string): Promise<void> {
  const before = await services.store.project(id)
  const now = before && services.regulations.get(before.region)
  if (!before || !now || before.rules === now.hash) return
  // The same change gives the same ids each time it is worked out.
  const event = `${id}/${now.hash}/${before.history.length}`
  const { newId, now: at } = services.desk(`${event}/judged`)
  const after = rejudged(before, now, { by: DRAFTER, at, newId })
  if (after === before) return
  const around = { directory: await services.store.directory(), at }
  const told = before.rules === undefined ? [] : await notices(services, { before, after }, around, event)
  await services.outbox.commit({
    projects: { [id]: replacing(before, after) },
    outbox: byRecipient([...told, ...effects({ before, after }, around)]),
  })
}

/** What the applicant and the offices with something open are told; nothing where nothing differs. */
async function notices(
  services: Services,
  change: Rejudged,
  around: Around,
  event: string,
): Promise<Addressed[]> {
  const { before, after } = change
  const now = services.regulations.get(after.region)
  const was = before.rules === undefined ? undefined : await services.former(after.region, before.rules)
  if (!now) return []
  const judged = (language: Judgement['after']['language']) => judgementOf(after, { was, now }, language)
  const isNews = !isUnchanged(judged('zh')) || hasMoved(change)
  // Of what is over, nothing is said that is not known to be otherwise.
  if (!isNews || (before.status === 'approved' && !was)) return []
  const owner = await services.store.person(after.owner)
  const notice = applicantNotice(change, judged(owner.language), owner)
  const words = (to: string, reply: typeof notice): Addressed[] =>
    worded(services.desk(`${event}/told/${to}`).newId, around.at, reply).map((entry) => ({ to, entry }))
  const told = words(owner.id, withWaiting(services, around.directory, [change], notice))
  for (const [to, items] of concerned(before, around)) {
    if (to === owner.id) continue
    const { language } = await services.store.person(to)
    told.push(...words(to, officeNotice(change, items, judged(language))))
  }
  return told
}

/** Whether other offices have it in hand than before, or none. */
const hasMoved = ({ before, after }: Rejudged): boolean =>
  before.status !== after.status || openIn(before) !== openIn(after)

const openIn = ({ items }: Project): string =>
  items.flatMap(({ id, state }) => (state === 'open' ? id : [])).join(' ')

/** The people for whom something of a project was open, with what that was. */
function concerned(project: Project, { directory }: Around): Map<string, PendingItem[]> {
  const all = new Map<string, PendingItem[]>()
  for (const item of project.status === 'submitted' ? project.items : [])
    if (item.state === 'open')
      for (const user of boundTo(directory, project, item)) all.set(user, [...(all.get(user) ?? []), item])
  return all
}
