import { expect, test, vi } from 'vitest'
import { toMarkdown } from '../../../docs/document.ts'
import { running, scene, submitted } from '../server/running.ts'
import { SlackServer } from '../server/slack-server.ts'

vi.setConfig({ testTimeout: 30_000 })

type Files = Parameters<SlackServer['sends']>[1]
const PLAN = '建设方案-未命名项目-第1版.md'
const GOAL = '【待补充：项目完成后要达到的目标】'

/** Somebody who has begun a project of 80万元, in a Slack that shows canvases and lets none be read. */
async function begun({ readable = false } = {}) {
  const all = await scene()
  const { slack, services } = all
  slack.hasCanvases = true
  if (!readable)
    slack.fails = ({ method }) => (method === 'canvases.getContent' ? { error: 'unknown_method' } : undefined)
  /** Does something, and gives what the bot answers. */
  const answered = async (deed: () => Promise<unknown>, user = 'U1', count = 1) => {
    const channel = SlackServer.dm(user)
    const before = slack.said(channel).length
    await deed()
    await slack.hears(channel, before + count)
    await services.serial.settled()
    return JSON.stringify(slack.said(channel).slice(before))
  }
  const says = (words: string, user = 'U1') => answered(() => slack.says(user, words), user)
  const clicks = (action: string) => answered(() => slack.clicks('U1', action))
  const sends = (files: Files, user = 'U1') =>
    answered(() => slack.delivers(slack.sends(user, files)), user, Object.keys(files).length)
  await says('泰州 80万 新建 要不要立项')
  await says('开始填报')
  const project = async () => {
    const [only] = await services.store.projectsOf('U1')
    if (!only) throw new Error('no project')
    return only
  }
  const revisions = async (kind = 'plan') => (await project()).documents[kind]?.revisions ?? []
  const latest = async (kind = 'plan') => toMarkdown((await revisions(kind)).at(-1)?.blocks ?? [])
  return { ...all, answered, says, clicks, sends, project, revisions, latest }
}

const canvas = (slack: SlackServer, words: string) =>
  [...slack.papers.canvases.values()].find(({ title }) => title.includes(words))

test('what somebody changed in the file of a paper is theirs, is said by chapter, and stands in the canvas', async () => {
  const { slack, sends, latest, revisions } = await begun()
  const text = (await latest()).replace(GOAL, '全程网办。\n\n时限减半。')
  expect(await sends({ [PLAN]: text })).toMatch(/存为第 2 版.*改动的地方.*建设目标：新增 1 段，修改 1 段/)
  expect(await latest()).toBe(text)
  expect((await revisions()).map(({ by }) => by)).toEqual(['lixiangtong', 'U1'])
  await vi.waitUntil(() => canvas(slack, '建设方案')?.markdown === text)
})

test('where canvases can be written in, the words of canvas and file are both kept', async () => {
  const { slack, says, sends, latest } = await begun({ readable: true })
  const file = await latest()
  const open = canvas(slack, '建设方案')
  Object.assign(open ?? {}, { markdown: `${file}\n画布里写的话。\n` })
  await sends({ [PLAN]: file.replace(GOAL, '全程网办。') })
  await says('修改总投资')
  await says('120万')
  for (const words of ['画布里写的话。', '全程网办。', '- 总投资：120万元']) {
    expect(await latest()).toContain(words)
    await vi.waitUntil(() => canvas(slack, '建设方案')?.markdown.includes(words))
  }
})

test('a file from before other changes is merged with them, and the two together are sent back', async () => {
  const { slack, says, sends, latest } = await begun()
  const file = await latest()
  await says('修改总投资')
  await says('120万')
  expect(await sends({ [PLAN]: file.replace(GOAL, '全程网办。') })).toMatch(/和第 1 版对照.*接着改请用它/)
  expect(await latest()).toContain('全程网办。')
  expect(await latest()).toContain('- 总投资：120万元')
  await vi.waitUntil(() => slack.given('D1').length === 1)
})

