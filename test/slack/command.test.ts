import { expect, test, vi } from 'vitest'
import { scene } from './server/running.ts'

vi.setConfig({ testTimeout: 60_000 })

test('a question asked with the command is answered in the direct messages of who asked', async () => {
  const { slack } = await scene()
  expect(await slack.acknowledges('U1', '泰州 80万 新建 要不要立项')).toBe('')
  const [said] = await slack.hears('D1', 1)
  expect(JSON.stringify(said?.blocks)).toContain('总投资 80 万元')
})

test('what binding comes to is told in the direct messages when the command cannot be answered any more', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  let answer: () => void = () => undefined
  const after = new Promise<void>((resolve) => {
    answer = resolve
  })
  slack.fails = ({ method }) =>
    method === 'users.info' ? { after } : method === 'respond' ? { status: 404 } : undefined
  expect(await slack.acknowledges('UADM', 'bind 泰州 市数据局 <@U8>')).toMatch(/正在办理/)
  answer()
  const [said] = await slack.hears('DADM', 1)
  expect(JSON.stringify(said?.blocks)).toContain('已绑定：泰州 市数据局')
  expect((await services.store.directory()).offices).toEqual({ 'taizhou/data': ['U8'] })
})

test('whoever is bound later gets what waits for them, and nothing that was decided before', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  await slack.runs('UADM', 'bind 泰州 市数据局 <@U8>')
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报', '提交', '仍然提交']) {
    const count = slack.said('D1').length
    await slack.says('U1', words)
    await slack.hears('D1', count + 1)
  }
  await slack.hears('D8', 1)
  await services.serial.settled()
  const [project] = await services.store.projects()
  const [item] = project?.items ?? []
  await slack.clicks('U8', 'approve', `${project?.id} ${item?.id}`)
  await slack.hears('D8', 2)
  await services.serial.settled()
  expect(await slack.runs('UADM', 'bind 泰州 市数据局 <@U9>')).toMatch(/已把等待中的 1 件发给 <@U9>/)
  expect(slack.said('D9')).toHaveLength(1)
  expect(
    (await services.store.projects())[0]?.items.map(({ cards }) => cards.map(({ user }) => user)),
  ).toEqual([['U8'], ['U8', 'U9']])
})
