import { assess } from '../../../rules/assess.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { route } from '../../approval/route.ts'
import { decideItem, type Refusal, type Ruling, refusal } from '../../approval/submission.ts'
import { choice } from '../../conversation/acts.ts'
import { speakingOf } from '../../conversation/moment.ts'
import { emptyReply, type Reply } from '../../conversation/reply.ts'
import { awaited, awaitedQuestion, awaitedWords } from '../../conversation/submission/awaiting.ts'
import { officeName } from '../../conversation/wording/provision.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import type { Outgoing } from '../line/post.ts'
import { note, sayUnsaid } from '../line/speak.ts'
import { regulationFor, type Services } from '../services.ts'
import { aside } from './aside.ts'
import { deliver, resolveCards, withWaiting } from './delivery.ts'

/** What somebody is told who may not decide. */
export const REFUSALS: Record<Refusal, string> = {
  'not-bound': '这件事由办理部门的人员决定，您不在其中，所以没有改动。需要授权请联系管理员。',
  'own-project': '自己申报的项目不能自己审批，请由部门里的其他同事办理。',
  'already-decided': '这一项已经办过了，或者申报人已经撤回，请看最新的待办。',
  'unknown-item': '没有找到这一项，可能项目已经重新提交，请看最新的待办。',
}

/**
 * Takes a decision on an item. Whether this person may decide is asked here, at the click; gives back why not, or
 * nothing when the decision stands. The applicant and the next office are told.
 */
export async function takeDecision(
  services: Services,
  user: string,
  [projectId, itemId]: readonly [string, string],
  ruling: Ruling,
): Promise<string | undefined> {
  return services.serial.run(`project/${projectId}`, async () => {
    const before = services.store.project(projectId)
    if (!before) return REFUSALS['unknown-item']
    const refused = refusal(before, itemId, user, services.store.directory())
    if (refused) return REFUSALS[refused]
    const stops = route(assess(regulationFor(services, before), before.facts))
    const moment = { by: user, at: services.now().toISOString(), newId: services.newId }
    const after = await services.store.updateProject(projectId, (p) =>
      decideItem(p, itemId, ruling, stops, moment),
    )
    const ids = { project: projectId, item: itemId }
    // Noted before anything is called outside: whatever stops us then, the applicant hears of it.
    const words: Outgoing[] = []
    await aside(services, 'noting a decision', ids, async () => {
      const item = after.items.find((each) => each.id === itemId)
      if (item)
        words.push(
          ...(await note(
            services,
            after.owner,
            withWaiting(services, [{ before, after }], outcome(services, after, item)),
          )),
        )
    })
    await resolveCards(services, before, after)
    await aside(services, 'telling a decision', ids, () => sayUnsaid(services, after.owner, words))
    await deliver(services, projectId)
    return undefined
  })
}

/** What the applicant is told of a decision, and what comes next; a project that stands still asks them to go on. */
function outcome(services: Services, project: Project, item: PendingItem): Reply {
  const regulation = regulationFor(services, project)
  const now = { person: services.store.person(project.owner), project, regulation }
  const waits = awaited(now)
  const asks = waits && waits.at.length > 0 ? waits : undefined
  const name = (which: string) => officeName(regulation, which, 'zh')
  const approved = item.state === 'approved'
  const waiting = project.items.filter((each) => each.state === 'open')
  const next = waiting.map((each) => `${name(each.office)}：${each.action}`).join('；')
  return {
    ...emptyReply('zh'),
    region: regulation.id,
    title: `${name(item.office)}${approved ? '已通过' : '已退回'}：${titleOf(project)}`,
    lead: [
      `事项：${item.action}`,
      ...(item.decision?.reason ? [`${approved ? '意见' : '退回理由'}：${item.decision.reason}`] : []),
      ...(project.status === 'approved' ? ['所有环节都办结了。'] : []),
      ...(next ? [`下一步：${next}`] : []),
      ...(asks ? [awaitedWords(asks, now, 'zh')] : []),
      ...(approved ? [] : ['按理由修改后重新提交即可，其他回答都还在。']),
    ],
    citations: [{ regulation: regulation.id, article: item.article }],
    moment: speakingOf(project, now.person),
    ...(asks ? { question: awaitedQuestion(asks, now, 'zh') } : {}),
    choices: approved
      ? [asks ? { act: 'open', value: project.id, label: '查看办理进度' } : choice('status', 'zh')]
      : [
          choice('choose-change', 'zh', 'primary'),
          choice('review', 'zh'),
          { ...choice('submit', 'zh'), label: '重新提交' },
        ],
  }
}
