import { expect, test, vi } from 'vitest'
import { send } from '../../bot/project/requests.ts'
import { updateDirectory, updatePerson, updateProject } from '../../store/uses.ts'
import { scene, submitted, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What the Home tab of somebody says when they open it. */
async function home(slack: SlackServer, user: string): Promise<string> {
  const before = slack.calledWith('views.publish').length
  await slack.event({ type: 'app_home_opened', user, channel: `D${user.slice(1)}`, tab: 'home' })
  await until(() => slack.calledWith('views.publish').length > before)
  const shown = slack.calledWith('views.publish').at(-1)
  expect(shown?.user_id).toBe(user)
  return shown?.view ?? ''
}

/** A project of U1 that waits for U8, and a draft of U2 with a question sent to U5. */
async function busy() {
  const all = await scene()
  const { slack, services } = all
  await updateDirectory(services.store, (each) => ({ ...each, offices: { 'taizhou/data': ['U8'] } }))
  const named = (id: string, name: string) =>
    updateProject(services.store, id, (each) => ({ ...each, texts: { ...each.texts, name } }))
  await named(await submitted(slack, services, 'U1'), '甲平台')
  for (const words of ['泰州 60万 新建 要不要立项', '开始填报']) {
    const count = slack.said('D2').length
    await slack.says('U2', words)
    await slack.hears('D2', count + 1)
  }
  await services.serial.settled()
  const draft = await named((await services.store.person('U2')).conversation.project ?? '', '乙平台')
  const request = { id: 'r1', question: 'funding', to: 'U5', called: 'U5' }
  const at = new Date().toISOString()
  await updateProject(services.store, draft.id, (each) => send(each, request, 'U2', at))
  return all
}

test.each([
  ['an applicant: their own projects', 'U1', [/甲平台/], [/乙平台/, /等我办理/, /等我回答/]],
  ['another applicant: theirs', 'U2', [/乙平台/], [/甲平台/, /等我办理/, /等我回答/]],
  ['an office: what waits for it', 'U8', [/等我办理（1）/, /甲平台/], [/乙平台/, /等我回答/]],
  ['a colleague: what they were asked', 'U5', [/等我回答（1）/, /乙平台/], [/甲平台/, /等我办理/]],
  ['anybody else: nothing', 'U9', [/还没有项目/], [/甲平台/, /乙平台/, /等我办理/, /等我回答/]],
])('the Home tab shows %s', async (_, user, shows, hides) => {
  const { slack } = await busy()
  const view = await home(slack, user)
  for (const words of shows) expect(view).toMatch(words)
  for (const words of hides) expect(view).not.toMatch(words)
})

test('the tab of messages is not the Home tab', async () => {
  const { slack } = await scene()
  await slack.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' })
  await home(slack, 'U2')
  expect(slack.calledWith('views.publish').map(({ user_id }) => user_id)).toEqual(['U2'])
})

test('what somebody sets in the Home tab is kept for them alone; what is not on offer changes nothing', async () => {
  const { slack, services } = await scene()
  const chooses = async (setting: string, value: string) => {
    const before = slack.calledWith('views.publish').length
    await slack.chooses('U1', setting, value)
    return () => slack.calledWith('views.publish').length > before
  }
  await until(await chooses('home-place', 'dazhou'))
  await until(await chooses('home-language', 'en'))
  await chooses('home-place', 'mars')
  await chooses('home-language', 'fr')
  await home(slack, 'U2')
  await services.serial.settled()
  expect(await services.store.person('U1')).toMatchObject({ region: 'dazhou', language: 'en' })
  expect((await services.store.person('U2')).region).toBeUndefined()
  expect((await services.store.person('U2')).language).toBe('zh')
})

test('a project whose regulation is gone stands in the Home tab beside the others, and asks for nothing', async () => {
  const { slack, services } = await scene()
  await updatePerson(services.store, 'U1', (each) => ({ ...each, language: 'en' }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  await updatePerson(services.store, 'U1', (each) => ({ ...each, language: 'en' }))
  await updateProject(services.store, id, (each) => ({ ...each, region: 'mars', texts: { name: 'Gone' } }))
  const view = await home(slack, 'U1')
  expect(view).toContain('Gone\\nUnder way · the regulation \\"mars\\" is not among those held here')
  expect(view).not.toContain('home-open')
})
