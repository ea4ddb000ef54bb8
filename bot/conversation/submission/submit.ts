import type { Language } from '../../../rules/describe.ts'
import { haltOf } from '../../approval/halt.ts'
import { isCertain, route, type Stop } from '../../approval/route.ts'
import { submit, withdraw } from '../../approval/submission.ts'
import { unsettledFact } from '../../approval/waiting.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { type Interview, interview, labelOf } from '../fill/interview.ts'
import { put, step } from '../fill/steps.ts'
import { emptyReply, type Item, joined, type Reply, type Section } from '../reply.ts'
import { type Desk, phrases, type Turn } from '../turn.ts'
import { stopItem } from '../wording/stops.ts'
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
  const submitted = submit(project, stops, { by: person.id, at: desk.now, newId: desk.newId })
  return progress({ ...now, project: submitted }, language)
}

/** Takes a submission back for changes. */
export function withdrawProject(now: Filling, desk: Desk, language: Language): Turn {
  const say = phrases(language)
  if (now.project.status !== 'submitted') return progress(now, language)
  const project = withdraw(now.project, { by: now.person.id, at: desk.now, newId: desk.newId })
  const lead = say(
    '已撤回，可以继续修改；改好后重新提交。',
    'Withdrawn; change what you need and submit again.',
  )
  return {
    ...now,
    project,
    reply: { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] },
  }
}

function haltedReply(language: Language): Reply {
  const lead = phrases(language)(
    '按现在填的情况，这个项目不能按本办法提交；请先看上面的原因，填错了可以改。',
    'As it stands this project cannot be submitted under the regulation; see the reasons, and correct what is wrong.',
  )
  return { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] }
}

function nowhereReply(language: Language): Reply {
  const lead = phrases(language)(
    '条文没有规定送哪个部门，文档可以下载后线下报送。',
    'The text names no office to submit to; download the documents instead.',
  )
  return { ...emptyReply(language), lead: [lead] }
}

/** Says that the route is not settled yet, which stops that concerns, and on what they depend. */
function unsettledReply(stops: readonly Stop[], { regulation }: Filling, language: Language): Reply {
  const lead = phrases(language)(
    '办理路线还没定下来：下面这些环节办不办、由谁办，要看几项情况。先回答这一题；说不清的选“不知道”或者“以后再填”，提交后办到那一步会停下来等您。',
    'The route is not settled yet: some stops depend on facts that are open. Please answer this first; if you cannot, say so, and the project will wait at that stop.',
  )
  return { ...emptyReply(language), lead: [lead], sections: openStops(stops, regulation, language) }
}

/** What is open, once more before sending; where the route will wait is named first. */
function openReply(
  state: Interview,
  stops: readonly Stop[],
  { regulation }: Filling,
  language: Language,
): Reply {
  const say = phrases(language)
  const open = [...state.remaining, ...state.putOff]
  const waits = openStops(stops, regulation, language)
  const lead = say(
    `还有 ${open.length} 项没有填，提交后这些地方是【待补充】，容易被退回。`,
    `${open.length} answers are open; the plan marks them and may be returned.`,
  )
  const wait = say(
    '办理路线也还没定下来：办到下面这些环节会停下来等您补充，补上之前不会往下走。',
    'The route is not settled either: the project will wait at these stops until you have told what is missing.',
  )
  return {
    ...emptyReply(language),
    lead: [lead, ...(waits.length > 0 ? [wait] : [])],
    sections: [
      ...waits,
      {
        title: say('没填的', 'Open'),
        items: open.slice(0, NAMED).map((asked): Item => ({ text: labelOf(asked, language) })),
      },
    ],
    choices: [choice('fill-open', language, 'primary'), choice('submit-now', language)],
  }
}

function openStops(stops: readonly Stop[], regulation: Filling['regulation'], language: Language): Section[] {
  const say = phrases(language)
  const open = stops.filter((stop) => !isCertain(stop))
  if (open.length === 0) return []
  const items = open
    .slice(0, NAMED)
    .map((stop) => stopItem(stop, regulation, language, place(stop, stops, language)))
  const left = open.length - items.length
  const more = left > 0 ? [{ text: say(`另有 ${left} 个环节`, `${left} more stops`) }] : []
  return [{ title: say('还没定下来的环节', 'Stops not settled yet'), items: [...items, ...more] }]
}

/** The place of a stop on the route, alternatives counted. */
function place({ step }: Stop, stops: readonly Stop[], language: Language): string {
  const number = [...new Set(stops.map((each) => each.step))].indexOf(step) + 1
  return phrases(language)(`，第 ${number} 步`, `, step ${number}`)
}
