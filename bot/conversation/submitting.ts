import { assess } from '../../rules/assess.ts'
import type { Language } from '../../rules/describe.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Project } from '../../store/schema.ts'
import { route, type Stop } from '../approval/route.ts'
import { submit, withdraw } from '../approval/submission.ts'
import { choice } from './choices.ts'
import { type Desk, phrases, type Turn } from './desk.ts'
import type { Filling } from './filling.ts'
import { interview, labelOf } from './interview.ts'
import { differenceSections } from './naming.ts'
import { emptyReply, type Item } from './reply.ts'
import { officeName } from './wording.ts'

/** Sends a project on its route; asks once more when something is still open. */
export function submitProject(now: Filling, confirmed: boolean, desk: Desk, language: Language): Turn {
  const say = phrases(language)
  const { person, project, regulation } = now
  if (project.status === 'submitted' || project.status === 'approved')
    return { ...now, reply: statusReply(now, language) }
  const { value } = assess(regulation, project.facts).verdict
  if (value === 'not-applicable' || value === 'barred') {
    const lead = say(
      '按现在填的情况，这个项目不能按本办法提交；请先看上面的原因，填错了可以改。',
      'As it stands this project cannot be submitted under the regulation; see the reasons, and correct what is wrong.',
    )
    return {
      ...now,
      reply: { ...emptyReply(language), lead: [lead], choices: [choice('choose-change', language)] },
    }
  }
  const state = interview(regulation, project)
  const open = [...state.remaining, ...state.putOff]
  if (open.length > 0 && !confirmed) {
    const names = open.slice(0, 12).map((asked): Item => ({ text: labelOf(asked, language) }))
    const lead = say(
      `还有 ${open.length} 项没有填，提交后这些地方是【待补充】，容易被退回。`,
      `${open.length} answers are open; the plan marks them and may be returned.`,
    )
    return {
      ...now,
      reply: {
        ...emptyReply(language),
        lead: [lead],
        sections: [{ title: say('没填的', 'Open'), items: names }],
        choices: [choice('fill-open', language, 'primary'), choice('submit-now', language)],
      },
    }
  }
  const stops = route(state.assessment)
  if (stops.length === 0) {
    const lead = say(
      '条文没有规定送哪个部门，文档可以下载后线下报送。',
      'The text names no office to submit to; download the documents instead.',
    )
    return { ...now, reply: { ...emptyReply(language), lead: [lead] } }
  }
  const submitted = submit(project, stops, { by: person.id, at: desk.now, newId: desk.newId })
  return { person, project: submitted, reply: statusReply({ ...now, project: submitted }, language) }
}

/** Takes a submission back for changes. */
export function withdrawProject(now: Filling, desk: Desk, language: Language): Turn {
  const say = phrases(language)
  if (now.project.status !== 'submitted') return { ...now, reply: statusReply(now, language) }
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

/** Where a project stands on its route. */
export function statusReply({ project, regulation }: Filling, language: Language) {
  const say = phrases(language)
  const stops = route(assess(regulation, project.facts))
  const titles: Record<Project['status'], string> = {
    draft: say('草稿：还没有提交', 'Draft, not submitted'),
    submitted: say('已提交，正在办理', 'Submitted, under way'),
    returned: say('被退回，请修改后重新提交', 'Returned: change it and submit again'),
    approved: say('全部办结', 'All steps approved'),
  }
  return {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    title: titles[project.status],
    sections: [
      ...differenceSections(project, language),
      {
        title: say('办理进度', 'Progress'),
        items: stops.map((stop) => stopItem(stop, project, regulation, language)),
        ordered: true as const,
      },
    ],
    choices:
      project.status === 'submitted'
        ? [choice('withdraw', language)]
        : [
            choice('choose-change', language),
            ...(project.status === 'approved' ? [] : [choice('submit', language, 'primary')]),
          ],
  }
}

function stopItem(stop: Stop, project: Project, regulation: Compiled, language: Language): Item {
  const say = phrases(language)
  const item = project.items.findLast(
    (each) => each.office === stop.office && each.step === stop.step && each.state !== 'withdrawn',
  )
  const states = {
    open: say('等待办理', 'waiting'),
    approved: say('已通过', 'approved'),
    returned: say('已退回', 'returned'),
    withdrawn: '',
  }
  const state = item ? states[item.state] : say('未到', 'not yet')
  const reason = item?.decision?.reason
    ? say(`，理由：${item.decision.reason}`, `, reason: ${item.decision.reason}`)
    : ''
  const action = language === 'en' ? (stop.action.en ?? stop.action.zh) : stop.action.zh
  return {
    text: `${officeName(regulation, stop.office, language)}${say('：', ': ')}${action}${say('——', ' - ')}${state}${reason}`,
    citations: [{ regulation: regulation.id, article: stop.article }],
  }
}
