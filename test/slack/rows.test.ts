import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { momentOf } from '../../bot/render/blocks.ts'
import { scene } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const rows = z.array(
  z.looseObject({
    type: z.string(),
    block_id: z.string().default(''),
    elements: z.array(z.looseObject({ action_id: z.string().default('') })).default([]),
  }),
)

/** The rows of buttons in what was said last. */
const rowsOf = (slack: SlackServer) =>
  rows.parse(slack.said('D1').at(-1)?.blocks).filter(({ type }) => type === 'actions')

async function hears(slack: SlackServer, act: () => Promise<void>): Promise<string> {
  const count = slack.said('D1').length
  await act()
  await slack.hears('D1', count + 1)
  return JSON.stringify(slack.said('D1').at(-1)?.blocks)
}

/** Somebody in the middle of an interview. */
async function interviewed() {
  const all = await scene()
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报'])
    await hears(all.slack, () => all.slack.says('U1', words))
  return all
}

test('every row of buttons is of the moment in which it was said, whatever kind of turn said it', async () => {
  const { slack, services } = await interviewed()
  for (const words of [
    '否',
    '什么时候验收',
    '暂停',
    '继续',
    '提交',
    '仍然提交',
    '进度',
    '撤回',
    '查看全部',
  ]) {
    await hears(slack, () => slack.says('U1', words))
    await services.serial.settled()
    const { asking, project } = (await services.store.person('U1')).conversation
    for (const { block_id } of rowsOf(slack))
      expect([words, momentOf(block_id)]).toEqual([words, { asking, project }])
  }
  expect((await services.store.projects())[0]?.history.map(({ what }) => what)).toContain('withdraw')
})

describe('a button that opens a window, of an earlier question', () => {
  test.each(['delegate'])('%s opens none, and says so', async (act) => {
    const { slack } = await interviewed()
    const row = rowsOf(slack).find(({ elements }) =>
      elements.some(({ action_id }) => action_id.startsWith(`${act}.`)),
    )
    expect(row).toBeDefined()
    await hears(slack, () => slack.says('U1', '否'))
    expect(
      await hears(slack, () => slack.clicks('U1', `${act}.0`, undefined, { block_id: row?.block_id ?? '' })),
    ).toMatch(/没有改动/)
    expect(slack.calledWith('views.open')).toEqual([])
  })
})

test('a button of an earlier question answers nothing', async () => {
  const { slack, services } = await interviewed()
  const [row] = rowsOf(slack)
  await hears(slack, () => slack.says('U1', '否'))
  const before = await services.store.projects()
  const value = JSON.stringify(['classified', true])
  expect(
    await hears(slack, () => slack.clicks('U1', 'answer.0', value, { block_id: row?.block_id ?? '' })),
  ).toMatch(/没有改动/)
  expect(await services.store.projects()).toEqual(before)
})
