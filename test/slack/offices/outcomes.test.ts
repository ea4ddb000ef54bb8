import { expect, test, vi } from 'vitest'
import { takeDecision } from '../../../bot/slack/work/deciding.ts'
import { APPLICANT, DATA, papers } from '../papers/papers.ts'

vi.setConfig({ testTimeout: 30_000 })

/** A submitted project, whose applicant has begun another since. */
async function twoProjects() {
  const scene = await papers()
  const { store, services, anna } = scene
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.says('提交')
  await anna.presses('仍然提交')
  const [first] = await store.projects()
  await anna.says('复制当前项目')
  const second = (await store.person(APPLICANT)).conversation.project
  if (!first || !second || second === first.id) throw new Error('there are no two projects')
  const decides = (decision: { approve: boolean; reason?: string }) =>
    anna.answers(async () => {
      const item = (await store.project(first.id))?.items.find(({ state }) => state === 'open')
      expect(await takeDecision(services, DATA, [first.id, item?.id ?? ''], decision)).toBeUndefined()
    })
  const inHand = async () => (await store.person(APPLICANT)).conversation.project
  return { ...scene, first: first.id, second, decides, inHand }
}

test.each(['修改某一项', '查看全部', '重新提交'])(
  '%s under the news of a return acts on the returned project only',
  async (label) => {
    const { store, anna, first, second, decides, inHand } = await twoProjects()
    expect(await decides({ approve: false, reason: '缺少概算表' })).toContain('退回理由：缺少概算表')
    const before = await store.project(second)
    expect(await anna.presses(label)).toMatch(/这个按钮是另一个项目.*没有改动/)
    expect(await store.project(second)).toEqual(before)
    expect(await inHand()).toBe(second)
    await anna.presses('打开“未命名项目”')
    expect(await inHand()).toBe(first)
  },
)

test('重新提交 under the news of a return submits the project anew, asking what is still open', async () => {
  const { store, anna, first, decides } = await twoProjects()
  await decides({ approve: false, reason: '缺少概算表' })
  const again = await anna.button('重新提交')
  await anna.presses('重新提交')
  await anna.presses('打开“未命名项目”')
  expect(await anna.answers(() => anna.clicks(again))).toContain('没有填')
  await anna.presses('仍然提交')
  expect((await store.project(first))?.status).toBe('submitted')
})

test('查看办理进度 under the news of an approval shows no other project', async () => {
  const { anna, second, decides, inHand } = await twoProjects()
  await decides({ approve: true })
  expect(await anna.presses('查看办理进度')).toMatch(/这个按钮是另一个项目.*没有改动/)
  expect(await inHand()).toBe(second)
})

test('a decision is told although the program stops before anything else of it is done', async () => {
  const { client, store, decides, anna } = await twoProjects()
  // Whatever is called after the decision was saved finds what is to be said noted already.
  let noted: (string | undefined)[] = []
  client.before = async (method) => {
    if (method === 'chat.update')
      noted = (await store.outbox(APPLICANT)).flatMap((each) => (each.kind === 'message' ? each.text : []))
  }
  await decides({ approve: false, reason: '缺少概算表' })
  expect(noted).toEqual([expect.stringContaining('市数据局已退回')])
  expect(await store.outbox(APPLICANT)).toEqual([])
  const { messages } = await anna.page.sees(() => true)
  expect(messages.filter(({ text }) => text?.includes('市数据局已退回'))).toHaveLength(1)
})
