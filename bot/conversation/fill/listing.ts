import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { isListed, unusual } from '../../../rules/listed.ts'
import type { Person } from '../../../store/schema.ts'
import { choice } from '../acts.ts'
import type { Choice, Question } from '../reply.ts'
import { listingWording } from '../wording/listing.ts'
import { type Asked, type Interview, idOf, progressAt } from './interview.ts'
import { together } from './open-facts.ts'

/** What is being asked while several facts are asked together. */
export const LIST = 'list'

/** More facts than these are two lists. */
const MOST = 7

/** The facts to ask together next; none where one is to be asked singly. */
export function nextList({ remaining, assessment }: Interview): FactId[] {
  const isOf = (asked: Asked | undefined) => asked && 'fact' in asked && isListed(asked.fact, assessment)
  if (!isOf(remaining[0])) return []
  const open = remaining.flatMap((asked) => ('fact' in asked && isOf(asked) ? asked.fact : []))
  const facts = together(assessment, open)
  const lists = Math.ceil(facts.length / MOST)
  const list = facts.slice(0, Math.ceil(facts.length / lists))
  return list.length > 1 ? list : []
}

/** The facts of the list that is being asked, as far as they are still open. */
export function listed({ conversation }: Person, { remaining }: Interview): FactId[] {
  if (conversation.asked !== LIST) return []
  const open = new Set(remaining.map(idOf))
  return (conversation.listed ?? []).filter((id) => open.has(id))
}

/** What a box says: the case that is seldom so. */
export const boxLabel = (id: FactId, language: Language): string => {
  const fact = FACTS[id]
  const label = fact.type === 'flag' && unusual(id) === false ? fact.no : fact.label
  return label[language]
}

/** Asks several facts at once: what is so is ticked, and nothing is ticked beforehand. */
export function listQuestion(ids: readonly FactId[], state: Interview, language: Language): Question {
  const say = listingWording(language)
  const choices: Choice[] = [
    choice('ticked', language, 'primary'),
    choice('none-apply', language),
    choice('singly', language),
  ]
  return {
    id: LIST,
    text: say.ask,
    hint: say.hint,
    boxes: ids.map((id) => ({ id, label: boxLabel(id, language) })),
    choices,
    progress: progressAt(
      ids.map((fact) => ({ fact })),
      state,
      language,
    ),
  }
}
