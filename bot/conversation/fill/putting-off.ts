import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { putOff, takeUp } from '../../project/answers.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { fillingWording } from '../wording/filling.ts'
import { takingWording } from '../wording/taking.ts'
import type { Filling } from './filling.ts'
import {
  type Asked,
  currentAnswer,
  findAsked,
  type Interview,
  idOf,
  interview,
  labelOf,
} from './interview.ts'
import { listed } from './listing.ts'
import { step } from './steps.ts'

/** Puts the present question off, or every one of a list, and goes on. */
export function skip(now: Filling, how: 'unknown' | 'later', desk: Desk, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const list = listed(now.person, state).map((fact): Asked => ({ fact }))
  const asked = list.length > 0 ? list : [findAsked(state, now.person.conversation.asked ?? '') ?? []].flat()
  if (asked.length === 0) return step(now, language)
  const skipped = asked.map((each) => putOffOne(each, state, now.project, language))
  const ids = asked.filter((_, i) => skipped[i]?.isOpen).map(idOf)
  const project = ids.reduce((all, id) => putOff(all, id, how, now.person.id, desk.now), now.project)
  const turn = step({ ...now, project }, language)
  const lead = [...new Set(skipped.map((each) => each.lead))]
  return { ...turn, reply: joined({ ...emptyReply(language), lead }, turn.reply) }
}

/** What is said of a question that is put off, and whether it was open at all. */
function putOffOne(asked: Asked, state: Interview, project: Project, language: Language) {
  const say = takingWording(language)
  const label = labelOf(asked, language)
  const kept = currentAnswer(asked, project, language)
  return {
    lead: kept === undefined ? say.putOff(label) : say.keeps(label, kept),
    // An approximation may leave its question open; put off, it is not asked again at once.
    isOpen: kept === undefined || state.remaining.some((each) => idOf(each) === idOf(asked)),
  }
}

/** Puts every text off that the papers still need, and shows the whole. */
export function textsLater(now: Filling, desk: Desk, language: Language): Turn {
  const { person, project, regulation } = now
  const texts = interview(regulation, project).remaining.filter((asked) => 'field' in asked)
  const waiting = texts.reduce(
    (all, asked) => putOff(all, idOf(asked), 'later', person.id, desk.now),
    project,
  )
  const turn = step({ ...now, project: waiting }, language)
  const lead = texts.length > 0 ? [fillingWording(language).textsWait(texts.length)] : []
  return { ...turn, reply: joined({ ...emptyReply(language), lead }, turn.reply) }
}

/** Takes up what was put off. */
export function fillOpen(now: Filling, desk: Desk, language: Language): Turn {
  return step({ ...now, project: takeUp(now.project, now.person.id, desk.now) }, language)
}
