import { describe, expect, test, vi } from 'vitest'
import { send } from '../../bot/project/requests.ts'
import { changes, running, scene, until } from './server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

const ASKED = '泰州 80万 新建 要不要立项'
const MOVED = /只在私信里办/
/** What belongs to somebody's project, and is nobody else's business. */
const PRIVATE = /涉密|申报人|已保存|项目名称|开始填报：/

/** People who talk to the bot, in a channel and in their direct messages. */
async function office() {
  const all = await scene()
  const { slack, services } = all
  const settled = async () => {
    await services.serial.settled()
    await services.outbox.tried('U1')
  }
  const texts = (channel: string) => slack.said(channel).map((each) => JSON.stringify(each))
  const project = async (user = 'U1') => (await services.store.projectsOf(user))[0]
  const asked = async (user = 'U1') => (await services.store.person(user)).conversation.asked
  /** Says something after a mention in a channel; gives what is answered there. */
  const mentions = async (words: string, { user = 'U1', thread = '' } = {}) => {
    const count = slack.said('C1').length
    const ts = slack.nextTs()
    const where = { channel: 'C1', ts, ...(thread ? { thread_ts: thread } : {}) }
    await slack.event({ type: 'app_mention', user, ...where, text: `<@UBOT> ${words}` })
    const said = (await slack.hears('C1', count + 1)).slice(count)
    await settled()
    return { ts, said, text: JSON.stringify(said) }
  }
  const tells = async (words: string, { user = 'U1', thread = '' } = {}) => {
    const channel = `D${user.slice(1)}`
    const count = slack.said(channel).length
    const message = slack.writes(user, words)
    await slack.delivers(thread ? Object.assign(message, { thread_ts: thread }) : message)
    const said = (await slack.hears(channel, count + 1)).slice(count)
    await settled()
    return { said, text: JSON.stringify(said) }
  }
  return { ...all, texts, project, asked, mentions, tells }
}

