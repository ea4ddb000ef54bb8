import { expect, test, vi } from 'vitest'
import { scene } from '../server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

async function begun(hasCanvases: boolean, address = 'https://shi.slack.com/') {
  const all = await scene({ address })
  const { slack, services } = all
  slack.hasCanvases = hasCanvases
  const says = async (words: string) => {
    const count = slack.said('D1').length
    await slack.says('U1', words)
    const said = await slack.hears('D1', count + 1)
    await services.serial.settled()
    return JSON.stringify(said.slice(count))
  }
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报', '否']) await says(words)
  const asked = async () => (await services.store.person('U1')).conversation.asked
  return { ...all, says, asked }
}

test.each(['文档', '文档在哪', '我的建设方案呢', '方案呢', 'where is my plan'])(
  '%s lists every paper with where its canvas opens, and the question stays open',
  async (words) => {
    const { slack, says, asked } = await begun(true)
    const open = await asked()
    const said = await says(words)
    for (const { id } of slack.papers.canvases.values())
      expect(said).toContain(`"url":"https://shi.slack.com/docs/T1/${id}"`)
    expect(slack.papers.canvases.size).toBeGreaterThan(1)
    expect(await asked()).toBe(open)
  },
)

test.each([
  ['no canvases', false, 'https://shi.slack.com/'],
  ['no address of Slack', true, 'http://127.0.0.1:3000/'],
])('with %s there is no link, and files are offered', async (_, hasCanvases, address) => {
  const { says } = await begun(hasCanvases, address)
  const said = await says('文档')
  expect(said).not.toContain('"type":"link"')
  expect(said).toContain('把建设方案发给我')
  expect(/用不了画布/.test(said)).toBe(!hasCanvases)
})

test.each(['发一份方案给我', '导出方案', '给我一份建设方案', '把方案导出来'])(
  '%s gives the plan as a file with its version, and the question stays open',
  async (words) => {
    const { slack, says, asked } = await begun(false)
    const open = await asked()
    expect(await says(words)).toMatch(/（草稿，第 \d+ 版）/)
    await vi.waitUntil(() => slack.given('D1').length === 1)
    expect(await asked()).toBe(open)
  },
)

test('下载 gives all papers, and after submission says that they are as submitted', async () => {
  const { slack, services, says } = await begun(false)
  await says('下载')
  await vi.waitUntil(() => slack.given('D1').length > 1)
  const count = slack.said('D1').length
  await slack.clicks('U1', 'submit-now.0')
  await slack.hears('D1', count + 1)
  await services.serial.settled()
  expect(await says('导出方案')).toMatch(/（提交的第 \d+ 版）/)
})

test.each([
  ['on canvases', true, /在“文档”里：.*画布/],
  ['in files, and why', false, /用不了画布（Slack 要付费版/],
])('an applicant hears once that the papers are %s', async (_, hasCanvases, words) => {
  const { slack, says } = await begun(hasCanvases)
  for (const answer of ['是', '机关', '纳入了规划']) await says(answer)
  await says('新项目：鼓楼 运维 30万')
  await says('不涉密')
  const told = slack.said('D1').filter(({ blocks }) => words.test(JSON.stringify(blocks)))
  expect(told).toHaveLength(1)
})