test('a value in the file that differs from the answers is asked about', async () => {
  const { sends, latest } = await begun()
  const said = await sends({ [PLAN]: (await latest()).replace('- 总投资：80万元', '- 总投资：85万元') })
  expect(said).toMatch(/以哪个为准.*85万元.*80万元.*用我写的/)
})

test('every word of a file is in what is submitted, and no canvas is open to anybody', async () => {
  const { slack, clicks, sends, project, latest } = await begun()
  await sends({ [PLAN]: (await latest()).replace(GOAL, '全程网办，时限减半。') })
  await clicks('submit-now.0')
  const { documents, items } = await project()
  const sent = documents.plan?.revisions.find(({ number }) => number === items[0]?.documents.plan)
  expect(toMarkdown(sent?.blocks ?? [])).toContain('全程网办，时限减半。')
  for (const { access } of slack.papers.canvases.values()) expect(access).toEqual({ U1: 'read' })
})

test('an unchanged file changes nothing, however it is saved', async () => {
  const { sends, latest, revisions } = await begun()
  const text = await latest()
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
  for (const name of [PLAN, PLAN.replace('.md', ' (1).md')])
    expect(await sends({ [name]: windows })).toMatch(/与第 1 版相同，没有改动/)
  expect(await revisions()).toHaveLength(1)
})

test('of a submitted project nothing is changed, and how it can be is said', async () => {
  const { clicks, sends, latest, revisions } = await begun()
  const text = await latest()
  await clicks('submit-now.0')
  const before = (await revisions()).length
  expect(await sends({ [PLAN]: text.replace(GOAL, '全程网办。') })).toMatch(/已经提交，没有改动.*撤回修改/)
  expect(await revisions()).toHaveLength(before)
})

const BAD: [string, Files, RegExp][] = [
  ['a Word file', { '建设方案.docx': 'PK' }, /Word 文件，我还读不了.*发回来/],
  ['a picture', { '现场.png': 'PNG' }, /读不了/],
  ['an empty file', { [PLAN]: ' \n\n' }, /没有文字/],
  ['a file that is too big', { [PLAN]: '很长的一段。\n\n'.repeat(60_000) }, /超过 1 MB/],
  [
    'a file in another encoding',
    { [PLAN]: Uint8Array.from([0xc8, 0xab, 0xb3, 0xcc, 0xcd, 0xf8, 0xb0, 0xec]) },
    /UTF-8/,
  ],
  ['a file that is no paper', { '会议纪要.md': '# 会议纪要\n\n今天开会。\n' }, /不像您项目的文档/],
  [
    'a file of somebody else’s project',
    { '智慧停车建设方案-智慧停车-第3版.md': '# 智慧停车建设方案\n' },
    /不在您名下/,
  ],
]
test.each(BAD)('%s is answered in one kind sentence, and changes nothing', async (_, files, words) => {
  const { sends, project } = await begun()
  const { documents } = await project()
  const said = await sends(files)
  expect(said).toMatch(words)
  expect((await project()).documents).toEqual(documents)
})

test('a file that Slack does not give is said to be out of reach, by whatever it answers', async () => {
  const { slack, sends, latest } = await begun()
  const text = await latest()
  for (const failure of [{ status: 404 }, { status: 500 }, 'dropped' as const]) {
    slack.fails = ({ method }) => (method.startsWith('files/') ? failure : undefined)
    expect(await sends({ [PLAN]: text })).toMatch(/没能从 Slack 取到/)
  }
})

test('the token goes to no other host', async () => {
  const { slack, answered } = await begun()
  const other = await SlackServer.start()
  const message = slack.sends('U1', { [PLAN]: '文字' })
  const files = message.files?.map((file) => ({
    ...file,
    url_private: `http://127.0.0.1:${other.port}/files/F1`,
    url_private_download: `http://127.0.0.1:${other.port}/files/F1`,
  }))
  expect(await answered(() => slack.delivers(message, { files }))).toMatch(/没能从 Slack 取到/)
  expect(other.calls).toEqual([])
})

