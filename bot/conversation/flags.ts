import type { Language } from '../../rules/describe.ts'
import type { Understanding } from '../understand/understanding.ts'
import { factsOf, regulationOf } from './ask/ask.ts'
import { classifiedReply, ifClassifiedReply } from './ask/classified.ts'
import { remember } from './ask/memory.ts'
import { unknownPlace } from './ask/place.ts'
import { evasionReply } from './ask/refuse.ts'
import { askSecrecy, submittedSecrecy } from './fill/secrecy.ts'
import { helpReply } from './help.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { helpWording } from './wording/help.ts'

/** The answer to what has to be said or refused first: nothing to read, secrecy, evasion, orders, places unknown. */
export function flaggedReply(
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const say = helpWording(language)
  const regulation = regulationOf(standing, desk)
  if (u.flags.includes('empty') || u.flags.includes('noise'))
    return { ...standing, reply: helpReply(language, desk, say.nothingToRead) }
  const secrecy = secrecyReply(u, standing, desk, language)
  if (secrecy) return secrecy
  const { asked } = standing.person.conversation
  // "无法分开立项" answers whether the project can be approved apart; it asks for no help with splitting it.
  // What becomes of those who skip a step is a question like any other.
  const asksOfIt = u.inquiries.some(({ form }) => form === 'consequence')
  if (u.flags.includes('evasion') && !asksOfIt && !u.told.some((id) => id === asked))
    return remember(
      standing,
      evasionReply(regulation, factsOf(standing, u), language, u.inquiries),
      u.text,
      desk,
    )
  if (u.flags.includes('injection')) return { ...standing, reply: helpReply(language, desk, say.rulesStand) }
  if (u.unknownPlace && u.places.length === 0)
    return { ...standing, reply: unknownPlace(u.unknownPlace, language, desk) }
  return undefined
}

/**
 * What secrecy calls for: a project that is said to be classified, or to be none after all, is asked about once more;
 * a question about classified projects is answered and changes nothing.
 */
function secrecyReply(
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const { classified } = u.facts
  const { project } = standing
  const told = u.told.includes('classified')
  if (told && project && classified !== (project.facts.classified ?? false)) {
    const open = project.status === 'draft' || project.status === 'returned'
    return open
      ? askSecrecy(standing, language)
      : classified
        ? submittedSecrecy(standing, desk, language)
        : undefined
  }
  const regulation = regulationOf(standing, desk)
  if (classified === undefined && regulation && asksOfClassified(u))
    return remember(standing, ifClassifiedReply(regulation, language, u.inquiries), u.text, desk)
  if (!classified) return undefined
  if (project ? !project.facts.classified : u.questioning && !told)
    return remember(standing, ifClassifiedReply(regulation, language, u.inquiries), u.text, desk)
  const after = project ? standing : withClassified(standing)
  return remember(after, classifiedReply(regulation, language), '', desk)
}

/** "涉密项目怎么报": what an ordinary project has to do is no answer to that. */
const asksOfClassified = ({ topics, questioning, compareAll, places }: Understanding): boolean =>
  questioning && topics.includes('classified') && !compareAll && places.length < 2

/** What a chat says of secrecy is remembered, so that it is asked about before anything is drafted. */
function withClassified(standing: Standing): Standing {
  const { person } = standing
  const facts = { ...person.conversation.facts, classified: true }
  return { ...standing, person: { ...person, conversation: { ...person.conversation, facts } } }
}
