import { expect, test, vi } from 'vitest'
import { updateProject } from '../../../store/uses.ts'
import { running, scene } from '../server/running.ts'
import type { SlackServer } from '../server/slack-server.ts'

vi.setConfig({ testTimeout: 30_000 })

const REFUSALS = ['unknown_method', 'missing_scope'] as const

/** A Slack in which canvases can be made and written, and not be read, and somebody who has begun a project there. */
async function closed(error: (typeof REFUSALS)[number] = 'unknown_method') {
  const { slack, folder, services, stop } = await scene()
  slack.hasCanvases = true
  slack.fails = ({ method }) => (method === 'canvases.getContent' ? { error } : undefined)
  const says = async (words: string) => {
    const count = slack.said('D1').length
    await slack.says('U1', words)
    const said = await slack.hears('D1', count + 1)
    await services.serial.settled()
    return JSON.stringify(said.slice(count))
  }
  await says('泰州 80万 新建 要不要立项')
  await says('开始填报')
  const project = async () => {
    const [only] = await services.store.projectsOf('U1')
    if (!only) throw new Error('no project')
    return only
  }
  return { slack, folder, services, stop, says, project }
}

const plans = (slack: SlackServer) =>
  [...slack.papers.canvases.values()].filter(({ title }) => title.includes('建设方案'))

test.each(REFUSALS)(
  'where reading is answered with %s, canvases are shown, to be read only',
  async (error) => {
    const { slack, says } = await closed(error)
    await says('修改总投资')
    await says('120万')
    const all = [...slack.papers.canvases.values()]
    expect(all).toHaveLength(3)
    for (const { access } of all) expect(access).toEqual({ U1: 'read' })
    expect(plans(slack)[0]?.markdown).toContain('- 总投资：120万元')
    expect(await says('文档')).toMatch(/不能在里面改.*发回来/)
  },
)

test('whether they can be read is asked once, and once more after a start', async () => {
  const { slack, folder, says, stop } = await closed()
  for (const words of ['修改总投资', '120万', '文档', '提交']) await says(words)
  const asked = slack.calledWith('canvases.getContent').length
  // Those that were asked side by side before the first answer came.
  expect(asked).toBeLessThanOrEqual(3)
  await stop()
  const again = await running(slack, folder)
  await again.caughtUp
  for (const words of ['修改总投资', '130万', '修改总投资', '140万']) {
    const count = slack.said('D1').length
    await slack.says('U1', words)
    await slack.hears('D1', count + 1)
    await again.services.serial.settled()
  }
  expect(slack.calledWith('canvases.getContent').length - asked).toBeLessThanOrEqual(3)
  expect(plans(slack)[0]?.markdown).toContain('- 总投资：140万元')
  expect(plans(slack)[0]?.access).toEqual({ U1: 'read' })
})

test('submitting, withdrawing and submitting again are not kept back, and open no canvas', async () => {
  const { slack, services, says, project } = await closed()
  const click = async (action: string) => {
    const count = slack.said('D1').length
    await slack.clicks('U1', action)
    await slack.hears('D1', count + 1)
    await services.serial.settled()
  }
  await click('submit-now.0')
  expect((await project()).status).toBe('submitted')
  await click('withdraw.0')
  expect((await project()).status).toBe('draft')
  await says('把建设方案发给我')
  expect(slack.given('D1')).toHaveLength(1)
  for (const { access } of slack.papers.canvases.values()) expect(access).toEqual({ U1: 'read' })
})

test('a canvas in which somebody could write is let be when it can be read no more, and they are told', async () => {
  const { slack, services, says } = await closed()
  const readable = slack.fails
  slack.fails = () => undefined
  services.refused.clear()
  await says('修改总投资')
  await says('120万')
  const [open] = plans(slack)
  expect(open?.access).toEqual({ U1: 'write' })
  Object.assign(open ?? {}, { markdown: `${open?.markdown}\n只在画布里写的话\n` })
  slack.fails = readable
  await says('修改总投资')
  await says('130万')
  await vi.waitUntil(() => plans(slack).length === 2 && plans(slack)[1]?.access.U1 === 'read')
  const [old, fresh] = plans(slack)
  expect(old?.markdown).toContain('只在画布里写的话')
  expect(old?.title).toMatch(/（旧）$/)
  expect(old?.access).toEqual({ U1: 'read' })
  expect(fresh?.markdown).toContain('- 总投资：130万元')
  expect(JSON.stringify(slack.said('D1'))).toContain('原来的画布现在读不到了')
})

test('a canvas that was deleted is made again', async () => {
  const { slack, services, says, project } = await closed()
  const { canvas = '' } = (await project()).documents.plan ?? {}
  slack.papers.canvases.delete(canvas)
  await says('修改总投资')
  await says('130万')
  await services.serial.settled()
  expect(plans(slack)).toHaveLength(1)
  expect(plans(slack)[0]?.markdown).toContain('- 总投资：130万元')
})

test('nothing of a classified project is shown', async () => {
  const { slack, services, says, project } = await closed()
  const { id } = await project()
  await updateProject(services.store, id, (each) => ({ ...each, facts: { ...each.facts, classified: true } }))
  const edits = slack.calledWith('canvases.edit').length
  await says('文档')
  expect(slack.calledWith('canvases.edit')).toHaveLength(edits)
})
