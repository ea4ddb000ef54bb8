import { expect, test, vi } from 'vitest'
import { catchUp } from '../../../bot/slack/inbox/catch-up.ts'
import { updateProject } from '../../../store/uses.ts'
import { running, scene } from '../server/running.ts'
import { APPLICANT, papers } from './papers.ts'

vi.setConfig({ testTimeout: 30_000 })

/** Two projects whose plans fell behind their answers, as a stop would leave them. */
async function behind() {
  const all = await papers()
  const { anna, client, store } = all
  const refuse = async (method: string, args: Record<string, unknown>) => {
    if (method === 'canvases.edit' && JSON.stringify(args.changes).includes('"replace"'))
      throw new Error('stopped')
  }
  await anna.says('泰州市，新建一个80万元的业务系统')
  for (const [begin, sum] of [
    ['开始填报', '120万'],
    ['复制当前项目', '130万'],
  ] as const) {
    await anna.says(begin)
    await anna.says('修改总投资')
    client.before = refuse
    await anna.says(sum)
  }
  const canvases = (await store.projects()).map((project) => {
    const { canvas = '', shown, revisions } = project.documents.plan ?? { revisions: [] }
    expect(shown).not.toBe(revisions.at(-1)?.number)
    return { canvas, total: `- 总投资：${project.facts.investment}万元` }
  })
  expect(canvases).toHaveLength(2)
  // What is refused comes through once Slack takes it again.
  const recovered = () => {
    client.before = async () => undefined
  }
  const text = async (id: string) => {
    const { canvases: shown } = await anna.page.sees(() => true)
    return shown.find((each) => each.id === id)?.markdown
  }
  return { ...all, canvases, text, recovered }
}

test('what a stop left unpublished is published at start', async () => {
  const { services, canvases, text, recovered } = await behind()
  for (const { canvas, total } of canvases) expect(await text(canvas)).not.toContain(total)
  recovered()
  await catchUp(services)
  for (const { canvas, total } of canvases) expect(await text(canvas)).toContain(total)
})

test('one plan that cannot be published at start keeps no other', async () => {
  const { services, client, canvases, text } = await behind()
  const [first, second] = canvases
  client.before = async (_, args) => {
    if (args.canvas_id === first?.canvas) throw new Error('ratelimited')
  }
  await catchUp(services)
  expect(await text(first?.canvas ?? '')).not.toContain(first?.total)
  expect(await text(second?.canvas ?? '')).toContain(second?.total)
})

test('what somebody wrote in it meanwhile is kept, as theirs', async () => {
  const { services, anna, store, canvases, text, recovered } = await behind()
  const [{ canvas, total } = { canvas: '', total: '' }] = canvases
  const markdown = `${await text(canvas)}\n停机时写的话\n`
  expect(await anna.page.does({ do: 'write-canvas', as: APPLICANT, canvas, markdown })).toEqual({ ok: true })
  recovered()
  await catchUp(services)
  await anna.page.sees(({ canvases: all }) => all.some(({ markdown: now }) => now.includes(total)))
  expect(await text(canvas)).toContain('停机时写的话')
  const project = (await store.projects()).find(({ documents }) => documents.plan?.canvas === canvas)
  expect(project?.documents.plan?.revisions.map(({ by }) => by)).toContain(APPLICANT)
})

test('where no canvas can be had, that is found out when it is tried and not again at a start', async () => {
  const { slack, folder, services, stop } = await scene()
  for (const user of ['U1', 'U2'])
    for (const words of ['泰州 80万 新建 要不要立项', '开始填报']) {
      const count = slack.said(`D${user.slice(1)}`).length
      await slack.says(user, words)
      await slack.hears(`D${user.slice(1)}`, count + 1)
    }
  await services.serial.settled()
  await stop()
  const before = slack.calledWith('canvases.create').length
  const { caughtUp } = await running(slack, folder)
  await caughtUp
  expect(before).toBeGreaterThan(0)
  expect(slack.calledWith('canvases.create')).toHaveLength(before)
})

test('nothing of a classified project is published, and what had been is taken away', async () => {
  const { services, store, canvases, text, recovered } = await behind()
  for (const { id } of await store.projects())
    await updateProject(store, id, (project) => ({
      ...project,
      facts: { ...project.facts, classified: true },
    }))
  recovered()
  await catchUp(services)
  for (const { canvas } of canvases) expect(await text(canvas)).toBeUndefined()
})
