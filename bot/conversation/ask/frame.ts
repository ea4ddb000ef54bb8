import type { Facts } from '../../../rules/facts.ts'
import type { Person } from '../../../store/schema.ts'
import { OPENS, RETURNS } from '../../understand/lexicon/forms.ts'
import type { Understanding } from '../../understand/understanding.ts'

type Conversation = Person['conversation']

/** What a conversation speaks of, while it is no project yet: a place, facts, and the question that was asked. */
const frameOf = ({ region, facts, topics, question }: Conversation): NonNullable<Conversation['before']> => ({
  ...(region !== undefined && { region }),
  facts,
  topics,
  ...(question !== undefined && { question }),
})

/** The conversation as a message finds it: on where it was, on something new, or back at what was spoken of before. */
export function framed(conversation: Conversation, u: Understanding): Conversation {
  const { before, question: _asked, region, ...rest } = conversation
  if (before && RETURNS.test(u.text)) return { ...rest, ...before, before: frameOf(conversation) }
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
function opens({ region, facts: known }: Conversation, { text, places, facts }: Understanding): boolean {
  if (Object.keys(known).length === 0) return false
  if (OPENS.test(text)) return true
  const named = [facts.kind, facts.investment].filter((each) => each !== undefined).length
  const elsewhere = places.some((id) => id !== region)
  return named === 2 || (named === 1 && places.length > 0) || (elsewhere && Object.keys(facts).length > 1)
}

/** What the chat has said, with this message. */
export const said = ({ facts }: Conversation, u: Understanding): Facts => ({ ...facts, ...u.facts })
