import { type Assessment, assess } from '../../rules/assess.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { PendingItem, Project } from '../../store/schema.ts'
import { advance, itemsAt } from './advance.ts'
import { haltOf } from './halt.ts'
import { noted } from './history.ts'
import { ahead, isAt, itemsOfRound } from './round.ts'
import { isCertain, route, type Stop } from './stops.ts'
import { type Moment, withdraw } from './submission.ts'

/**
 * The project with the hash of the rules that judge it; one of which nothing is known yet is judged by none.
 */
export const judgedBy = (project: Project, { hash }: Pick<Compiled, 'hash'>): Project =>
  project.rules === hash || Object.keys(project.facts).length === 0 ? project : { ...project, rules: hash }

/**
 * The project as the rules now judge it: with their hash, and, when others have judged it before, with a note of that. A
 * submission goes on along the route of the present rules, or goes back to the applicant where it may not; what was
 * approved stays approved.
 */
export function rejudged(project: Project, regulation: Compiled, moment: Moment): Project {
  const { rules: from } = project
  const { hash: to } = regulation
  if (from === to) return project
  if (from === undefined) return judgedBy(project, regulation)
  const after = noted({ ...project, rules: to }, { at: moment.at, by: moment.by, what: 'rejudge', from, to })
  return after.status === 'submitted' ? rerouted(after, assess(regulation, after.facts), to, moment) : after
}

function rerouted(project: Project, assessment: Assessment, rules: string, moment: Moment): Project {
  const halt = haltOf(assessment)
  if (halt) return withdraw(project, moment, halt)
  const stops = route(assessment)
  const left = withoutGone(renumbered(project, stops), stops, rules)
  // Nobody has approved it and nobody is left who could: it must not wait for ever.
  if (stops.length === 0 && itemsOfRound(left).length === 0) return withdraw(left, moment)
  return advance(abreast(left, stops, moment), stops, moment)
}

/** Items follow their stop to another article, where the same office does the same there: an approval is never lost. */
function renumbered(project: Project, stops: readonly Stop[]): Project {
  const ofRound = new Set(itemsOfRound(project))
  const taken = new Set(stops.filter((stop) => [...ofRound].some((item) => isAt(item, stop))))
  const items = project.items.map((item) => {
    if (!ofRound.has(item) || stops.some((stop) => isAt(item, stop))) return item
    const { office, action } = item
    const moved = stops.find(
      (each) => !taken.has(each) && each.office === office && each.action.zh === action,
    )
    if (!moved) return item
    taken.add(moved)
    return { ...item, article: moved.article }
  })
  return { ...project, items }
}

/** Open items whose stop is no longer on the route are taken back from their office. */
function withoutGone(project: Project, stops: readonly Stop[], rules: string): Project {
  const items = project.items.map(
    (item): PendingItem =>
      item.state === 'open' && !stops.some((stop) => isAt(item, stop))
        ? { ...item, state: 'withdrawn', dropped: rules }
        : item,
  )
  return { ...project, items }
}

/** While some office is at work: the stops at or before its place that nobody was asked at get their items beside it. */
function abreast(project: Project, stops: readonly Stop[], moment: Moment): Project {
  const open = project.items.filter(({ state }) => state === 'open')
  const isOpen = (stop: Stop) => open.some((item) => isAt(item, stop))
  const place = Math.max(0, ...stops.filter(isOpen).map(({ step }) => step))
  const missing = ahead(project, stops).filter(
    (stop) => stop.step <= place && isCertain(stop) && !isOpen(stop),
  )
  return { ...project, items: [...project.items, ...itemsAt(missing, project, moment)] }
}
