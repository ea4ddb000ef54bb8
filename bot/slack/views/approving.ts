import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { officeName, pick } from '../../conversation/wording/provision.ts'
import { factNames } from '../../conversation/wording/stops.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { following } from '../../project/following.ts'
import { route } from '../../project/stops.ts'
import { decidingFacts } from '../../project/waiting.ts'
import { card } from '../wording/card.ts'
import { actionOf } from './item.ts'

/** Slack takes no longer text in a confirmation. */
const CONFIRM_SIZE = 300
const TITLE_SIZE = 60

/**
 * What an office is asked to confirm: what it approves, and what becomes of the project then. Where that is too long to
 * be said whole, the next offices are named without what they do, and what this one does is left to the card.
 */
export function approving(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  language: Language,
): string {
  const say = card(language)
  const title = titleOf(project, language).slice(0, TITLE_SIZE)
  const first = say.approving(title, actionOf(item, regulation, language))
  const bare = say.approving(title, '')
  const [whole, brief] = whatFollows(project, item, regulation, language)
  const sizes = [first + whole, first + brief, bare + brief]
  return sizes.find(({ length }) => length <= CONFIRM_SIZE) ?? (bare + brief).slice(0, CONFIRM_SIZE)
}

/** What becomes of a project once an item is approved: in full, and as briefly as it can be said. */
function whatFollows(
  project: Project,
  { id }: PendingItem,
  regulation: Compiled,
  language: Language,
): [whole: string, brief: string] {
  const say = card(language)
  const { beside, next, waits } = following(project, id, route(assess(regulation, project.facts)))
  if (next.length > 0) {
    const name = (office: string) => officeName(regulation, office, language)
    const stops = next.map((stop) => say.nextStop(name(stop.office), pick(stop.action, language)))
    const names = next.map((stop) => name(stop.office))
    return [say.next(stops, beside), say.next(names, beside)]
  }
  const then =
    waits.length > 0 ? say.waits(factNames(decidingFacts(waits), language), beside) : say.ends(beside)
  return [then, then]
}
