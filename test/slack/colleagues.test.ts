import { expect, test, vi } from 'vitest'
import { send } from '../../bot/project/requests.ts'
import { catchUp } from '../../bot/slack/inbox/catch-up.ts'
import { changes, running, scene, until } from './server/running.ts'
import { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

async function says(slack: SlackServer, user: string, ...all: string[]): Promise<string> {
  const channel = SlackServer.dm(user)
  for (const words of all) {
    const count = slack.said(channel).length
    await slack.says(user, words)
    await slack.hears(channel, count + 1)
  }
  return JSON.stringify(slack.said(channel).at(-1)?.blocks)
}

/** An applicant in the middle of an interview. */
async function interviewed() {
  const all = await scene()
  await says(all.slack, 'U1', '泰州 80万 新建 要不要立项', '开始填报')
  await all.services.serial.settled()
  const id = (await all.services.store.person('U1')).conversation.project ?? ''
  const requests = async () => (await all.services.store.project(id))?.requests ?? []
  const asks = async (question: string, to = 'U2') => {
    const request = { id: `r${(await requests()).length}`, question, to, called: to }
    const at = new Date().toISOString()
    await changes(all.services, id, (project) => send(project, request, 'U1', at))
  }
  /** Submits the list of people as opened for a question. */
  const chooses = (question: string, to: string, project = id) =>
    all.slack.submits('U1', {
      callback_id: 'colleague',
      private_metadata: `${project} ${question}`,
      state: { values: { to: { to: { selected_user: to } }, note: { note: { value: null } } } },
      blocks: [],
    })
  return { ...all, id, requests, asks, chooses }
}
const news = (slack: SlackServer) =>
  slack.said('D1').filter(({ blocks }) => /U2 在 .* 回答了/.test(JSON.stringify(blocks)))

test('a question goes to nobody who has it already, nor to the person who sends it', async () => {
  const { requests, asks, chooses } = await interviewed()
  expect(await chooses('funding', 'U1')).toMatchObject({ response_action: 'errors' })
  await asks('funding')
  expect(await chooses('funding', 'U2')).toMatchObject({ response_action: 'errors' })
  expect((await requests()).map(({ to }) => to)).toEqual(['U2'])
})

test.each([
  ['a bot', { is_bot: true }],
  ['somebody who has left', { deleted: true }],
])('a question goes not to %s, and why is said beside the field', async (_, who) => {
  const { slack, requests, chooses } = await interviewed()
  slack.people.U3 = who
  expect(JSON.stringify(await chooses('funding', 'U3'))).toMatch(/另选一位同事/)
  expect(await requests()).toEqual([])
})

test('a colleague is named in a message, and gets the question that is being asked', async () => {
  const { slack, requests } = await interviewed()
  await says(slack, 'U1', '请<@U3>填这一项')
  await slack.hears('D3', 1)
  expect(await requests()).toMatchObject([{ to: 'U3', state: 'open' }])
  expect(await says(slack, 'U1', '让<@U1>填')).toMatch(/这是您自己/)
  expect(await requests()).toHaveLength(1)
})

test('a list of people that Slack does not open is said so, with what to type instead', async () => {
  const { slack, requests } = await interviewed()
  slack.fails = ({ method }) => (method === 'views.open' ? { error: 'expired_trigger_id' } : undefined)
  const count = slack.said('D1').length
  await slack.clicks('U1', 'delegate.0')
  await slack.hears('D1', count + 1)
  const said = JSON.stringify(slack.said('D1').at(-1)?.blocks)
  expect(said).toMatch(/窗口没有打开，什么都没有丢。发一条消息 @ 对方/)
  expect(said).not.toContain('没有办成')
  await says(slack, 'U1', '请<@U3>填这一项')
  expect(await requests()).toMatchObject([{ to: 'U3', state: 'open' }])
})

test('a question that is taken back has no buttons any more, and a reminder is said once', async () => {
  const { slack, services, requests, chooses } = await interviewed()
  await chooses('funding', 'U2')
  await slack.hears('D2', 1)
  await services.serial.settled()
  await says(slack, 'U1', '提醒一下')
  await slack.hears('D2', 2)
  expect(JSON.stringify(slack.said('D2').at(-1)?.blocks)).toMatch(/提醒您/)
  await says(slack, 'U1', '提醒一下', '收回')
  await until(() => /已收回/.test(JSON.stringify(slack.said('D2')[0]?.blocks)))
  await services.serial.settled()
  expect(slack.said('D2')).toHaveLength(2)
  expect(JSON.stringify(slack.said('D2')[0]?.blocks)).not.toContain('"button"')
  expect((await requests()).map(({ state }) => state)).toEqual(['recalled'])
})

test('the same question may go to a second colleague, and another question to the first', async () => {
  const { slack, requests, asks, chooses } = await interviewed()
  await asks('funding')
  await chooses('funding', 'U3')
  await slack.hears('D3', 1)
  await chooses('onCloud', 'U2')
  await slack.hears('D2', 2)
  expect((await requests()).map(({ to, question }) => [to, question])).toEqual([
    ['U2', 'funding'],
    ['U3', 'funding'],
    ['U2', 'onCloud'],
  ])
})

test('a list of people that was opened for another project than the one in hand sends nothing', async () => {
  const { slack, services, id, chooses } = await interviewed()
  await slack.clicks('U1', 'new.0')
  await until(async () => (await services.store.projects()).length === 2)
  await services.serial.settled()
  const count = slack.said('D1').length
  await chooses('funding', 'U2', id)
  await slack.hears('D1', count + 1)
  await services.serial.settled()
  expect(JSON.stringify(slack.said('D1').at(-1)?.blocks)).toContain('没有保存')
  expect((await services.store.projects()).flatMap(({ requests }) => requests)).toEqual([])
  expect(slack.said('D2')).toEqual([])
})

test('an answer is told to the applicant once, however often the bot starts', async () => {
  const { slack, services, asks } = await interviewed()
  await asks('funding')
  await says(slack, 'U2', '市财政预算')
  await until(() => news(slack).length > 0)
  await services.serial.settled()
  for (let i = 0; i < 2; i++) await catchUp(services)
  expect(news(slack)).toHaveLength(1)
})

test('an answer that the applicant could not be told of is told at the next start', async () => {
  const { slack, folder, services, id, asks, stop } = await interviewed()
  await asks('funding')
  slack.fails = ({ method, args }) =>
    method === 'chat.postMessage' && args.channel === 'D1' ? { error: 'internal_error' } : undefined
  await says(slack, 'U2', '市财政预算')
  await services.serial.settled()
  expect((await services.store.project(id))?.facts.funding).toBe('budget')
  await stop()
  slack.fails = () => undefined
  const { caughtUp } = await running(slack, folder)
  await caughtUp
  expect(news(slack)).toHaveLength(1)
})

test('a colleague in the middle of an interview goes on with it: what they type next is no answer to the request', async () => {
  const { slack, services, id, asks } = await interviewed()
  await says(slack, 'U2', '泰州 60万 新建 要不要立项', '开始填报')
  const own = (await services.store.person('U2')).conversation.project ?? ''
  await asks('classified')
  await slack.hears('D2', 3)
  await says(slack, 'U2', '否')
  await services.serial.settled()
  expect((await services.store.project(own))?.facts.classified).toBe(false)
  expect((await services.store.project(id))?.requests.map(({ state }) => state)).toEqual(['open'])
  expect((await services.store.project(id))?.facts.classified).toBeUndefined()
})
