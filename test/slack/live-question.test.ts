import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { running, scene, until } from './server/running.ts'
import type { SlackServer } from './server/slack-server.ts'
import { dm, type Said } from './server/slack-wire.ts'

vi.setConfig({ testTimeout: 60_000 })

const element = z.looseObject({
  action_id: z.string().default(''),
  value: z.string().optional(),
  text: z.unknown(),
})
const blocks = z.array(
  z.looseObject({
    type: z.string(),
    block_id: z.string().default(''),
    elements: z.array(element.or(z.unknown())).default([]),
    accessory: element.optional(),
    text: z.object({ text: z.string() }).optional(),
  }),
)
const blocksOf = ({ blocks: all }: Said) => blocks.parse(all ?? [])
const isAsking = (message: Said) =>
  blocksOf(message).some(({ type, block_id }) => type === 'actions' && /^qc?\d+ /.test(block_id))
/** The messages of the bot that have buttons of a question. */
const asking = (slack: SlackServer) => slack.said('D1').filter(isAsking)

/** The line that a question was folded to, and what its button carries. */
function folded(message: Said | undefined): [line: string | undefined, change: string | undefined] {
  const line = message && blocksOf(message).find(({ block_id }) => block_id.startsWith('o0 '))
  return [line?.text?.text, line?.accessory?.value]
}

async function turn({ slack }: { slack: SlackServer }, act: () => Promise<unknown>): Promise<void> {
  const count = slack.said('D1').length
  await act()
  await slack.hears('D1', count + 1)
}

/** Presses a button of the latest message that has it. */
async function press(slack: SlackServer, action: RegExp): Promise<void> {
  for (const message of slack.said('D1').toReversed())
    for (const { block_id, elements } of blocksOf(message))
      for (const each of elements) {
        const found = element.safeParse(each).data
        if (found && action.test(`${found.action_id} ${found.value ?? ''}`)) {
          await slack.clicks('U1', found.action_id, found.value, { block_id })
          return
        }
      }
  throw new Error(`no button ${action}`)
}
const missing = (): never => {
  throw new Error('nothing was said')
}
const YES = /^answer\.\d+ \["classified",true\]/
const NO = /^answer\.\d+ \["classified",false\]/

/** Somebody who is asked whether the project is classified. */
async function asked() {
  const all = await scene()
  for (const words of ['泰州 80万 新建 要不要立项', '开始填报'])
    await turn(all, () => all.slack.says('U1', words))
  await all.services.serial.settled()
  const question = all.slack.said('D1').at(-1)
  if (!question || !isAsking(question)) throw new Error('nothing is asked')
  return { ...all, question }
}

type Doing = (slack: SlackServer) => Promise<unknown>
const ROWS: [what: string, doing: Doing, line: string, change: string | undefined][] = [
  ['answered by a press', (slack) => press(slack, NO), '✓ 涉密：否', 'classified'],
  ['answered in words', (slack) => slack.says('U1', '不涉密'), '✓ 涉密：否', 'classified'],
  ['put off', (slack) => press(slack, /^later\./), '涉密：以后再填', 'classified'],
  ['not known', (slack) => press(slack, /^unknown\./), '涉密：不知道，先留着', 'classified'],
  ['asked again', (slack) => slack.says('U1', '验收谁组织？'), '涉密：接着在下面问', undefined],
  ['to be confirmed', (slack) => press(slack, YES), '涉密：请在下面再确认一次', undefined],
  ['left by a pause', (slack) => press(slack, /^pause\./), '涉密：没有回答', undefined],
  ['left for another project', (slack) => slack.says('U1', '填报新项目'), '涉密：没有回答', undefined],
]

