import { expect, test, vi } from 'vitest'
import { updateDirectory, updateProject } from '../../../store/uses.ts'
import { running, scene, submitted, until } from '../server/running.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A project that waits at 泰州's data bureau, while others sit in every other office. */
async function waiting() {
  const all = await scene()
  await updateDirectory(all.services.store, (directory) => ({
    ...directory,
    offices: { 'taizhou/data': ['U8'], 'taizhou/gov': ['U9'], 'dazhou/data': ['U7'] },
  }))
  const id = await submitted(all.slack, all.services)
  await all.slack.hears('D8', 1)
  await all.services.serial.settled()
  const item = (await all.services.store.project(id))?.items[0]
  if (!item) throw new Error('nothing waits')
  return { ...all, id, item, key: `${id} ${item.id}` }
}

test('a card goes to the people of the office it waits for, and to nobody else', async () => {
  const { slack } = await waiting()
  expect(['D7', 'D8', 'D9'].map((channel) => slack.said(channel).length)).toEqual([0, 1, 0])
})

test.each([
  ['somebody of another office', 'U9'],
  ['the applicant', 'U1'],
])('%s who presses 退回 is shown no window, and is told why', async (_, user) => {
  const { slack, key } = await waiting()
  await slack.clicks(user, 'return', key)
  await until(() => slack.calledWith('chat.postEphemeral').length > 0)
  expect(slack.calledWith('chat.postEphemeral')).toMatchObject([{ user }])
  expect(slack.calledWith('views.open')).toEqual([])
})

test.each(['', ' ', '否'])('a return for the reason “%s” is not taken', async (value) => {
  const { slack, services, id, key } = await waiting()
  const values = { reason: { reason: { type: 'plain_text_input', value } } }
  const view = { callback_id: 'return-reason', private_metadata: key, state: { values }, blocks: [] }
  expect(await slack.submits('U8', view)).toMatchObject({ response_action: 'errors' })
  await services.serial.settled()
  expect((await services.store.project(id))?.status).toBe('submitted')
})

test('an office gets the files of the revisions that were submitted, and may read the canvases but not write them', async () => {
  const { slack, folder, services, stop } = await scene()
  await updateDirectory(services.store, (all) => ({ ...all, offices: { 'taizhou/data': ['U8'] } }))
  slack.fails = ({ method, args }) =>
    method === 'chat.postMessage' && args.channel === 'D8' ? { error: 'internal_error' } : undefined
  const id = await submitted(slack, services)
  await services.serial.settled()
  const [kind = '', document] = Object.entries((await services.store.project(id))?.documents ?? {})[0] ?? []
  const last = document?.revisions.at(-1)
  if (!document || !last) throw new Error('nothing was drafted')
  const later = { ...last, number: last.number + 1, by: 'U1' }
  // Its card could not be sent, and somebody has written on since the submission.
  await updateProject(services.store, id, (project) => ({
    ...project,
    documents: {
      ...project.documents,
      [kind]: { ...document, canvas: 'F1', revisions: [...document.revisions, later] },
    },
  }))
  await stop()
  slack.fails = () => undefined
  slack.calls.splice(0)
  const again = await running(slack, folder)
  await again.caughtUp
  const names = slack.calledWith('files.getUploadURLExternal').map(({ filename }) => filename)
  expect(names).toContainEqual(expect.stringMatching(new RegExp(`^${document.title}.*第${last.number}版`)))
  expect(names).not.toContainEqual(expect.stringContaining(`第${later.number}版`))
  expect(slack.calledWith('canvases.access.set')).toMatchObject([
    { canvas_id: 'F1', access_level: 'read', user_ids: expect.stringContaining('U8') },
  ])
})

test('a project that its applicant deletes takes its canvases with it; one that cannot be deleted stops no other', async () => {
  const { slack, services } = await scene()
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报', '否', '删掉这个项目']) {
    const count = slack.said('D1').length
    await slack.says('U1', words)
    await slack.hears('D1', count + 1)
  }
  const [project] = await services.store.projects()
  if (!project) throw new Error('no project')
  const kinds = Object.entries(project.documents)
  const documents = kinds.map(([kind, each], i) => [kind, { ...each, canvas: `F${i}` }])
  await updateProject(services.store, project.id, (each) => ({
    ...each,
    documents: Object.fromEntries(documents),
  }))
  slack.fails = ({ method, args }) =>
    method === 'canvases.delete' && args.canvas_id === 'F0' ? { error: 'canvas_not_found' } : undefined
  await slack.says('U1', '确认删除')
  await until(() => slack.calledWith('canvases.delete').length === kinds.length)
  await services.serial.settled()
  expect(await services.store.projects()).toEqual([])
  expect(kinds.length).toBeGreaterThan(1)
})
