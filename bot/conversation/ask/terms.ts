import { FACT_IDS } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Person } from '../../../store/schema.ts'
import { boundDoubt, isOfBound } from '../../understand/project/doubts.ts'
import type { Understanding } from '../../understand/understanding.ts'
import type { Desk, Standing } from '../turn.ts'
import { regulationOf } from './ask.ts'
import { readAs, termsWith } from './read-as.ts'

type Conversation = Person['conversation']

/**
 * A message in the terms of the one regulation that it is about: whether 以下 includes its figure, and which level's
 * projects are its own; what was said so before the place was known is open again where that text does not say it. About
 * several at once each is asked in its own; while no place is known, nothing need be said of it yet.
 */
export function inTerms(u: Understanding, standing: Standing, desk: Desk): Understanding {
  if (u.compareAll || u.places.length > 1)
    return { ...u, doubts: u.doubts.map((doubt) => (isOfBound(doubt) ? { ...doubt, each: true } : doubt)) }
  const { terms, region } = standing.person.conversation
  const [place] = u.places
  const regulation = place ? desk.regulations.get(place) : regulationOf(standing, desk)
  const others = u.doubts.filter((doubt) => !isOfBound(doubt))
  if (!regulation) return { ...u, doubts: others }
  const isNew = place !== undefined && place !== region
  const { below = {} } = termsWith(isNew ? terms : undefined, u) ?? {}
  const open = FACT_IDS.flatMap((id) => (below[id] === undefined ? [] : [boundDoubt(id, below[id])]))
  const facts = readAs(u.facts, termsWith(undefined, u), regulation)
  return { ...u, facts, doubts: regulation.bounds ? others : [...open, ...others] }
}

/** What a conversation has said, in the terms of a regulation: words that were said before the place was known as well. */
export function settledIn(conversation: Conversation, regulation: Compiled | undefined): Conversation {
  const { terms, facts } = conversation
  return terms && regulation ? { ...conversation, facts: readAs(facts, terms, regulation) } : conversation
}
