import type { EntryOf } from '../../../../store/outbox.ts'
import { officeName } from '../../../conversation/wording/provision.ts'
import { titleOf } from '../../../conversation/wording/title.ts'
import { escapeText } from '../../line/escape.ts'
import { regulationFor } from '../../services.ts'
import { unreached } from '../../wording/unreached.ts'
import { byRecipient, entryOf } from '../entries.ts'
import type { Sending, Sent } from '../sender.ts'

/**
 * Somebody of an office who cannot be given their card: those who can mend it hear of it once, the administrators, or the
 * applicant where there are none.
 */
export async function unreachable({ services, to, entry }: Sending<'card'>): Promise<Sent> {
  const { store } = services
  const project = await store.project(entry.project)
  const item = project?.items.find(({ id }) => id === entry.item)
  const others = (await store.directory()).admins.filter((admin) => admin !== to)
  if (!project || !item || entry.again) return {}
  const told = others.length > 0 ? others : [project.owner]
  const regulation = regulationFor(services, project)
  const words = await Promise.all(
    told.map(async (user) => {
      const { language } = await store.person(user)
      const office = officeName(regulation, item.office, language)
      const text = unreached(language).card(office, to, escapeText(titleOf(project, language)))
      return { to: user, entry: plainly(`unreached.${entry.id}`, entry.at, text) }
    }),
  )
  return { outbox: byRecipient(words) }
}

/** A sentence in Slack's mrkdwn. */
export const plainly = (id: string, at: string, text: string): EntryOf<'message'> => ({
  ...entryOf(id.slice(0, 100), at),
  kind: 'message',
  text,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
})
