import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { readBinding } from '../../../bot/slack/offices/binding.ts'
import { seats, seatsCalled } from '../../../bot/slack/offices/seats.ts'
import { updateDirectory } from '../../../store/uses.ts'
import { regulations, scene, submitted, until } from '../server/running.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

vi.setConfig({ testTimeout: 30_000 })

describe('an office is found by any of its names', () => {
  test.each([...regulations.values()].map((regulation) => [regulation.place, regulation] as const))(
    '%s',
    (place, regulation) => {
      for (const [id, { name, en, aliases }] of Object.entries(regulation.offices)) {
        if (id === 'unit') continue
        const key = `${regulation.id}/${id}`
        for (const called of [id, name, en, ...aliases])
          for (const words of [
            `${place} ${called}`,
            `${place}${called}`,
            `${place}/${called}`,
            `${regulation.id}/${called}`,
            `${regulation.en} ${called}`,
          ])
            expect([words, seatsCalled(words, regulations).map((seat) => seat.key)]).toEqual([words, [key]])
      }
    },
  )
})

test.each([
  ['bind 泰州 市数据局 <@U8>', { act: 'bind', office: '泰州 市数据局', people: ['U8'] }],
  ['bind 泰州市数据局 <@U8|zhang> <@U9>', { act: 'bind', office: '泰州市数据局', people: ['U8', 'U9'] }],
  ['绑定泰州 市数据局 <@U8>', { act: 'bind', office: '泰州 市数据局', people: ['U8'] }],
  ['绑定', { act: 'bind', office: '', people: [] }],
  ['Unbind taizhou/drc <@U8>', { act: 'unbind', office: 'taizhou/drc', people: ['U8'] }],
  ['bind 泰州 市数据局 @张三', { act: 'bind', office: '泰州 市数据局', people: [], unresolved: '张三' }],
  [
    'bind 泰州 市数据局 <!subteam^S1>',
    { act: 'bind', office: '泰州 市数据局', people: [], unresolved: '<!subteam^S1>' },
  ],
  ['绑定手机号的系统要立项吗', undefined],
  ['泰州 80万 新建 要不要立项', undefined],
])('%s', (words, expected) => {
  expect(readBinding(words)).toEqual(expected)
})

test('an administrator binds every office of every regulation, and nothing else is bound', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  const all = seats(regulations)
  for (const [i, { label }] of all.entries())
    expect(await slack.runs('UADM', `bind ${label.zh} <@U8X${i}>`)).toContain(
      `已绑定：${label.zh} → <@U8X${i}>`,
    )
  expect((await services.store.directory()).offices).toEqual(
    Object.fromEntries(all.map(({ key }, i) => [key, [`U8X${i}`]])),
  )
  expect(all.map(({ label }) => label.zh)).toEqual(
    expect.arrayContaining([
      '泰州 市财政局',
      '泰州 市委网信办',
      '泰州 市审计局',
      '达州 市审计局',
      '达州 市国家保密局',
    ]),
  )
})

test('what binding answers', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  const bind = (words: string) => slack.runs('UADM', words)
  const offices = async () => (await services.store.directory()).offices

  const many = await bind('bind 市财政局 <@U8>')
  expect(many).toMatch(/几个地方都有/)
  const commands = many.split('\n').filter((line) => line.startsWith('/lixiang '))
  expect(commands).toHaveLength(2)
  expect(await offices()).toEqual({})
  for (const command of commands) expect(await bind(command.replace('/lixiang ', ''))).toMatch(/^已绑定/)
  expect(await offices()).toEqual({ 'taizhou/finance': ['U8'], 'dazhou/finance': ['U8'] })

  expect(await bind('bind taizhou/drc <@U8> <@U9>')).toMatch(/已绑定：泰州 市发展改革委 → <@U8> <@U9>/)
  expect(await bind('bind 县发改委 <@U8>')).toMatch(/已绑定：玉山 县发改委/)
  expect(await bind('bind 泰州 市数据局 @张三')).toMatch(/“@张三”没有被认成一个人/)
  expect(await bind('bind 泰州 市数据局')).toMatch(/请在后面 @ 办理人/)
  expect(await bind('bind 泰州 市气象局 <@U8>')).toMatch(/\/lixiang bind 泰州 市数据局 <@U8>/)
  expect(await bind('bind 火星 <@U8>')).toMatch(/没有叫“火星”的部门/)
  expect(await bind('bind &lt;!channel&gt; <@U8>')).toContain('&lt;!channel&gt;')
  expect(await bind('bind 项目单位 <@U8>')).toMatch(/没有叫/)

  const list = await bind('bind')
  expect(list).toMatch(/泰州 市发展改革委：<@U8> <@U9>/)
  expect(list).toMatch(/泰州：.*市数据局/)
  expect(await bind('unbind 泰州 市发展改革委 <@U8>')).toMatch(/已解除/)
  expect((await offices())['taizhou/drc']).toEqual(['U9'])
})

