import type { Language } from '../../../rules/describe.ts'
import { haltOf } from '../../project/halt.ts'
import { isCertain, route, type Stop } from '../../project/stops.ts'
import { submit, withdraw } from '../../project/submission.ts'
import { unsettledFact } from '../../project/waiting.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { type Interview, interview, labelOf } from '../fill/interview.ts'
import { askSecrecy, secrecySaid } from '../fill/secrecy.ts'
import { put, step } from '../fill/steps.ts'
import { emptyReply, type Item, joined, type Reply, type Section } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { stopItem } from '../wording/stops.ts'
import { submissionWording } from '../wording/submission.ts'
import { progress } from './progress.ts'

/** The most open stops, or answers, that are named at submission. */
const NAMED = 12

/**
 * Sends a project on its route. Facts that decide the route are asked first, until they are told or put off; what else
 * is open is named once.
 */
export function submitProject(
  { person: before, ...rest }: Filling,
  confirmed: boolean,
  desk: Desk,
  language: Language,
): Turn {
  const { submitting: _asked, ...conversation } = before.conversation
  const now = { ...rest, person: { ...before, conversation } }
  const { person, project, regulation } = now
  if (project.status === 'submitted' || project.status === 'approved') return progress(now, language)
  const state = interview(regulation, project)
  const halt = haltOf(state.assessment)
  if (halt === 'classified') return step(now, language)
  if (halt) return { ...now, reply: haltedReply(language) }
  const stops = route(state.assessment)
  if (stops.length === 0) return { ...now, reply: nowhereReply(language) }
  const unsettled = unsettledFact(stops, project)
  if (unsettled) {
    const asking = { ...person, conversation: { ...conversation, submitting: true } }
    const turn = put({ fact: unsettled }, state, { ...now, person: asking }, language)
    return { ...turn, reply: joined(unsettledReply(stops, now, language), turn.reply) }
  }
  if (state.remaining.length + state.putOff.length > 0 && !confirmed)
    return { ...now, reply: openReply(state, stops, now, language) }
  const moment = { by: person.id, at: desk.now, newId: desk.newId }
  const submitted = submit(project, stops, moment, regulation.hash)
  return progress({ ...now, project: submitted }, language)
}

/** Takes a submission back for changes. */
export function withdrawProject(now: Filling, desk: Desk, language: Language): Turn {
  if (now.project.status !== 'submitted') return progress(now, language)
  const project = withdraw(now.project, { by: now.person.id, at: desk.now, newId: desk.newId })
  const lead = submissionWording(language).withdrawn
  const said = secrecySaid(now.person, project.id)
  const after = { ...now, person: said.person, project }
  // They called it classified while the offices had it: that is settled before anything else.
  if (said.was) {
    const asked = askSecrecy(after, language)
    return {
      ...asked,
      reply: joined({ ...emptyReply(language), lead: [submissionWording(language).back] }, asked.reply),
    }
  }
  return {
    ...after,
    reply: { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] },
  }
}

function haltedReply(language: Language): Reply {
  const lead = submissionWording(language).halted
  return { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] }
}

function nowhereReply(language: Language): Reply {
  const lead = submissionWording(language).nowhere
  return { ...emptyReply(language), lead: [lead] }
}

/** Says that the route is not settled yet, which stops that concerns, and on what they depend. */
function unsettledReply(stops: readonly Stop[], { regulation }: Filling, language: Language): Reply {
  const lead = submissionWording(language).unsettled
  return { ...emptyReply(language), lead: [lead], sections: openStops(stops, regulation, language) }
}

/** What is open, once more before sending; where the route will wait is named first. */
function openReply(
  state: Interview,
  stops: readonly Stop[],
  { regulation }: Filling,
  language: Language,
): Reply {
  const say = submissionWording(language)
  const open = [...state.remaining, ...state.putOff]
  const waits = openStops(stops, regulation, language)
  return {
    ...emptyReply(language),
    lead: [say.open(open.length), ...(waits.length > 0 ? [say.willWait] : [])],
    sections: [
      ...waits,
      {
        title: say.openTitle,
        items: open.slice(0, NAMED).map((asked): Item => ({ text: labelOf(asked, language) })),
      },
    ],
    choices: [choice('fill-open', language, 'primary'), choice('submit-now', language)],
  }
}

function openStops(stops: readonly Stop[], regulation: Filling['regulation'], language: Language): Section[] {
  const say = submissionWording(language)
  const open = stops.filter((stop) => !isCertain(stop))
  if (open.length === 0) return []
  const items = open
    .slice(0, NAMED)
    .map((stop) => stopItem(stop, regulation, language, place(stop, stops, language)))
  const left = open.length - items.length
  const more = left > 0 ? [{ text: say.moreStops(left) }] : []
  return [{ title: say.openStops, items: [...items, ...more] }]
}

/** The place of a stop on the route, alternatives counted. */
function place({ step }: Stop, stops: readonly Stop[], language: Language): string {
  const number = [...new Set(stops.map((each) => each.step))].indexOf(step) + 1
  return submissionWording(language).atStep(number)
}
