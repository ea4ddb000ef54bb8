import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { unusual } from '../../../rules/listed.ts'
import type { Project } from '../../../store/schema.ts'
import { putOff } from '../../project/answers.ts'
import { ticksOfAll } from '../../understand/project/ticks.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { listingWording } from '../wording/listing.ts'
import { takingWording } from '../wording/taking.ts'
import type { Filling } from './filling.ts'
import { interview } from './interview.ts'
import { boxLabel, listed } from './listing.ts'
import { askedAgain, step } from './steps.ts'
import { take } from './taking.ts'

/** Takes down what was ticked of the list that is being asked, and that the rest of it is not so; both are named back. */
export function tick(ticked: readonly string[], now: Filling, desk: Desk, language: Language): Turn {
  const ids = listed(now.person, interview(now.regulation, now.project))
  const isTicked = (id: FactId) => ticked.includes(id)
  if (!ids.some(isTicked)) return nothingTicked(now, language)
  return takeList(ids, isTicked, now, desk, language)
}

/** Takes down that nothing of the list that is being asked is so. */
export const tickNone = (now: Filling, desk: Desk, language: Language): Turn =>
  takeList(listed(now.person, interview(now.regulation, now.project)), () => false, now, desk, language)

/**
 * What a typed message answers to the list that is being asked; `undefined` where it is no answer to one. What it says it
 * is not sure of is put off.
 */
export function typedTicks(text: string, now: Filling, desk: Desk, language: Language): Turn | undefined {
  const ids = listed(now.person, interview(now.regulation, now.project))
  const labels = ids.map((id) => boxLabel(id, language))
  const said = ids.length > 0 && ticksOfAll(text, labels)
  if (!said) return undefined
  const ticked = said.places.map((place) => ids[place])
  const isTicked = (id: FactId) => ticked.includes(id)
  const { rest } = said
  if (rest === 'no') return takeList(ids, isTicked, now, desk, language)
  const others = ids.filter((id) => !isTicked(id))
  const put = (all: Project, id: FactId) => putOff(all, id, rest, now.person.id, desk.now)
  const after = { ...now, project: others.reduce(put, now.project) }
  const turn = takeList(ids.filter(isTicked), isTicked, after, desk, language)
  const lead = others.map((id) => takingWording(language).putOff(FACTS[id].label[language]))
  return { ...turn, reply: joined(turn.reply, { ...emptyReply(language), lead }) }
}

/** Asks what is left of the list, and any other, one by one. */
export function singly(now: Filling, language: Language): Turn {
  const { conversation } = now.person
  return step(
    { ...now, person: { ...now.person, conversation: { ...conversation, singly: true } } },
    language,
  )
}

function takeList(
  ids: readonly FactId[],
  isTicked: (id: FactId) => boolean,
  now: Filling,
  desk: Desk,
  language: Language,
): Turn {
  const facts = Object.fromEntries(ids.map((id) => [id, isTicked(id) ? unusual(id) : !unusual(id)] as const))
  return take(now, { facts }, desk, language)
}

function nothingTicked(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const turn = askedAgain(state, now, language) ?? step(now, language)
  const lead = listingWording(language).nothingTicked
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}
