import { expect, test, vi } from 'vitest'
import { keepWordings } from '../../bot/judging/archive.ts'
import { takeDecision } from '../../bot/slack/work/deciding.ts'
import { updateDirectory, updatePerson, updateProject } from '../../store/uses.ts'
import { type Edit, edited, OUTSIDE, THRESHOLD, WITHOUT_FORM, WITHOUT_REVIEW } from '../rules/edited.ts'
import { regulations, running, scene, submitted, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The rules after edits of the file of 泰州. */
const changedBy = (...edits: Edit[]) => new Map([...regulations, ['taizhou', edited('taizhou', ...edits)]])

const news = (slack: SlackServer, user: string) =>
  slack.said(`D${user.slice(1)}`).filter(({ text }) => text?.startsWith('规则文件更新了') ?? false)
const wordsOf = (message: object | undefined) => JSON.stringify(message ?? {})

/** A project of 80万元 that the data bureau has approved once, and has in hand again for a review. */
async function underWay() {
  const all = await scene()
  const { slack, services, folder } = all
  await keepWordings(folder, regulations)
  await updateDirectory(services.store, (directory) => ({
    ...directory,
    offices: { 'taizhou/data': ['U8'], 'taizhou/gov': ['U9'] },
  }))
  const id = await submitted(slack, services)
  const first = (await services.store.project(id))?.items[0]
  await takeDecision(services, 'U8', [id, first?.id ?? ''], { approve: true })
  await slack.hears('D8', 2)
  await services.serial.settled()
  const item = (await services.store.project(id))?.items.at(-1)?.id ?? ''
  return { ...all, id, item }
}

/** Starts anew by other rules, until everything is judged and said. */
async function restarted(slack: SlackServer, folder: string, rules = regulations) {
  const life = await running(slack, folder, rules)
  await life.judged
  await life.services.serial.settled()
  return life
}

test('a restart with a changed rule file tells applicant and office once, and the next restart nobody', async () => {
  const { slack, folder, id, item, stop } = await underWay()
  await stop()
  const rules = changedBy(WITHOUT_REVIEW)
  const { services, stop: end } = await restarted(slack, folder, rules)
  await slack.hears('D9', 1)
  await until(() => news(slack, 'U1').length > 0 && news(slack, 'U8').length > 0)

  const project = await services.store.project(id)
  expect(project?.rules).toBe(rules.get('taizhou')?.hash)
  expect(project?.items.map(({ action, state }) => `${action} ${state}`)).toEqual([
    '组织申报下一年度项目 approved',
    '组织专家评审 withdrawn',
    '审定年度计划 open',
  ])
  const [told, more] = news(slack, 'U1')
  expect(more).toBeUndefined()
  expect(wordsOf(told)).toMatch(
    /按新规则重新判断.*结论不变：需要立项.*不用重新提交.*－ .*组织专家评审.*第十二条/,
  )
  expect(wordsOf(news(slack, 'U8'))).toMatch(/您部门的“组织专家评审”不用再办了/)
  await until(() => slack.said('D8').some((each) => wordsOf(each).includes('项目不再经过这一步')))
  expect(slack.said('D9').map(({ text }) => text)).toEqual([expect.stringMatching(/^待办/)])
  expect(await takeDecision(services, 'U8', [id, item], { approve: true })).toBe('already-decided')
  await end()

  const counts = () => ['D1', 'D8', 'D9'].map((channel) => slack.said(channel).length)
  const before = counts()
  const { services: again } = await restarted(slack, folder, rules)
  await again.outbox.wake()
  expect(counts()).toEqual(before)
  expect(await again.store.project(id)).toEqual(project)
})

test('whom nothing differs for is told nothing, and has it in the history of the project', async () => {
  const { slack, services, folder, stop } = await underWay()
  await slack.says('U2', '泰州 300万 新建 要不要立项')
  await slack.hears('D2', 1)
  await slack.says('U2', '开始填报')
  await slack.hears('D2', 2)
  const [own] = await services.store.projectsOf('U2')
  await stop()
  const { services: next } = await restarted(slack, folder, changedBy(THRESHOLD))
  const after = await next.store.project(own?.id ?? '')
  expect(after?.history.at(-1)).toMatchObject({ what: 'rejudge', from: own?.rules, to: after?.rules })
  expect(after?.updated).toBe(own?.updated)
  await until(() => news(slack, 'U1').length > 0)
  expect(news(slack, 'U2')).toEqual([])
  expect(wordsOf(news(slack, 'U1'))).toMatch(/结论：需要立项 → 无需立项.*－ .*＋ /)
})

test('the first thing that is done to a project is to judge it, before anything is decided', async () => {
  const { slack, services, folder, id, item, stop } = await underWay()
  await updateProject(services.store, id, (project) => ({
    ...project,
    facts: { ...project.facts, content: 'hardware', standalone: true },
  }))
  await stop()
  const { services: next } = await running(slack, folder, changedBy(OUTSIDE))
  expect(await takeDecision(next, 'U8', [id, item], { approve: true })).toBe('already-decided')
  const project = await next.store.project(id)
  expect(project?.status).toBe('draft')
  expect(project?.history.slice(-2).map(({ what }) => what)).toEqual(['rejudge', 'withdraw'])
  await until(() => news(slack, 'U1').length > 0)
  expect(wordsOf(news(slack, 'U1'))).toMatch(/不适用本办法.*已经撤回到您这里/)
})

test('each is told in their own language, and where the former wording is lost, so much', async () => {
  const { slack, services, folder, stop, id } = await underWay()
  await updatePerson(services.store, 'U1', (person) => ({ ...person, language: 'en' }))
  await updateProject(services.store, id, (project) => ({ ...project, rules: 'lost' }))
  await stop()
  await restarted(slack, folder, changedBy(WITHOUT_FORM))
  await until(() => news(slack, 'U8').length > 0)
  await until(() => slack.said('D1').some(({ text }) => text?.startsWith('The rules have changed') ?? false))
  expect(wordsOf(news(slack, 'U8'))).toMatch(/那一版规则已经读不出来.*现在的结论：需要立项.*仍在待办/)
  expect(wordsOf(slack.said('D1').at(-1))).toMatch(/can no longer be read.*initiation approval required/)
})

test('of a classified project an office is told no content', async () => {
  const { slack, services, folder, stop, id } = await underWay()
  await updateProject(services.store, id, (project) => ({
    ...project,
    facts: { ...project.facts, classified: true },
    texts: { ...project.texts, name: '某某工程' },
  }))
  await stop()
  await restarted(slack, folder, changedBy(WITHOUT_REVIEW))
  await until(() => news(slack, 'U8').length > 0)
  expect(news(slack, 'U8').map(wordsOf).join()).not.toMatch(/某某工程|80|第.+条/)
})
