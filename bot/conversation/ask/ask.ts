import { withDerived } from '../../../rules/derived.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACT_IDS, type Facts } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Subject } from '../../../rules/schema.ts'
import { day } from '../../clock.ts'
import { understand } from '../../understand/understand.ts'
import type { AboutLast, Form, Understanding } from '../../understand/understanding.ts'
import { startChoice } from '../help.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { answer } from './answer.ts'
import { compare } from './compare.ts'
import { isOfProject, said, supposedNow } from './frame.ts'
import { remember, topicsOf } from './memory.ts'
import { askRegion } from './place.ts'
import { termsWith } from './read-as.ts'

/** The regulation a conversation is about: the one named last, the project's, the person's own. */
export function regulationOf({ person, project }: Standing, desk: Desk): Compiled | undefined {
  return desk.regulations.get(person.conversation.region ?? project?.region ?? person.region ?? '')
}

/** What is known for an answer: the facts of the project in hand, then what the chat said, then this message. */
export function factsOf(standing: Standing, u: Understanding): Facts {
  const own = isOfProject(standing, u) ? standing.project?.facts : undefined
  return { ...own, ...said(standing.person.conversation, u) }
}

/** Answers a question, or a statement as if it were one; a follow-up takes up the question before. */
export function question(u: Understanding, standing: Standing, desk: Desk, language: Language): Turn {
  const { person, project } = standing
  const { supposed: _before, ...frame } = person.conversation
  const again = u.inquiries.every(
    ({ bare, form, object }) => bare && (object === '' || form === undefined || ABOUT_LAST.includes(form)),
  )
  const supposed = supposedNow(person.conversation, u, again)
  const facts = { ...factsOf(standing, u), ...supposed }
  const last = again ? lastOf(frame.question, desk) : undefined
  const isNext = u.inquiries.some(({ form }) => form === 'then')
  const inquiries = again && !isNext ? (last?.inquiries ?? []) : u.inquiries
  const topics = again && u.topics.length === 0 ? (last?.topics ?? topicsOf(frame.topics)) : u.topics
  // While a project is being filled in, "那100万呢" is a what-if: the project's own answers stay as they are.
  const kept = isOfProject(standing, u) ? frame.facts : said(frame, u)
  const conversation = {
    ...frame,
    ...(u.places[0] !== undefined && { region: u.places[0] }),
    facts: kept,
    ...(Object.keys(supposed).length > 0 && { supposed }),
    topics: [...topics],
    ...(again ? {} : { question: u.text.slice(0, KEPT) }),
  }
  const after = { ...standing, person: { ...person, conversation } }
  const several = [...desk.regulations.values()].filter(({ id }) => u.compareAll || u.places.includes(id))
  if (u.compareAll || several.length > 1)
    return remember(
      after,
      compare(several, facts, termsWith(frame.terms, u), topics, day(desk.now), language),
      u.text,
      desk,
    )
  const regulation = regulationOf(after, desk)
  if (!regulation) return { ...after, reply: { ...askRegion(language, desk), topics: [...topics], facts } }
  const today = day(desk.now)
  const calendar = {
    milestones: { ...project?.milestones, ...u.milestones },
    told: u.milestones,
    today,
  }
  const stage = last?.stage ?? u.stage
  const derived = withDerived(facts)
  const now = FACT_IDS.filter(
    (id) => id in u.facts || (again && id in facts) || (id in derived && !(id in facts)),
  )
  const reply = answer(
    regulation,
    facts,
    { inquiries, topics, stage, asks: u.asks, now, calendar, today },
    language,
  )
  const choices = project ? reply.choices : [...reply.choices, startChoice(language)]
  return remember(after, { ...reply, choices }, u.text, desk)
}

/** The most that is kept of a question. */
const KEPT = 500

const ABOUT_LAST: readonly (Form | undefined)[] = ['why', 'sure', 'yes-or-no', 'then'] satisfies AboutLast[]

/** Whether a message is about the answer before: 为什么, 然后呢. */
export const takesUp = ({ inquiries }: Pick<Understanding, 'inquiries'>): boolean =>
  inquiries.some(({ form }) => form !== undefined && ABOUT_LAST.includes(form))

/** A question asked before, read again. */
function lastOf(
  words: string | undefined,
  desk: Desk,
): (Pick<Understanding, 'inquiries' | 'stage'> & { topics: readonly Subject[] }) | undefined {
  return words === undefined ? undefined : understand(words, { places: desk.places, today: day(desk.now) })
}
