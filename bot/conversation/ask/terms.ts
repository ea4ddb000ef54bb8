import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isOfBound } from '../../understand/project/doubts.ts'
import type { Doubt, Understanding } from '../../understand/understanding.ts'
import type { Desk, Standing } from '../turn.ts'
import { regulationOf } from './ask.ts'

/**
 * A message in the terms of the one regulation that it is about: whether 以下 includes its figure, and which level's
 * projects are its own. About several at once, or none yet, it stays as it was read.
 */
export function inTerms(u: Understanding, standing: Standing, desk: Desk): Understanding {
  const several = u.compareAll || u.places.length > 1
  const [place] = u.places
  const regulation = several ? undefined : place ? desk.regulations.get(place) : regulationOf(standing, desk)
  return regulation ? withLevel(withBounds(u, regulation), regulation) : u
}

/** "30万以下" asked of a text whose 以下 leaves the figure out is less than that. */
function withBounds(u: Understanding, { bounds }: Compiled): Understanding {
  if (!bounds) return u
  const [settled, open] = [u.doubts.filter(isOfBound), u.doubts.filter((doubt) => !isOfBound(doubt))]
  const facts =
    bounds.below === 'excluded' ? settled.reduce((all, { about }) => below(all, about), u.facts) : u.facts
  return { ...u, facts, doubts: open }
}

function below(facts: Facts, about: Doubt['about']): Facts {
  const value = facts[about]
  if (typeof value !== 'object' || value.lte === undefined) return facts
  const { lte, ...rest } = value
  return { ...facts, [about]: { ...rest, lt: lte } }
}

/** A project that is said to be 市级 is no own project where the regulation is a district's. */
function withLevel(u: Understanding, { level }: Compiled): Understanding {
  return u.level === undefined || u.level === level ? u : { ...u, facts: { ...u.facts, ownLevel: false } }
}
