import type { Language } from '../../../rules/describe.ts'
import { STAGES, type Stage } from '../../../rules/schema.ts'
import { day } from '../../clock.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { emptyReply, type Reply } from '../reply.ts'
import type { Desk } from '../turn.ts'
import { nextWording } from '../wording/next.ts'
import { findingItem } from '../wording/provision.ts'
import { tell } from '../wording/telling.ts'

/** The stages of a project's life that begin once every office has approved. */
const AFTER: readonly Stage[] = [
  'procurement',
  'contract',
  'build',
  'trial',
  'acceptance',
  'filing',
  'operation',
  'evaluation',
]
/** The most of what follows an approval that is named. */
const NAMED = 12

/** What the regulation asks of a project once it is approved, in the order of a project's life. */
export function afterApproval({ project, regulation }: Filling, desk: Desk, language: Language): Reply {
  const say = nextWording(language)
  const calendar = { milestones: project.milestones, told: {}, today: day(desk.now) }
  const telling = tell(regulation, project.facts, language, calendar)
  const findings = telling.assessment.findings.filter(
    ({ status, provision: { stage, action, document, deadline } }) =>
      status === 'holds' &&
      stage !== undefined &&
      AFTER.includes(stage) &&
      (action ?? document ?? deadline) !== undefined,
  )
  const order = Object.keys(STAGES)
  const place = (stage: Stage | undefined) => order.indexOf(stage ?? '')
  const items = findings
    .toSorted((a, b) => place(a.provision.stage) - place(b.provision.stage))
    .map((finding) => findingItem(telling, finding))
    .filter(({ text }) => text !== '')
  const left = items.length - NAMED
  const shown = [...items.slice(0, NAMED), ...(left > 0 ? [{ text: say.more(left) }] : [])]
  return {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    lead: [items.length > 0 ? say.approved : say.approvedSilent],
    sections: items.length > 0 ? [{ title: say.later, items: shown, ordered: true }] : [],
    choices: [choice('documents', language), choice('projects', language)],
  }
}
