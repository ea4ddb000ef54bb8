import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { clock } from '../../clock.ts'
import { following } from '../../project/following.ts'
import { haltOf } from '../../project/halt.ts'
import { takesAnswers } from '../../project/requests.ts'
import { route } from '../../project/stops.ts'
import { choice } from '../acts.ts'
import { askRegion } from '../ask/place.ts'
import { type Filling, filling } from '../fill/filling.ts'
import { interview } from '../fill/interview.ts'
import { differenceChoices, differenceSections } from '../fill/naming.ts'
import { askedAgain, step, unpaused } from '../fill/steps.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import { progress } from '../submission/progress.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { nextWording } from '../wording/next.ts'
import { officeName } from '../wording/provision.ts'
import { stopText } from '../wording/stops.ts'
import { afterApproval } from './after-approval.ts'
import { decidable, returnOf } from './todo.ts'

/** Says what comes next for a person as they stand; a question that comes next is put. */
export function next(standing: Standing, desk: Desk, language: Language): Turn {
  const now = filling(standing, desk)
  const turn = now ? nextOf(now, desk, language) : { ...standing, reply: unengaged(standing, desk, language) }
  const waiting = decidable(standing).length
  if (waiting === 0) return turn
  const reply: Reply = {
    ...emptyReply(language),
    lead: [nextWording(language).waits(waiting)],
    choices: [choice('todo', language, 'primary')],
  }
  return { ...turn, reply: joined(reply, turn.reply) }
}

/** The next step of somebody with no project in hand. */
function unengaged(standing: Standing, desk: Desk, language: Language): Reply {
  const say = nextWording(language)
  const blank = emptyReply(language)
  const { asked, region, facts } = standing.person.conversation
  if (asked === 'start') return joined({ ...blank, lead: [say.place] }, askRegion(language, desk))
  if ((standing.projects ?? []).some(takesAnswers))
    return {
      ...blank,
      lead: [say.choose],
      choices: [choice('resume', language), choice('projects', language)],
    }
  const told = region !== undefined && Object.keys(facts).length > 0
  return { ...blank, lead: [told ? say.start : say.begin], choices: [choice('start', language)] }
}

function nextOf(now: Filling, desk: Desk, language: Language): Turn {
  const { status } = now.project
  if (status === 'approved') return { ...now, reply: afterApproval(now, desk, language) }
  return status === 'submitted' ? nextAtOffice(now, language) : nextInFilling(now, language)
}

function nextInFilling(now: Filling, language: Language): Turn {
  const say = nextWording(language)
  const { project, regulation, person } = now
  const state = interview(regulation, project)
  const differing = differenceSections(project, language)
  const saying = (lead: string, choices: Choice[]): Turn => ({
    ...now,
    reply: {
      ...emptyReply(language),
      region: project.region,
      facts: project.facts,
      lead: [...(differing.length > 0 ? [say.differing] : []), lead],
      sections: differing,
      choices: [...differenceChoices(project, language), ...choices],
    },
  })
  if (haltOf(state.assessment))
    return saying(say.halted, [choice('review', language), choice('choose-change', language)])
  const returned = project.status === 'returned' ? returnOf(project) : undefined
  if (returned) {
    const office = officeName(regulation, returned.office, language)
    const ways = [
      choice('choose-change', language, 'primary'),
      choice('review', language),
      choice('submit', language),
    ]
    return saying(say.returned(office, returned.decision?.reason ?? ''), ways)
  }
  if (state.remaining.length > 0) {
    const turn = askedAgain(state, now, language) ?? step({ ...now, person: unpaused(person) }, language)
    const reply = { ...saying(say.answer(state.remaining.length), []).reply, choices: [] }
    return { ...turn, reply: joined(reply, turn.reply) }
  }
  return state.putOff.length > 0
    ? saying(say.putOff(state.putOff.length), [
        choice('fill-open', language, 'primary'),
        choice('submit', language),
        choice('review', language),
      ])
    : saying(say.submit, [
        choice('submit', language, 'primary'),
        choice('review', language),
        choice('documents', language),
      ])
}

/** What a submitted project waits for, and what follows that. */
function nextAtOffice(now: Filling, language: Language): Turn {
  const say = nextWording(language)
  const { project, regulation } = now
  const open = project.items.filter(({ state }) => state === 'open')
  const [first] = open
  if (!first) {
    const turn = progress(now, language)
    return { ...turn, reply: joined({ ...emptyReply(language), lead: [say.awaited] }, turn.reply) }
  }
  const offices = open.map(({ office, action, since }) =>
    say.office(officeName(regulation, office, language), action, clock(since)),
  )
  const { next, waits } = following(project, first.id, route(assess(regulation, project.facts)))
  const places = [...next, ...waits].map((stop) => stopText(stop, regulation, language)).join(say.comma)
  const lead = [...offices, places ? say.after(places) : say.last]
  const choices = [choice('status', language), choice('withdraw', language)]
  return {
    ...now,
    reply: { ...emptyReply(language), region: project.region, facts: project.facts, lead, choices },
  }
}
