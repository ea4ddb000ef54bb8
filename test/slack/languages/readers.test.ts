import { expect, test, vi } from 'vitest'
import { updateDirectory, updatePerson } from '../../../store/uses.ts'
import { scene, submitted, until } from '../server/running.ts'

vi.setConfig({ testTimeout: 60_000 })

test('two people of an office get its card each in their language, and so it is rewritten', async () => {
  const { slack, services } = await scene()
  await updateDirectory(services.store, (all) => ({ ...all, offices: { 'taizhou/data': ['U8', 'U7'] } }))
  await updatePerson(services.store, 'U7', (each) => ({ ...each, language: 'en' }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  const said = (channel: string) => slack.said(channel).map(({ text }) => text)
  expect(said('D8')).toEqual(['待办：未命名项目，组织申报下一年度项目'])
  expect(said('D7')).toEqual(['To decide: unnamed project (collects the declarations for the coming year)'])

  const [item] = (await services.store.project(id))?.items ?? []
  await slack.clicks('U7', 'approve', `${id} ${item?.id}`)
  await until(() => slack.calledWith('chat.update').length >= 2)
  await services.serial.settled()
  const rewritten = slack.calledWith('chat.update').map(({ channel, text }) => [channel, text])
  expect(rewritten).toEqual([
    ['D8', '已通过：未命名项目，组织申报下一年度项目'],
    ['D7', 'Approved: unnamed project (collects the declarations for the coming year)'],
  ])
  // Its applicant, who has written Chinese, hears of it in Chinese.
  expect(said('D1').at(-1)).toBe('市数据局已通过：未命名项目')
})

test.each([
  ['English, when that is what they read', 'en', /^You may not decide on a project/],
  ['Chinese, when nothing is known of them', undefined, /^自己申报的项目不能自己审批/],
] as const)('somebody is refused in %s', async (_, language, words) => {
  const { slack, services } = await scene()
  await updateDirectory(services.store, (all) => ({ ...all, offices: { 'taizhou/data': ['U1'] } }))
  const id = await submitted(slack, services)
  await services.serial.settled()
  if (language) await updatePerson(services.store, 'U1', (each) => ({ ...each, language }))
  const [item] = (await services.store.project(id))?.items ?? []
  await slack.clicks('U1', 'approve', `${id} ${item?.id}`)
  await until(() => slack.calledWith('chat.postEphemeral').length > 0)
  expect(slack.calledWith('chat.postEphemeral').at(-1)?.text).toMatch(words)
  await services.serial.settled()
})
