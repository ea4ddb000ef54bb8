import type { KnownBlock } from '@slack/types'
import { dueOf } from '../../../docs/schedule/deadlines.ts'
import type { Assessment } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { day } from '../../clock.ts'
import { type Interview, interview } from '../../conversation/fill/interview.ts'
import { isUnder } from '../../conversation/turn.ts'
import { documentName, officeName, pick } from '../../conversation/wording/provision.ts'
import { listedAs } from '../../conversation/wording/title.ts'
import { verdictTitle } from '../../conversation/wording/verdict.ts'
import type { Services } from '../services.ts'
import { home } from '../wording/home.ts'
import { actionOf } from './item.ts'
import { plain } from './plain.ts'

const SIZE = 2900

/** One project of a person: how it stands, what it waits for, what is due next, and a button to take it up. */
export function projectLine(services: Services, project: Project, person: Person): KnownBlock {
  const { language } = person
  const say = home(language)
  const regulation = services.regulations.get(project.region)
  const title = listedAs(project, language)
  // The tab is for all projects: one whose regulation is gone keeps nobody from the others.
  if (!regulation) {
    const words = `${title}\n${say[project.status]} · ${say.noRegulation(project.region)}`
    return { type: 'section', text: plain(words, SIZE) }
  }
  const state = interview(regulation, project)
  const standing = [
    language === 'zh' ? regulation.place : regulation.en,
    say[project.status],
    verdictTitle(state.assessment.verdict, language),
    whereItStands(project, state, regulation, language),
  ]
  const due = dueNext(state.assessment, project.milestones, day(services.desk().now), language)
  const current = isUnder(person, project) ? say.inHand : ''
  const lines = [`${title}${current}`, standing.join(' · '), ...(due ? [due] : [])]
  return {
    type: 'section',
    text: plain(lines.join('\n'), SIZE),
    accessory: { type: 'button', action_id: 'home-open', value: project.id, text: plain(say.open) },
  }
}

function whereItStands(
  { items }: Project,
  { remaining, putOff }: Interview,
  regulation: Compiled,
  language: Language,
): string {
  const say = home(language)
  const next = items.find((item) => item.state === 'open')
  if (next)
    return say.waitsFor(officeName(regulation, next.office, language), actionOf(next, regulation, language))
  const open = remaining.length + putOff.length
  return open > 0 ? say.toFill(open) : say.ready
}

/** The dated deadline that comes next: what is due, and by when; nothing where none is dated. */
function dueNext(
  { findings }: Assessment,
  milestones: Project['milestones'],
  today: string,
  language: Language,
): string | undefined {
  const dated = findings.flatMap(({ status, provision: { deadline, action, document } }) => {
    const until =
      status === 'holds' && deadline?.after ? dueOf(deadline, milestones, today)?.until : undefined
    const what = action ? pick(action, language) : document && documentName(document, language)
    return until && until >= today && what ? [{ until, what }] : []
  })
  const [first] = dated.sort((a, b) => a.until.localeCompare(b.until))
  return first && home(language).due(first.until, first.what)
}