test.each([
  ['README.md', /`\/lixiang (bind [^`]+@某人)`/],
  ['README.zh-CN.md', /`\/lixiang (bind [^`]+@某人)`/],
  ['bot/manifest.json', /\| (bind [^"]+@某人)/],
])('the example in %s works', async (file, example) => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  const [, command = ''] = example.exec(readFileSync(join(root, file), 'utf8')) ?? []
  expect(await slack.runs('UADM', command.replace('@某人', '<@U8>'))).toMatch(/^已绑定：泰州 市发展改革委/)
  expect((await services.store.directory()).offices).toEqual({ 'taizhou/drc': ['U8'] })
})

describe('who may bind', () => {
  test.each([
    ['a stranger', 'UX', 'bind 泰州 市数据局 <@U8>'],
    ['a stranger, themself', 'UX', 'bind 泰州 市数据局 <@UX>'],
    ['a stranger, off an office', 'UX', 'unbind 泰州 市数据局 <@U7>'],
    ['somebody who sits there, another', 'U7', 'bind 泰州 市数据局 <@U8>'],
  ])('%s: nobody is bound, and they are told', async (_, user, words) => {
    const { slack, services } = await scene()
    await updateDirectory(services.store, (all) => ({ ...all, offices: { 'taizhou/data': ['U7'] } }))
    expect(await slack.runs(user, words)).toMatch(/只有工作区管理员/)
    expect((await services.store.directory()).offices).toEqual({ 'taizhou/data': ['U7'] })
  })

  test('an administrator of the directory may, whatever Slack says', async () => {
    const { slack, services } = await scene()
    await updateDirectory(services.store, (all) => ({ ...all, admins: ['U5'] }))
    slack.fails = ({ method }) => (method === 'users.info' ? { error: 'user_not_found' } : undefined)
    expect(await slack.runs('U5', 'bind 泰州 市数据局 <@U8>')).toMatch(/^已绑定/)
  })

  test('nobody while Slack does not say who asks, and that is said', async () => {
    const { slack, services } = await scene()
    slack.admins.add('UADM')
    slack.fails = ({ method }) => (method === 'users.info' ? { error: 'internal_error' } : undefined)
    expect(await slack.runs('UADM', 'bind 泰州 市数据局 <@U8>')).toMatch(/查不到您的权限/)
    expect((await services.store.directory()).offices).toEqual({})
  })

  test('a slow answer of Slack does not keep the command waiting; the outcome is told afterwards', async () => {
    const { slack, services } = await scene()
    slack.admins.add('UADM')
    let answer: () => void = () => undefined
    const after = new Promise<void>((resolve) => {
      answer = resolve
    })
    slack.fails = ({ method }) => (method === 'users.info' ? { after } : undefined)
    // The command is acknowledged although users.info has not answered.
    expect(await slack.acknowledges('UADM', 'bind 泰州 市数据局 <@U8>')).toMatch(/正在办理/)
    answer()
    await until(() => slack.calledWith('respond').length > 0)
    expect((await services.store.directory()).offices['taizhou/data']).toEqual(['U8'])
  })
})

test('what waits for an office that has nobody is sent when it is bound, and the applicant was told to wait', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  await submitted(slack, services, 'U1')
  await submitted(slack, services, 'U2')
  const [last] = slack.said('D1').slice(-1)
  expect(JSON.stringify(last)).toMatch(/还没有绑定办理人.*\/lixiang bind 泰州 市数据局 @某人/)
  expect(await slack.runs('UADM', 'bind 泰州 市数据局 <@U8>')).toMatch(/已把等待中的 2 件发给 <@U8>/)
  expect(slack.said('D8').filter(({ text }) => text.startsWith('待办'))).toHaveLength(2)
  expect(await slack.runs('UADM', 'bind 泰州 市数据局 <@U8>')).not.toMatch(/已把等待中的/)
  expect(slack.said('D8')).toHaveLength(2)
})

test('of two offices of one name the one that somebody waits for is meant; when nobody waits, the place is asked', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  expect(await slack.runs('UADM', 'bind 市数据局 <@U8>')).toMatch(/请写明地方/)
  expect((await services.store.directory()).offices).toEqual({})
  await submitted(slack, services)
  expect(await slack.runs('UADM', 'bind 市数据局 <@U8>')).toMatch(
    /已绑定：泰州 市数据局.*已把等待中的 1 件发给/,
  )
  expect((await services.store.directory()).offices).toEqual({ 'taizhou/data': ['U8'] })
})

test('a person who cannot be reached is named, and the others get what waits', async () => {
  const { slack, services } = await scene()
  slack.admins.add('UADM')
  await submitted(slack, services)
  slack.fails = ({ method, args }) =>
    method === 'conversations.open' && args.users === 'U7' ? { error: 'user_not_found' } : undefined
  const words = await slack.runs('UADM', 'bind 泰州 市数据局 <@U7> <@U8>')
  expect(words).toMatch(/有 1 件没能发给 <@U7>/)
  expect(words).toMatch(/已把等待中的 1 件发给 <@U8>/)
  expect(slack.said('D8')).toHaveLength(1)
})