describe('a question that is over is one line where it stood', () => {
  test.each(ROWS)('%s', async (_, doing, line, change) => {
    const { slack, services, question } = await asked()
    await turn({ slack }, () => doing(slack))
    await until(() => folded(question)[0] !== undefined)
    expect(folded(question)).toEqual([line, change])
    expect(isAsking(question)).toBe(false)
    await services.serial.settled()
    // The reply comes first.
    const told = slack.calls.filter(({ method }) => /^chat\./.test(method)).slice(-2)
    expect(told.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
  })

  test('and what stood before it stays', async () => {
    const { slack, services } = await asked()
    await turn({ slack }, () => press(slack, NO))
    const next = slack.said('D1').at(-1)
    const before = JSON.stringify(next?.blocks)
    expect(before).toContain('已保存：涉密：否')
    await turn({ slack }, () => press(slack, /^later\./))
    await until(() => folded(next)[0] !== undefined)
    await services.serial.settled()
    expect(JSON.stringify(next?.blocks)).toContain('已保存：涉密：否')
    expect(folded(next)[0]).toMatch(/：以后再填$/)
  })

  test('with a button that asks it again, where its answer is changed', async () => {
    const { slack, services, question } = await asked()
    await turn({ slack }, () => press(slack, NO))
    await until(() => folded(question)[1] !== undefined)
    const line = blocksOf(question).find(({ block_id }) => block_id.startsWith('o0 '))
    const { action_id = '', value } = line?.accessory ?? {}
    await turn({ slack }, () => slack.clicks('U1', action_id, value, { block_id: line?.block_id ?? '' }))
    expect(JSON.stringify(slack.said('D1').at(-1)?.blocks)).toContain('现在的回答：否')
    await services.serial.settled()
    expect(asking(slack)).toHaveLength(1)
  })

  test.each([
    ['none of them', '都没有', /^✓ 这几种情形：都没有$/],
    ['the first of them', '1', /^✓ 这几种情形：[^、]+$/],
    ['put off', '以后再填', /^这几种情形：以后再填$/],
  ])('with what was ticked of several things at once: %s', async (_, words, line) => {
    const { slack, services } = await asked()
    await turn({ slack }, () => press(slack, NO))
    const boxes = () => blocksOf(slack.said('D1').at(-1) ?? missing()).some(({ type }) => type === 'input')
    for (let left = 0; !boxes(); left++) {
      if (left > 30) throw new Error('no list is asked')
      await turn({ slack }, () => press(slack, /^later\./))
    }
    const list = slack.said('D1').at(-1)
    await turn({ slack }, () => slack.says('U1', words))
    await services.serial.settled()
    expect(folded(list)[0]).toMatch(line)
    expect(JSON.stringify(list?.blocks)).not.toContain('checkboxes')
    expect(JSON.stringify(list?.blocks)).toContain('choose-change.0')
  })

  test('with the place that was chosen, where there is no project yet', async () => {
    const all = await scene()
    const { slack } = all
    await turn(all, () => slack.says('U1', '80万新建系统要立项吗'))
    const question = slack.said('D1').at(-1)
    await turn(all, () => press(slack, /^region\.\d+ taizhou/))
    await until(() => folded(question)[0] !== undefined)
    expect(folded(question)).toEqual(['✓ 地方：泰州', undefined])
  })
})

test('in a whole interview one message at a time has the buttons of a question, and none at its end', async () => {
  const { slack, services } = await asked()
  const steps: Doing[] = [
    (at) => press(at, NO),
    (at) => press(at, /^back\./),
    (at) => press(at, /^unknown\./),
    (at) => at.says('U1', '市财政预算，已经列入年度计划'),
    (at) => press(at, /^why\./),
    (at) => at.says('U1', '验收要交什么'),
    (at) => press(at, /^later\./),
    (at) => at.says('U1', '修改总投资'),
    (at) => at.says('U1', '95万'),
    (at) => at.says('U1', '暂停'),
    (at) => at.says('U1', '继续'),
    (at) => at.says('U1', '我的项目'),
  ]
  for (const step of steps) {
    await turn({ slack }, () => step(slack))
    await services.serial.settled()
    expect(asking(slack).length).toBeLessThanOrEqual(1)
  }
  for (let left = 0; asking(slack).length > 0; left++) {
    if (left > 60) throw new Error('it never ends')
    expect(asking(slack)).toHaveLength(1)
    await turn({ slack }, () => press(slack, /^later\./))
    await services.serial.settled()
  }
  expect((await services.store.person('U1')).shown).toEqual([])
})

test('a button that is pressed twice at once answers once, and the second press says so', async () => {
  const { slack, services, question } = await asked()
  const row = blocksOf(question).find(({ block_id }) => block_id.startsWith('q0 '))
  const click = () =>
    slack.clicks('U1', 'answer.1', '["classified",false]', { block_id: row?.block_id ?? '' })
  const count = slack.said('D1').length
  await Promise.all([click(), click()])
  await slack.hears('D1', count + 2)
  await services.serial.settled()
  const [project] = await services.store.projects()
  expect(project?.history.filter(({ what }) => what === 'answer')).toHaveLength(2)
  expect(JSON.stringify(slack.said('D1').at(-1)?.blocks)).toContain('没有改动')
  expect(folded(question)).toEqual(['✓ 涉密：否', 'classified'])
  expect(asking(slack)).toHaveLength(1)
})

test('a question that fills a message of its own, or several, is folded in all of them', async () => {
  const { slack, services } = await asked()
  await turn({ slack }, () => press(slack, NO))
  const change = () => slack.clicks('U1', 'change.0', 'functions')
  await turn({ slack }, change)
  await turn({ slack }, () => slack.says('U1', '建设一网通办平台，含统一受理、统一查询。\n'.repeat(900)))
  const before = slack.said('D1').length
  await turn({ slack }, change)
  await services.serial.settled()
  const parts = slack.said('D1').slice(before)
  expect(parts.length).toBeGreaterThan(1)
  await turn({ slack }, () => press(slack, /^later\./))
  await services.serial.settled()
  for (const part of parts)
    expect(blocksOf(part).some(({ block_id }) => block_id.startsWith('q'))).toBe(false)
  expect(asking(slack)).toHaveLength(1)
})

test('where containers are refused, what is folded away stays in the thread and the answer stays whole', async () => {
  const all = await scene()
  const { slack, services } = all
  slack.fails = ({ args }) =>
    args.blocks?.includes('"type":"container"') ? { error: 'invalid_blocks' } : undefined
  await turn(all, () => slack.says('U1', '泰州 新建 要不要立项'))
  await services.serial.settled()
  const answer = slack.history(dm('U1')).find(({ bot_id }) => bot_id !== undefined)
  if (!answer || !isAsking(answer)) throw new Error('nothing is asked')
  const kept = blocksOf(answer).filter(({ block_id }) => !block_id.startsWith('q')).length
  await turn(all, () => slack.says('U1', '80万'))
  await until(() => folded(answer)[0] !== undefined)
  expect(folded(answer)[0]).toMatch(/^✓ 总投资：80/)
  expect(blocksOf(answer)).toHaveLength(kept + 1)
})

describe('a fold that fails harms nothing', () => {
  test.each([
    ['message_not_found', 1],
    ['cant_update_message', 1],
    ['edit_window_closed', 1],
  ])('refused with %s, it is tried once and every reply arrives', async (error, tries) => {
    const { slack, services } = await asked()
    slack.fails = ({ method }) => (method === 'chat.update' ? { error } : undefined)
    await turn({ slack }, () => press(slack, NO))
    await services.serial.settled()
    expect(slack.calledWith('chat.update')).toHaveLength(tries)
    await turn({ slack }, () => slack.says('U1', '验收谁组织？'))
    expect(JSON.stringify(slack.said('D1').map(({ text }) => text))).not.toContain('没有办成')
  })

  test('while Slack fails, the replies go on, and it is made up for', async () => {
    const { slack, question } = await asked()
    let down = true
    slack.fails = ({ method }) => (down && method === 'chat.update' ? { status: 500 } : undefined)
    await turn({ slack }, () => press(slack, NO))
    await turn({ slack }, () => slack.says('U1', '验收谁组织？'))
    down = false
    await until(() => folded(question)[0] === '✓ 涉密：否')
  })

  test('after a stop in between, it is folded at the next start, once', async () => {
    const { slack, folder, stop, question } = await asked()
    slack.fails = ({ method }) => (method === 'chat.update' ? { status: 500 } : undefined)
    await turn({ slack }, () => press(slack, NO))
    await stop()
    slack.fails = () => undefined
    const before = slack.calledWith('chat.update').length
    const { caughtUp, services } = await running(slack, folder)
    await caughtUp
    await until(() => folded(question)[0] === '✓ 涉密：否')
    await services.serial.settled()
    expect(slack.calledWith('chat.update')).toHaveLength(before + 1)
  })
})
