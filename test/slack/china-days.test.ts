import { expect, test, vi } from 'vitest'
import { homeView } from '../../bot/slack/views/home.ts'
import { DATA, papers } from './papers/papers.ts'

vi.setConfig({ testTimeout: 30_000 })

/** 泰州 takes declarations in the second half of every year: what is due next changes with the year. */
test.each([
  ['23:59 on the last day of the year', '2026-12-31T15:59:00.000Z', '2026-12-31', '2026年7月1日'],
  ['00:01 on the first day of the year', '2026-12-31T16:01:00.000Z', '2027-01-01', '2027年7月1日'],
])('at %s in China every day that is shown or understood is that day', async (_, instant, day, opens) => {
  const { services, store, anna, data } = await papers(() => new Date(instant))
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  expect(await anna.says('合同今天签的')).toContain(`合同签订 ${day}`)
  const project = async () => (await store.projects())[0]
  expect((await project())?.milestones).toEqual({ 'contract-signed': day })
  expect((await anna.canvas(/办理路线/)).markdown).toContain(`最近一次为${opens}至`)

  await anna.says('提交')
  await anna.presses('仍然提交')
  await data.button('通过')
  const card = async () => JSON.stringify((await data.page.sees(() => true)).messages)
  expect(await card()).toContain(`提交日期\\n${day}`)
  const [waiting] =
    JSON.stringify(await homeView(services, await store.person(DATA))).match(/[^"]*起等待/) ?? []
  expect(waiting).toContain(`${day} 起等待`)
  await anna.answers(async () => data.clicks(await data.button('通过')))
  expect(await card()).toContain(`${day} 已通过`)
})
