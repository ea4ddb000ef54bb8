import type { Language } from '../../rules/describe.ts'
import { isLocked } from '../documents/revisions.ts'
import { type Act, entryOf, type Wanted } from './acts.ts'
import { type Filling, filling } from './fill/filling.ts'
import { askSecrecy, isConfirming } from './fill/secrecy.ts'
import { step } from './fill/steps.ts'
import { HANDLERS } from './handlers.ts'
import { emptyReply, joined } from './reply.ts'
import { keepWaiting } from './submission/supplying.ts'
import { lockedTurn, underWay } from './submission/under-way.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { secrecyWording } from './wording/secrecy.ts'

/** Carries an act out, typed or pressed, as far as the project in hand allows it. */
export function carryOut(wanted: Wanted, standing: Standing, desk: Desk, language: Language): Turn {
  if (isConfirming(standing.person) && goesOn(wanted.act)) return secrecyFirst(standing, language)
  const now = filling(standing, desk)
  const instead = now && insteadOf(wanted, now, language)
  return instead ?? HANDLERS[wanted.act]({ value: wanted.value, standing, now, desk, language })
}

/** Whether an act goes on with a project, as if nothing were open of it. */
const goesOn = (act: Act): boolean => act !== 'pause' && entryOf(act).changes !== undefined

/** Nothing goes on with a project that may be classified before somebody has said whether it is. */
function secrecyFirst(standing: Standing, language: Language): Turn {
  const turn = askSecrecy(standing, language)
  const lead = secrecyWording(language).confirmFirst
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** What an act comes to where the project in hand is submitted, decided or classified, and does not allow it. */
function insteadOf({ act, value }: Wanted, now: Filling, language: Language): Turn | undefined {
  const { changes } = entryOf(act)
  const { project } = now
  const waiting = (act === 'unknown' || act === 'later') && keepWaiting(now, language)
  if (waiting) return waiting
  if (isLocked(project) && changes === 'answers') return lockedTurn(now, language)
  if (project.status === 'submitted' && changes === 'filling') return underWay(now, language)
  const stopped = project.facts.classified && (changes === 'answers' || (changes && !isLocked(project)))
  return stopped && !speaksOfSecrecy(act, value) ? step(now, language) : undefined
}

/** What may still be said of a classified project: that it is none. */
const speaksOfSecrecy = (act: Act, value: string | undefined): boolean =>
  act === 'answer' || (act === 'change' && value === 'classified')
