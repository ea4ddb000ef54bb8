import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Subject } from '../../../rules/schema.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { day } from '../clock.ts'
import { startChoice } from '../help.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { answer } from './answer.ts'
import { compare } from './compare.ts'
import { remember, topicsOf } from './memory.ts'
import { askRegion } from './place.ts'

/** The regulation a conversation is about: the one named last, the project's, the person's own. */
export function regulationOf({ person, project }: Standing, desk: Desk): Compiled | undefined {
  return desk.regulations.get(person.conversation.region ?? project?.region ?? person.region ?? '')
}

/** A message that names place and project anew is about another project than the chat so far. */
function startsAnew({ places, facts }: Understanding): boolean {
  const named = [facts.kind, facts.investment].filter((each) => each !== undefined).length
  return named === 2 || (named === 1 && places.length > 0)
}

/** What the chat has said of the project that a message is about. */
const chatFacts = ({ person }: Standing, u: Understanding): Facts =>
  startsAnew(u) ? {} : person.conversation.facts

/** What is known for an answer: the facts of the project in hand, then what the chat said, then this message. */
export function factsOf(standing: Standing, u: Understanding): Facts {
  const { person, project } = standing
  const own = person.conversation.paused ? undefined : project?.facts
  return { ...own, ...chatFacts(standing, u), ...u.facts }
}

/** Answers a question, or a statement as if it were one; a follow-up keeps the topics of the question before. */
export function question(u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const { person, project } = standing
  const facts = factsOf(standing, u)
  const topics = topicsAsked(u, person.conversation.topics)
  // While a project is being filled in, "那100万呢" is a what-if: the project's own answers stay as they are.
  const kept = project ? person.conversation.facts : { ...chatFacts(standing, u), ...u.facts }
  const conversation = { ...person.conversation, facts: kept, topics }
  const after = { ...standing, person: { ...person, conversation } }
  const several = [...desk.regulations.values()].filter(({ id }) => u.compareAll || u.places.includes(id))
  if (u.compareAll || several.length > 1)
    return remember(after, compare(several, facts, topics, day(desk.now), language))
  const regulation = regulationOf(after, desk)
  if (!regulation) return { ...after, reply: { ...askRegion(language, desk), topics, facts } }
  const today = day(desk.now)
  const calendar = {
    milestones: { ...project?.milestones, ...u.milestones },
    told: u.milestones,
    today,
  }
  const reply = answer(regulation, facts, { topics, stage: u.stage, asks: u.asks, calendar, today }, language)
  return remember(after, {
    ...reply,
    choices: project ? reply.choices : [...reply.choices, startChoice(language)],
  })
}

function topicsAsked(u: Understanding, before: readonly string[]): Subject[] {
  if (u.topics.length > 0) return u.topics
  const followsUp = Object.keys(u.facts).length > 0 || u.places.length > 0 || u.compareAll
  return followsUp ? topicsOf(before) : []
}
