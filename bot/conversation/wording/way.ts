import { fieldLabel } from '../../../docs/fields/fields.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS, isFact } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { APPLICANT } from '../../../rules/route.ts'
import { MILESTONES } from '../../../rules/schema.ts'
import { type Bilingual, both } from '../../../rules/vocabulary.ts'
import { day } from '../../clock.ts'
import type { Leg } from '../../project/way.ts'
import type { Item } from '../reply.ts'
import { marks } from './marks.ts'
import { officeName, pick } from './provision.ts'
import { factNames } from './stops.ts'
import { wording } from './wording.ts'

/** What is said of each leg of a project's way. */
export const wayWording = wording({
  you: ['您单位', 'Your department'],
  open: (since: string) => [`等待办理（${since}送达）`, `waiting since ${since}`],
  approved: (on: string) => [`已通过（${on}）`, `approved on ${on}`],
  returned: (reason: string | undefined) => [
    reason ? `已退回，理由：${reason}` : '已退回',
    reason ? `returned, reason: ${reason}` : 'returned',
  ],
  again: (on: string) => [
    `上次提交时已通过（${on}）；重新提交以后，要再办一次`,
    `approved on ${on} when it was submitted before; it has to be approved again after the new submission`,
  ],
  changed: (labels: string) => [`，这以后改过：${labels}`, `; changed since: ${labels}`],
  unsettled: (facts: string) => [`经不经过，要看${facts}`, `whether it passes here depends on: ${facts}`],
  waitsForYou: ['等您明确', 'waits for your answer'],
  yours: ['轮到您单位办', 'yours to do now'],
  done: (on: string) => [`✓ 已办（${on}勾选）`, `✓ done (ticked on ${on})`],
  ahead: ['未到', 'not yet'],
  didIt: (action: string) => [`✓ 已办：${action}`, `✓ Done: ${action}`],
  notYet: (action: string) => [`还没办：${action}`, `Not done yet: ${action}`],
  noted: (action: string) => [`已记下：${action}，已办。`, `Noted: ${action} is done.`],
  takenBack: (action: string) => [`已改回：${action}，还没办。`, `Noted: ${action} is not done yet.`],
  unknown: [
    '这一步不在这个项目现在的办理路线上，没有改动。',
    'This step is not on the way of the project as it stands; nothing was changed.',
  ],
})

/** A leg in words, with its article: 市数据局：组织专家评审——已通过（2026-11-20）. */
export function legItem(leg: Leg, regulation: Compiled, language: Language): Item {
  const { provision, by } = leg
  const who = by === APPLICANT ? wayWording(language).you : officeName(regulation, by, language)
  const what = provision.action ? pick(provision.action, language) : ''
  const text = `${who}${marks(language).colon}${what}${marks(language).dash}${standingText(leg, language)}`
  return { text, citations: [{ regulation: regulation.id, article: provision.article }] }
}

function standingText({ standing }: Leg, language: Language): string {
  const say = wayWording(language)
  switch (standing.is) {
    case 'open':
      return say.open(day(standing.item.since))
    case 'approved':
      return say.approved(day(standing.item.decision?.at ?? standing.item.since))
    case 'returned':
      return say.returned(standing.item.decision?.reason)
    case 'again': {
      const on = day(standing.item.decision?.at ?? standing.item.since)
      const labels = standing.since.map((id) => labelOf(id)[language]).join(marks(language).list)
      return say.again(on) + (labels ? say.changed(labels) : '')
    }
    case 'yours':
      return say.yours
    case 'done':
      return say.done(day(standing.at))
    case 'unsettled':
      return `${say.waitsForYou}${marks(language).comma}${say.unsettled(factNames(standing.on, language))}`
    case 'ahead':
      return say.ahead
  }
}

/** What a fact, a document field or a milestone is called. */
function labelOf(id: string): Bilingual {
  if (isFact(id)) return FACTS[id].label
  const milestone = Object.entries(MILESTONES).find(([each]) => each === id)?.[1]
  return milestone ? both(milestone.zh, milestone.en) : fieldLabel(id)
}
