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
export const said = ({ facts }: Conversation, u: Understanding): Facts => ({
  ...facts,
  ...Object.fromEntries(Object.entries(u.facts).filter(([id]) => !isSupposed(u, id))),
})

/** What a message only supposes. */
export const supposedBy = (u: Understanding): Facts =>
  Object.fromEntries(Object.entries(u.facts).filter(([id]) => isSupposed(u, id)))

const isSupposed = ({ supposed }: Understanding, id: string): boolean => supposed.some((each) => each === id)
