import { expect, test, vi } from 'vitest'
import type { Services } from '../../../bot/slack/services.ts'
import { newProject } from '../../../store/fresh.ts'
import { createProject, updateDirectory, updateProject } from '../../../store/uses.ts'
import { scene, submitted, until } from '../server/running.ts'
import type { SlackServer } from '../server/slack-server.ts'
import { papers } from './papers.ts'

vi.setConfig({ testTimeout: 60_000 })

const hears = async (slack: SlackServer, act: () => Promise<void>) => {
  const count = slack.said('D1').length
  await act()
  await slack.hears('D1', count + 1)
  return JSON.stringify(slack.said('D1').slice(count))
}
const says = (slack: SlackServer, words: string) => hears(slack, () => slack.says('U1', words))
const clicks = (slack: SlackServer, act: string, value?: string) =>
  hears(slack, () => slack.clicks('U1', `${act}.0`, value))

/** Gives every document of a project a canvas, as a workspace with canvases would have. */
const withCanvases = (services: Services, id: string) =>
  updateProject(services.store, id, (project) => ({
    ...project,
    documents: Object.fromEntries(
      Object.entries(project.documents).map(([kind, each]) => [
        kind,
        { ...each, canvas: `F${kind}`, shown: each.revisions.at(-1)?.number },
      ]),
    ),
  }))
const touched = (slack: SlackServer) =>
  slack.calls.map(({ method }) => method).filter((method) => method.startsWith('canvases.'))

test('nothing more is written in the documents of a project from the moment it is called classified', async () => {
  const { slack, services } = await scene()
  await says(slack, '泰州 80万 新建 要不要立项')
  await says(slack, '开始填报')
  await services.serial.settled()
  const id = (await services.store.person('U1')).conversation.project ?? ''
  const { documents } = await withCanvases(services, id)
  slack.calls.splice(0)
  await says(slack, '是')
  slack.calls.splice(0)
  await says(slack, '确认涉密')
  await services.serial.settled()
  expect((await services.store.project(id))?.facts.classified).toBe(true)
  await says(slack, '查看全部')
  await services.serial.settled()
  const plan = (await services.store.project(id))?.documents.plan
  expect(plan?.revisions).toEqual(documents.plan?.revisions)
  expect(touched(slack).filter((method) => /create|edit/.test(method))).toEqual([])
})

test('what a submitted project is told later changes none of the documents that its offices have', async () => {
  const { slack, services } = await scene()
  const at = '2026-11-23T01:00:00.000Z'
  await createProject(services.store, {
    ...newProject({ id: 'P1', region: 'dazhou', owner: 'U1', at }),
    facts: { kind: 'new', investment: 60, embedded: false },
    unknown: { jointlyApproved: 'unknown' },
  })
  await clicks(slack, 'open', 'P1')
  await clicks(slack, 'submit-now')
  await services.serial.settled()
  const { documents, status } = await withCanvases(services, 'P1')
  expect([status, Object.keys(documents)]).toEqual(['submitted', expect.arrayContaining(['plan'])])
  slack.calls.splice(0)
  await clicks(slack, 'supply', 'P1 ["jointlyApproved",false]')
  await services.serial.settled()
  expect((await services.store.project('P1'))?.facts.jointlyApproved).toBe(false)
  expect((await services.store.project('P1'))?.documents).toEqual(documents)
  expect(touched(slack)).toEqual([])
})

test('a project is submitted where its canvases cannot be had any more', async () => {
  const { slack, services } = await scene()
  await says(slack, '泰州 80万 新建 要不要立项')
  await says(slack, '开始填报')
  await services.serial.settled()
  const id = (await services.store.person('U1')).conversation.project ?? ''
  await withCanvases(services, id)
  slack.fails = ({ method }) => (method.startsWith('canvases.') ? { error: 'missing_scope' } : undefined)
  expect(await clicks(slack, 'submit-now')).not.toContain('现在读不到您的文档')
  expect((await services.store.project(id))?.status).toBe('submitted')
})

test('a withdrawal takes the buttons off the card that its office has', async () => {
  const { slack, services } = await scene()
  await updateDirectory(services.store, (all) => ({ ...all, offices: { 'taizhou/data': ['U8'] } }))
  const id = await submitted(slack, services)
  await slack.hears('D8', 1)
  await services.serial.settled()
  const [card] = structuredClone(slack.said('D8'))
  await says(slack, '撤回')
  await services.serial.settled()
  expect((await services.store.project(id))?.status).toBe('draft')
  const updates = slack.calledWith('chat.update')
  expect(updates.map(({ channel, ts }) => [channel, ts])).toEqual([['D8', card?.ts]])
  expect(card?.blocks).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'actions' })]))
  expect(updates[0]?.blocks).not.toContain('"actions"')
})

test('an applicant who could not be let into a document at first is let in at the next turn', async () => {
  const { client, anna } = await papers()
  client.before = async (method) => {
    if (method === 'canvases.access.set') throw new Error('ratelimited')
  }
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  client.before = async () => undefined
  await anna.says('修改总投资')
  await anna.says('120万')
  const { markdown, access } = await anna.canvas(/建设方案/)
  expect(markdown).toContain('- 总投资：120万元')
  expect(access).toBe('write')
})

test('the unit that somebody named is kept when the window is saved blank', async () => {
  const { slack, services } = await scene()
  const saves = (value: string | null) =>
    slack.submits('U1', { callback_id: 'unit', state: { values: { unit: { unit: { value } } } }, blocks: [] })
  await saves(' 市交通局 ')
  await until(async () => (await services.store.person('U1')).unit !== undefined)
  for (const blank of ['', '  ', null]) await saves(blank)
  await until(() => slack.calledWith('views.publish').length === 4)
  expect((await services.store.person('U1')).unit).toBe('市交通局')
})

test('who is bound to an office beside others pushes nobody out', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  for (const user of ['U7', 'U8', 'U7']) await slack.runs('UADM', `bind 泰州 市数据局 <@${user}>`)
  expect((await services.store.directory()).offices).toEqual({ 'taizhou/data': ['U7', 'U8'] })
})
