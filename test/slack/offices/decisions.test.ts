import { pino } from 'pino'
import { expect, test } from 'vitest'
import { press } from '../../../bot/conversation/button.ts'
import { handle } from '../../../bot/conversation/message.ts'
import { localPeople, seatOffices } from '../../../bot/local.ts'
import { openServices } from '../../../bot/slack/open.ts'
import { takeDecision } from '../../../bot/slack/work/deciding.ts'
import { takeTurn } from '../../../bot/slack/work/turns.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { openStore } from '../../../store/json/open.ts'
import { updateDirectory } from '../../../store/uses.ts'
import { clientOf, desk, temporaryFolder } from '../../workspace/desk.ts'

const regulations = loadRegulations()
const people = localPeople(regulations)
const APPLICANT = 'UAPPLICANT'
const DATA = 'UTAIZHOUDATA'
const REFORM = 'UTAIZHOUDRC'

/** An office at a real workspace with a project that waits for its first stop. */
async function submitted() {
  const dataDir = await temporaryFolder()
  const workspace = await desk({ dataDir, people })
  const store = await openStore(dataDir, { now: () => new Date() })
  await seatOffices(store, regulations)
  let ids = 0
  const client = clientOf(workspace)
  const services = openServices({
    store,
    regulations,
    official: new Map(),
    client,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    newId: () => `N${++ids}`,
  })
  for (const message of ['泰州新建80万的系统要立项吗', '开始填报'])
    await takeTurn(services, { user: APPLICANT }, (standing) => handle(message, standing, services.desk()))
  await takeTurn(services, { user: APPLICANT }, (standing) =>
    press('submit-now', undefined, standing, services.desk(), 'zh'),
  )
  await services.serial.settled()
  const [project] = await store.projects()
  const [item] = project?.items ?? []
  if (!project || !item) throw new Error('nothing was submitted')
  const cards = async (user: string) => {
    const { channel } = await client.conversations.open({ users: user })
    const { messages = [] } = await client.conversations.history({ channel: channel?.id ?? '' })
    return messages.filter(({ text }) => /待办|已通过|已退回/.test(text ?? '')).map(({ text = '' }) => text)
  }
  return { services, store, key: [project.id, item.id] as const, cards }
}

test('only the people of the office decide, once, and never on their own project', async () => {
  const { services, store, key, cards } = await submitted()
  expect(await cards(DATA)).toEqual([expect.stringMatching(/^待办/)])

  expect(await takeDecision(services, REFORM, key, { approve: true })).toBe('not-bound')
  await updateDirectory(store, (all) => ({
    ...all,
    offices: { ...all.offices, 'taizhou/data': [DATA, APPLICANT] },
  }))
  expect(await takeDecision(services, APPLICANT, key, { approve: true })).toBe('own-project')
  expect((await store.project(key[0]))?.items.map(({ state }) => state)).toEqual(['open'])

  expect(await takeDecision(services, DATA, key, { approve: true })).toBeUndefined()
  expect(await takeDecision(services, DATA, key, { approve: false, reason: '改主意了' })).toBe(
    'already-decided',
  )
  expect((await store.project(key[0]))?.items.map(({ state }) => state)).toEqual(['approved', 'open'])
  await store.close()
})

test('a card is rewritten when it is decided, and waking the outbox again sends nothing twice', async () => {
  const { services, store, key, cards } = await submitted()
  await takeDecision(services, DATA, key, { approve: false, reason: '缺少概算表' })
  await services.outbox.wake()
  expect(await cards(DATA)).toEqual([expect.stringMatching(/^已退回/)])
  await store.close()
})
