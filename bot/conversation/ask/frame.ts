import { isDeepStrictEqual } from 'node:util'
import type { Facts } from '../../../rules/facts.ts'
import type { Person } from '../../../store/schema.ts'
import { OPENS, RETURNS } from '../../understand/lexicon/forms.ts'
import type { Understanding } from '../../understand/understanding.ts'
import type { Standing } from '../turn.ts'

type Conversation = Person['conversation']

/** What a conversation speaks of, while it is no project yet: a place, facts, and the question that was asked. */
const frameOf = ({
  region,
  facts,
  terms,
  topics,
  question,
}: Conversation): NonNullable<Conversation['before']> => ({
  ...(region !== undefined && { region }),
  facts,
  ...(terms && { terms }),
  topics,
  ...(question !== undefined && { question }),
})

/** The conversation as a message finds it: on where it was, on something new, or back at what was spoken of before. */
export function framed(conversation: Conversation, u: Understanding): Conversation {
  const { before, question: _asked, region, terms: _terms, supposed: _supposed, ...rest } = conversation
  if (RETURNS.test(u.text) && (before || conversation.project !== undefined)) {
    const back = before ?? { facts: {}, topics: [] }
    return { ...rest, ...back, before: frameOf(conversation) }
  }
  if (!opens(conversation, u)) return conversation
  return {
    ...rest,
    ...(region !== undefined && { region }),
    facts: {},
    topics: [],
    before: frameOf(conversation),
  }
}

/** A message that names place and project anew, or says so, is about another project than the chat so far. */
function opens({ region, facts: known }: Conversation, u: Understanding): boolean {
  const { text, places, facts } = u
  if (Object.keys(known).length === 0) return false
  if (OPENS.test(text)) return true
  const named = namedIn(u)
  const elsewhere = places.some((id) => id !== region)
  return named === 2 || (named === 1 && places.length > 0) || (elsewhere && Object.keys(facts).length > 1)
}

/**
 * Whether a question is about the project in hand: it is until somebody describes another one, and again once they go on
 * with the project or come back to it.
 */
export function isOfProject({ person: { conversation }, project }: Standing, u: Understanding): boolean {
  if (!project || Object.keys(conversation.facts).length > 0) return false
  const named = namedIn(u)
  const elsewhere = u.places.some((id) => id !== project.region)
  return !(OPENS.test(u.text) || named === 2 || (named === 1 && elsewhere))
}

const namedIn = ({ facts }: Understanding): number =>
  [facts.kind, facts.investment].filter((each) => each !== undefined).length

/** What the chat has said, with this message. */
export const said = (conversation: Conversation, u: Understanding): Facts => ({
  ...conversation.facts,
  ...Object.fromEntries(Object.entries(u.facts).filter(([id]) => !isSupposed(conversation, u, id))),
})

/**
 * What is supposed once a message is read: what it supposes itself, and what was supposed before, where it takes that up
 * (`again`) or where that was a variation of what the chat has described and the message says no more of it.
 */
export function supposedNow(conversation: Conversation, u: Understanding, again: boolean): Facts {
  const { facts, supposed = {} } = conversation
  const stays = ([id]: [string, unknown]) => !(id in u.facts) && (again || id in facts)
  return {
    ...Object.fromEntries(Object.entries(supposed).filter(stays)),
    ...Object.fromEntries(Object.entries(u.facts).filter(([id]) => isSupposed(conversation, u, id))),
  }
}

const isSupposed = (conversation: Conversation, u: Understanding, id: string): boolean =>
  u.supposed.some((each) => each === id) || isVariation(conversation, u, id)

/** "49.9万呢？" of a project that was described with another amount: it is tried, and the project stays what it was. */
function isVariation({ facts }: Conversation, u: Understanding, id: string): boolean {
  const { questioning, inquiries, told, corrected } = u
  if (id !== 'kind' && id !== 'investment') return false
  const differs = facts[id] !== undefined && !isDeepStrictEqual(facts[id], u.facts[id])
  const isTried =
    questioning && namedIn(u) === 1 && u.places.length === 0 && inquiries.every(({ bare }) => bare)
  return differs && isTried && !told.includes(id) && !corrected.includes(id)
}
