import { expect, test } from 'vitest'
import { orphans } from '../../../bot/slack/outbox/orphans.ts'
import { papers } from './papers.ts'

const DAY = 24 * 3600 * 1000

/** A project with a plan, and canvases whose making was never noted; what is cleared away some time later. */
async function left(later = 2 * DAY) {
  let time = new Date()
  const scene = await papers(() => time)
  const { anna, client, services, store } = scene
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  const [project] = await store.projects()
  const known = project?.documents.plan?.canvas
  const document_content = { type: 'markdown' as const, markdown: '草稿' }
  const lost = async (title: string) =>
    (await client.canvases.create({ title, document_content })).canvas_id ?? ''
  const made = {
    twice: await lost(`建设方案 · ${project?.id}/plan`),
    gone: await lost('建设方案 · p-gone/plan'),
    other: await lost('会议纪要'),
  }
  time = new Date(time.getTime() + later)
  const unit = await orphans(services)
  await services.outbox.commit(unit)
  await services.serial.settled()
  const titles = async () => ((await client.files.list({})).files ?? []).map(({ id }) => id)
  return { known, made, left: await titles() }
}

test('a canvas made twice, and one whose project is gone, are deleted; the others stay', async () => {
  const { known, made, left: there } = await left()
  expect(there).not.toContain(made.twice)
  expect(there).not.toContain(made.gone)
  expect(there).toContain(made.other)
  expect(there).toContain(known)
})

test('one that was made a moment ago is let be: its document may be under way', async () => {
  const { made, left: there } = await left(0)
  expect(there).toEqual(expect.arrayContaining([made.twice, made.gone]))
})
