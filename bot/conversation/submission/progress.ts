import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { isAt } from '../../approval/round.ts'
import { isCertain, route, type Stop } from '../../approval/route.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { differenceSections } from '../fill/naming.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { phrases, type Turn } from '../turn.ts'
import { stopItem } from '../wording/stops.ts'
import { awaited, awaitedQuestion, awaitedWords } from './awaiting.ts'

/** Shows where a project stands; the fact that it waits for is asked, and the next words may answer it. */
export function progress(now: Filling, language: Language): Turn {
  const reply = statusReply(now, language)
  if (!reply.question) return { ...now, reply }
  const { request: _laidAside, ...conversation } = now.person.conversation
  const person = { ...now.person, conversation: { ...conversation, asked: reply.question.id, paused: false } }
  return { ...now, person, reply }
}

/** Where a project stands on its route, and what it waits for. */
export function statusReply(now: Filling, language: Language): Reply {
  const { project, regulation } = now
  const say = phrases(language)
  const waits = awaited(now)
  const titles: Record<Project['status'], string> = {
    draft: say('草稿：还没有提交', 'Draft, not submitted'),
    submitted:
      waits && waits.at.length > 0
        ? say('已提交，等您补充', 'Submitted, waiting for you')
        : say('已提交，正在办理', 'Submitted, under way'),
    returned: say('被退回，请修改后重新提交', 'Returned: change it and submit again'),
    approved: say('全部办结', 'All steps approved'),
  }
  return {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    title: titles[project.status],
    lead: waits ? [awaitedWords(waits, now, language)] : [],
    sections: [
      ...differenceSections(project, language),
      {
        title: say('办理进度', 'Progress'),
        items: route(assess(regulation, project.facts)).map((stop) =>
          stopItem(stop, regulation, language, say('——', ' - ') + stateOf(stop, project, language)),
        ),
        ordered: true,
      },
    ],
    ...(waits ? { question: awaitedQuestion(waits, now, language) } : {}),
    choices:
      project.status === 'submitted'
        ? [choice('withdraw', language)]
        : [
            choice('choose-change', language),
            ...(project.status === 'approved' ? [] : [choice('submit', language, 'primary')]),
          ],
  }
}

function stateOf(stop: Stop, project: Project, language: Language): string {
  const say = phrases(language)
  const item = project.items.findLast((each) => isAt(each, stop) && each.state !== 'withdrawn')
  const states = {
    open: say('等待办理', 'waiting'),
    approved: say('已通过', 'approved'),
    returned: say('已退回', 'returned'),
    withdrawn: '',
  }
  if (!item) return isCertain(stop) ? say('未到', 'not yet') : say('等您明确', 'waits for your answer')
  const reason = item.decision?.reason
    ? say(`，理由：${item.decision.reason}`, `, reason: ${item.decision.reason}`)
    : ''
  return states[item.state] + reason
}
