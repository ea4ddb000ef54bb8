import { expect, test, vi } from 'vitest'
import { send } from '../../../bot/project/requests.ts'
import { toMarkdown } from '../../../docs/document.ts'
import type { Store } from '../../../store/store.ts'
import { changes } from '../server/running.ts'
import { APPLICANT, DATA, papers, type Someone } from './papers.ts'

vi.setConfig({ testTimeout: 60_000 })

const PLAN = /建设方案/
const ALL = /建设方案|材料清单|办理路线/
const WORDS = '边境卡口平台'

const project = async (store: Store) => {
  const [only] = await store.projects()
  if (!only) throw new Error('no project')
  return only
}
const latest = async (store: Store) =>
  toMarkdown((await project(store)).documents.plan?.revisions.at(-1)?.blocks ?? [])
const shownTo = async (someone: Someone) =>
  JSON.stringify((await someone.page.sees(() => true)).messages.map(({ blocks, text }) => blocks ?? text))
const canvases = async (someone: Someone) =>
  (await someone.page.sees(() => true)).canvases.filter(({ title }) => ALL.test(title))

/** A project that an office had on its desk and a colleague was asked about, found to be classified. */
async function found() {
  const scene = await papers()
  const { store, services, anna, data } = scene
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.edits(PLAN, (text) => text.replace(/- 项目名称：.*/, `- 项目名称：${WORDS}`))
  await anna.says('提交')
  await anna.presses('用我写的')
  await anna.says('提交')
  await anna.presses('仍然提交')
  const to = { id: 'r1', question: 'goal', to: DATA, called: '数据局' }
  await anna.says('撤回')
  await changes(services, (await project(store)).id, (p) => send(p, to, APPLICANT, new Date().toISOString()))
  await services.serial.settled()
  expect(await shownTo(data)).toContain(WORDS)
  await anna.edits(PLAN, (text) => `${text}\n确认以前写的甲\n`)
  await anna.says('这个项目涉密')
  await anna.presses('确认涉密')
  await services.serial.settled()
  return scene
}

test('of a project found to be classified nothing is shown any more, and nothing that was typed is lost', async () => {
  const { store, anna, data } = await found()
  expect(await canvases(anna)).toEqual([])
  expect(await canvases(data)).toEqual([])
  expect(await latest(store)).toContain('确认以前写的甲')
  const card = await shownTo(data)
  expect(card).not.toContain(WORDS)
  expect(card).toContain('申报人已确认项目涉及国家秘密')
  expect(await anna.labels()).toEqual(expect.arrayContaining(['删掉这个项目']))
})

test('taken back and confirmed, it is noted, and the papers are there again', async () => {
  const { store, anna } = await found()
  await anna.says('不涉密')
  await anna.presses('确认不涉密')
  expect((await anna.canvas(PLAN)).markdown).toContain('确认以前写的甲')
  expect((await anna.canvas(PLAN)).access).toBe('write')
  const said = (await project(store)).history.filter(
    (each) => each.what === 'answer' && each.questions.includes('classified'),
  )
  expect(said.map(({ by }) => by)).toEqual([APPLICANT, APPLICANT])
})

test('what was typed can be deleted, also of a project that had been submitted', async () => {
  const { store, anna, data } = await found()
  expect(await anna.presses('删掉这个项目')).toMatch(/办理记录都会删除/)
  expect(await anna.presses('确认删除')).toMatch(/不再存有/)
  expect(await store.projects()).toEqual([])
  const { recent, answers, conversation } = await store.person(APPLICANT)
  expect(JSON.stringify({ recent, answers, conversation })).not.toMatch(/80万|业务系统|卡口/)
  expect(await shownTo(data)).not.toContain(WORDS)
})

test('what was called classified while an office had it is asked about once it is withdrawn', async () => {
  const { store, anna, data } = await papers()
  await anna.says('泰州市，新建一个80万元的业务系统')
  await anna.says('开始填报')
  await anna.says('提交')
  await anna.presses('仍然提交')
  expect(await anna.says('这个项目涉密')).toMatch(/没有改动它/)
  expect(await anna.presses('撤回修改')).toMatch(/您说过这个项目涉密.*请再确认一次/)
  await anna.presses('确认涉密')
  expect((await project(store)).facts.classified).toBe(true)
  expect(await shownTo(data)).toContain('申报人已确认项目涉及国家秘密')
  expect((await store.person(APPLICANT)).conversation.secrecy).toBeUndefined()
})