test('several files of one message are each taken, in order, and the words after them', async () => {
  const { slack, answered, latest } = await begun()
  const checklist = `${await latest('checklist')}\n另附会议纪要。\n`
  const files = {
    [PLAN]: (await latest()).replace(GOAL, '全程网办。'),
    '截图.png': 'PNG',
    '材料清单-未命名项目-第1版.md': checklist,
  }
  const said = await answered(() => slack.delivers(slack.sends('U1', files, '帮助')), 'U1', 4)
  expect(said).toMatch(/“建设方案”已照.*截图.png.*“材料清单”已照.*立项通/s)
  expect(await latest()).toContain('全程网办。')
  expect(await latest('checklist')).toContain('另附会议纪要。')
})

test('a file is taken once, however often and under whatever id it is told of, also after a restart', async () => {
  const { slack, folder, stop, services, answered, says, latest, revisions } = await begun()
  const message = slack.sends('U1', { [PLAN]: (await latest()).replace(GOAL, '全程网办。') })
  await answered(() => slack.delivers(message))
  await slack.delivers(message)
  await says('帮助')
  const count = slack.said('D1').length
  const number = (await revisions()).length
  await services.serial.settled()
  await stop()
  const again = await running(slack, folder)
  await again.caughtUp
  await slack.delivers(message)
  await slack.says('U1', '帮助')
  await slack.hears('D1', count + 1)
  await again.services.serial.settled()
  expect(slack.said('D1')).toHaveLength(count + 1)
  const [project] = await again.services.store.projectsOf('U1')
  expect(project?.documents.plan?.revisions).toHaveLength(number)
})

test('what was sent while nobody listened is taken in order', async () => {
  const { slack, folder, stop, latest } = await begun()
  const text = await latest()
  await stop()
  const count = slack.said('D1').length
  slack.sends('U1', { [PLAN]: text.replace(GOAL, '全程网办。') })
  slack.sends('U1', { [PLAN]: text.replace(GOAL, '全程网办，时限减半。'), '说明.docx': 'PK' })
  const again = await running(slack, folder)
  await again.caughtUp
  await slack.hears('D1', count + 3)
  const [project] = await again.services.store.projectsOf('U1')
  const blocks = project?.documents.plan?.revisions.at(-1)?.blocks ?? []
  expect(toMarkdown(blocks)).toBe(text.replace(GOAL, '全程网办，时限减半。'))
  expect(slack.said('D1')).toHaveLength(count + 3)
})

test('the file of another project of one’s own changes that one', async () => {
  const { slack, services, says, sends, project, latest } = await begun()
  const first = await project()
  const text = await latest()
  await says('填报新项目')
  const all = await services.store.projectsOf('U1')
  expect(all).toHaveLength(2)
  // Both are called alike; the file is of the one that it shares most with.
  const said = await sends({ [PLAN]: text.replace(GOAL, '全程网办。') })
  expect(said).toMatch(/已照您发来的文件改好/)
  const after = await services.store.project(first.id)
  expect(toMarkdown(after?.documents.plan?.revisions.at(-1)?.blocks ?? [])).toContain('全程网办。')
  expect(slack.given('D1')).toEqual([])
})

test('somebody else cannot change it', async () => {
  const { slack, services, sends, project, latest } = await begun()
  await submitted(slack, services, 'U2')
  const before = (await project()).documents
  const text = (await latest()).replace(GOAL, '别人写的。')
  expect(await sends({ [PLAN]: text }, 'U3')).toMatch(/您还没有文档/)
  // Of two projects without a name it is taken for the sender's own.
  expect(await sends({ [PLAN]: text }, 'U2')).toMatch(/已经提交，没有改动/)
  expect((await project()).documents).toEqual(before)
})
