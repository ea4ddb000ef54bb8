import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { Act } from '../../../bot/conversation/acts.ts'
import { press } from '../../../bot/conversation/button.ts'
import { localPeople, seatOffices } from '../../../bot/local.ts'
import { openServices } from '../../../bot/slack/open.ts'
import { takeDecision } from '../../../bot/slack/work/deciding.ts'
import { takeTurn } from '../../../bot/slack/work/turns.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { newProject } from '../../../store/fresh.ts'
import { openStore } from '../../../store/json/open.ts'
import { createProject } from '../../../store/uses.ts'
import { clientOf, desk, temporaryFolder } from '../../workspace/desk.ts'

const regulations = loadRegulations()
const people = localPeople(regulations)
const APPLICANT = 'UAPPLICANT'

test('a project that waits tells its applicant what for, and the answer gives the next offices their cards', async () => {
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
  const presses = async (act: Act, value?: string) => {
    await takeTurn(services, { user: APPLICANT }, (standing) =>
      press(act, value, standing, services.desk(), 'zh'),
    )
    await services.serial.settled()
  }
  const received = async (user: string) => {
    const { channel } = await client.conversations.open({ users: user })
    const { messages = [] } = await client.conversations.history({ channel: channel?.id ?? '' })
    return messages.map(({ text = '', blocks }) => text + JSON.stringify(blocks))
  }
  const peopleOf = async (id: string) => (await store.directory()).offices[`dazhou/${id}`] ?? []
  const project = async () => await store.project('WAITS')

  await createProject(store, {
    ...newProject({ id: 'WAITS', region: 'dazhou', owner: APPLICANT, at: '2026-11-23T01:00:00.000Z' }),
    facts: { kind: 'new', investment: 60, embedded: false },
    unknown: { jointlyApproved: 'unknown' },
  })
  await presses('open', 'WAITS')
  await presses('submit-now')
  await presses('new')

  const [digital = ''] = await peopleOf('digital')
  for (let left = 2; left > 0; left--) {
    const item = (await project())?.items.find(({ state }) => state === 'open')
    expect(
      await takeDecision(services, digital, ['WAITS', item?.id ?? ''], { approve: true }),
    ).toBeUndefined()
  }
  await services.serial.settled()
  expect((await project())?.status).toBe('submitted')
  const [last = ''] = await received(APPLICANT)
  expect(last).toContain('正在等您')
  const button = /"action_id":"supply\.\d+"[^}]*\}[^}]*"value":"((?:[^"\\]|\\.)*false\])"/.exec(last)?.[1]
  expect(button).toBeDefined()

  const [deputy = ''] = await peopleOf('vice-mayor-unit')
  expect(await received(deputy)).toEqual([])
  await presses('supply', JSON.parse(`"${button}"`))
  expect((await project())?.facts.jointlyApproved).toBe(false)
  expect((await received(deputy)).filter((each) => each.startsWith('待办'))).toHaveLength(1)

  await presses('supply', JSON.parse(`"${button}"`).replace('false', 'true'))
  expect((await project())?.facts.jointlyApproved).toBe(false)
  expect((await received(deputy)).filter((each) => each.startsWith('待办'))).toHaveLength(1)
  await store.close()
})