describe('what is said in a channel', () => {
  test('a plain question is answered there, in a thread', async () => {
    const { slack, mentions } = await office()
    const { ts, said, text } = await mentions(ASKED)
    expect(text).toContain('总投资 80 万元')
    expect(said.map(({ thread_ts }) => thread_ts)).toEqual([ts])
    expect(slack.said('D1')).toEqual([])
    const below = await mentions('谁审批', { thread: ts })
    expect(below.said.map(({ thread_ts }) => thread_ts)).toEqual([ts])
    expect(slack.said('D1')).toEqual([])
  })

  test.each(['泰州', ''])(
    'a declaration begun after a mention goes on in the direct messages, and that is said once (%s)',
    async (first) => {
      const { slack, mentions, project, asked, texts } = await office()
      const root = first ? (await mentions('泰州 80万 新建 要不要立项')).ts : ''
      const { said, text } = await mentions('开始填报', root ? { thread: root } : {})
      expect(said).toHaveLength(1)
      expect(text).toMatch(MOVED)
      expect(text).not.toMatch(PRIVATE)
      await slack.hears('D1', 1)
      expect(texts('D1').join()).toMatch(first ? /涉密/ : /哪|泰州/)
      if (first) {
        expect(await project()).toBeDefined()
        expect(await asked()).toBe('classified')
      }
      expect(texts('C1').join()).not.toMatch(/涉密/)
    },
  )

  test('a word that might be an answer is none, and hears where it goes on', async () => {
    const { slack, mentions, project } = await office()
    await mentions(ASKED)
    const { ts } = await mentions('开始填报')
    const before = await project()
    const direct = slack.said('D1').length
    for (const words of ['是', '否', '80万', '不知道吧', '张三']) {
      const { text } = await mentions(words, { thread: ts })
      expect(text, words).toMatch(/这里的话不算回答|只在私信里办/)
      expect(text).not.toMatch(PRIVATE)
    }
    expect((await project())?.facts).toEqual(before?.facts)
    expect((await project())?.texts).toEqual(before?.texts)
    expect(slack.said('D1').length - direct).toBeLessThanOrEqual(1)
  })

  test('a yes of somebody else in the thread does nothing to anybody', async () => {
    const { slack, mentions, project } = await office()
    await mentions(ASKED)
    const { ts } = await mentions('开始填报')
    const before = await project()
    const { text } = await mentions('是', { user: 'U2', thread: ts })
    expect(text).not.toMatch(PRIVATE)
    expect(await project()).toEqual(before)
    expect(await project('U2')).toBeUndefined()
    expect(slack.said('D2')).toEqual([])
  })

  test('a question beside a declaration is answered there without it, and the open question stays open', async () => {
    const { mentions, tells, asked, project, slack } = await office()
    await mentions(ASKED)
    await mentions('开始填报')
    const before = await project()
    const direct = slack.said('D1').length
    const { text } = await mentions('泰州 验收谁组织？')
    expect(text).toMatch(/验收/)
    expect(text).not.toMatch(/项目是否涉及|80 万元/)
    expect(slack.said('D1')).toHaveLength(direct)
    expect(await asked()).toBe('classified')
    expect(await project()).toEqual(before)
    expect((await tells('否')).text).toMatch(/已保存/)
  })

  test('the button of a question that is open stays good whatever is asked in the channel', async () => {
    const { slack, mentions, tells } = await office()
    await tells(ASKED)
    const { said } = await tells('开始填报')
    await mentions('要不要立项？')
    await mentions('验收谁组织？')
    const [block_id = ''] = /q\d+ \d+ [^"]*/.exec(JSON.stringify(said.at(-1)?.blocks)) ?? []
    const count = slack.said('D1').length
    await slack.clicks('U1', 'answer.1', '["classified",false]', { block_id })
    expect(JSON.stringify((await slack.hears('D1', count + 1)).slice(count))).toMatch(/已保存：涉密：否/)
  })

  test.each(['我的项目', '进度', '文档', '提交', '查看全部', '我的待办', '把建设方案发给我', '撤回修改'])(
    '%s is answered in the direct messages',
    async (words) => {
      const { slack, mentions, tells } = await office()
      await tells(ASKED)
      await tells('开始填报')
      const count = slack.said('D1').length
      const { text } = await mentions(words)
      expect(text).toMatch(MOVED)
      expect(text).not.toMatch(PRIVATE)
      await slack.hears('D1', count + 1)
    },
  )

  test('a button under an answer in a channel begins the declaration of whoever presses it, in their messages', async () => {
    const { slack, mentions, project, services } = await office()
    const { ts } = await mentions(ASKED)
    const count = slack.said('C1').length
    await slack.clicks('U2', 'start.0', undefined, { channel: 'C1', thread: ts })
    const said = (await slack.hears('C1', count + 1)).slice(count)
    await slack.hears('D2', 1)
    await services.serial.settled()
    expect(JSON.stringify(said)).toMatch(MOVED)
    expect(said.map(({ thread_ts }) => thread_ts)).toEqual([ts])
    expect(await project()).toBeUndefined()
  })

  test('a command typed in a channel says where it is answered', async () => {
    const { slack } = await office()
    expect(await slack.runs('U1', ASKED, 'C1')).toMatch(/私信/)
    await slack.hears('D1', 1)
    expect(slack.said('C1')).toEqual([])
    expect(await slack.runs('U1', ASKED)).toBe('')
  })

  test('a classified matter is asked about in the direct messages', async () => {
    const { slack, mentions, texts } = await office()
    await mentions('泰州 我们的项目涉密，80万新建，开始填报')
    await slack.hears('D1', 1)
    expect(texts('C1').join()).not.toMatch(/涉密/)
  })

  test('several people in one thread each have their own', async () => {
    const { mentions, project, slack } = await office()
    const { ts } = await mentions(ASKED)
    await mentions('泰州 90万 新建 要不要立项', { user: 'U2', thread: ts })
    await mentions('开始填报', { thread: ts })
    await mentions('开始填报', { user: 'U2', thread: ts })
    await slack.hears('D1', 1)
    await slack.hears('D2', 1)
    expect((await project('U1'))?.facts.investment).toBe(80)
    expect((await project('U2'))?.facts.investment).toBe(90)
  })
})

describe('what is said in a thread of the direct messages', () => {
  test('an answer is heard, and answered there', async () => {
    const { tells, project } = await office()
    await tells(ASKED)
    const { said } = await tells('开始填报')
    const thread = said.at(-1)?.ts ?? ''
    const answered = await tells('否', { thread })
    expect(answered.text).toMatch(/已保存：涉密：否/)
    for (const each of answered.said) expect(each.thread_ts).toBe(thread)
    expect((await project())?.facts.classified).toBe(false)
    const next = await tells('以后再填', { thread })
    for (const each of next.said) expect(each.thread_ts).toBe(thread)
  })

  test('an answer below a question that is not asked any more answers no other', async () => {
    const { tells, project } = await office()
    await tells(ASKED)
    const thread = (await tells('开始填报')).said.at(-1)?.ts ?? ''
    await tells('否')
    const before = await project()
    const { text } = await tells('是', { thread })
    expect(text).toMatch(/没有记下来/)
    expect(await project()).toEqual(before)
    expect((await tells('验收谁组织？', { thread })).text).toMatch(/验收/)
    expect(await project()).toEqual(before)
  })

  test('one that is sent to the conversation as well is heard', async () => {
    const { slack, tells, project, services } = await office()
    await tells(ASKED)
    const thread = (await tells('开始填报')).said.at(-1)?.ts ?? ''
    const count = slack.said('D1').length
    const message = Object.assign(slack.writes('U1', '否'), {
      thread_ts: thread,
      subtype: 'thread_broadcast',
    })
    await slack.delivers(message)
    await slack.hears('D1', count + 1)
    await services.serial.settled()
    expect((await project())?.facts.classified).toBe(false)
  })

  test('what was written in a thread while nobody listened is answered there', async () => {
    const { slack, folder, stop, tells } = await office()
    const thread = (await tells(ASKED)).said.at(-1)?.ts ?? ''
    await stop()
    const root = slack.history('D1').find(({ ts }) => ts === thread)
    Object.assign(root ?? {}, { reply_count: 1 })
    Object.assign(slack.writes('U1', '谁审批？'), { thread_ts: thread })
    const count = slack.said('D1').length
    const again = await running(slack, folder)
    await again.caughtUp
    const said = (await slack.hears('D1', count + 1)).slice(count)
    for (const each of said) expect(each.thread_ts).toBe(thread)
  })

  test('a colleague answers the question whose card they write below', async () => {
    const { slack, services, tells, project } = await office()
    await tells(ASKED)
    await tells('开始填报')
    await tells('否')
    const { id = '' } = (await project()) ?? {}
    const asks = async (question: string) => {
      const request = { id: `r-${question}`, question, to: 'U2', called: 'U2' }
      await changes(services, id, (each) => send(each, request, 'U1', new Date().toISOString()))
    }
    await asks('funding')
    await asks('onCloud')
    const cards = await slack.hears('D2', 2)
    await services.serial.settled()
    await until(async () => (await project())?.requests.every(({ card }) => card !== undefined) ?? false)
    const answered = await tells('是', { user: 'U2', thread: cards[1]?.ts ?? '' })
    for (const each of answered.said) expect(each.thread_ts).toBe(cards[1]?.ts)
    const requests = (await project())?.requests.map(({ question, state }) => [question, state])
    expect(requests).toEqual([
      ['funding', 'open'],
      ['onCloud', 'taken'],
    ])
  })
})
