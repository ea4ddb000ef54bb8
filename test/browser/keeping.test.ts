import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { PAGE } from '../../bot/workspace/protocol.ts'
import { ANNA, BORIS, clientOf, desk } from '../workspace/desk.ts'
import { form, scene } from '../workspace/scene.ts'
import { openBrowser, WorkspacePage } from './page.ts'

let browser: Browser
let tab: Tab
beforeAll(async () => {
  browser = await openBrowser()
  tab = await browser.newPage()
}, 60_000)
afterAll(() => browser?.close())

/** The one tab, at a workspace of its own: what a page keeps, it keeps by port. */
async function opened(url: string): Promise<Tab> {
  onTestFinished(() => tab.unrouteAll())
  await new WorkspacePage(tab).open(url)
  return tab
}

/** The network is gone for what people do, until the function given back is called. */
async function cutOff(tab: Tab): Promise<() => Promise<void>> {
  await tab.route(`**${PAGE.action}`, (route) => route.abort())
  return () => tab.unroute(`**${PAGE.action}`)
}

const PLAN = '# 建设方案\n\n80 万元'
const MINE = '# 建设方案\n\n80 万元，其中硬件 30 万元'

/** A document being edited, with words typed in it. */
async function editing() {
  const workspace = await desk()
  const client = clientOf(workspace)
  const { canvas_id = '' } = await client.canvases.create({
    title: '建设方案',
    document_content: { type: 'markdown', markdown: PLAN },
  })
  const allow = (access_level: 'read' | 'write', who = ANNA.id) =>
    client.canvases.access.set({ canvas_id, access_level, user_ids: [who] })
  await allow('write')
  const tab = await opened(workspace.url)
  await tab.getByRole('button', { name: '编辑', exact: true }).click()
  const box = tab.getByRole('textbox', { name: '编辑 建设方案' })
  await box.fill(MINE)
  const save = () => tab.getByRole('button', { name: '保存', exact: true }).click()
  const saved = () => client.apiCall('canvases.getContent', { canvas_id })
  return { tab, box, save, saved, allow }
}

describe('words typed on the page are kept', { timeout: 60_000 }, () => {
  test('in the editor when saving does not get through, and saving again saves them', async () => {
    const { tab, box, save, saved } = await editing()
    const restore = await cutOff(tab)
    await save()
    await tab.getByText('没有连上工作台，文字还在这里，请再保存一次。').waitFor()
    expect(await box.inputValue()).toBe(MINE)
    expect(await saved()).toMatchObject({ content: PLAN })
    await restore()
    await save()
    await box.waitFor({ state: 'detached' })
    expect(await saved()).toMatchObject({ content: MINE })
  })

  test('in the editor when saving is refused', async () => {
    const { tab, box, save, saved, allow } = await editing()
    await allow('read')
    await save()
    await tab.getByText('您没有这项操作的权限，文字还在这里，请再保存一次。').waitFor()
    expect(await box.inputValue()).toBe(MINE)
    expect(await saved()).toMatchObject({ content: PLAN })
  })

  test('in the editor through a reload and a change of person', async () => {
    const { tab, box } = await editing()
    await tab.reload()
    expect(await box.inputValue()).toBe(MINE)
    await new WorkspacePage(tab).actAs(BORIS.name)
    await box.waitFor({ state: 'detached' })
    await new WorkspacePage(tab).actAs(ANNA.name)
    expect(await box.inputValue()).toBe(MINE)
  })

  test('in a message that does not get through, and sending it again sends it once', async () => {
    const workspace = await desk()
    const tab = await opened(workspace.url)
    const restore = await cutOff(tab)
    const box = tab.getByRole('textbox', { name: '输入消息' })
    await box.fill('泰州新建80万')
    await box.press('Enter')
    const again = tab.getByRole('button', { name: '未送达，点击重发' })
    await again.waitFor()
    await tab.reload()
    await restore()
    await again.click()
    await again.waitFor({ state: 'detached' })
    const { messages = [] } = await clientOf(workspace).conversations.history({ channel: 'D0ANNA' })
    expect(messages.map(({ text }) => text)).toEqual(['泰州新建80万'])
  })

  test('in a message not sent yet, each for its own person, through a reload', async () => {
    const tab = await opened((await desk()).url)
    const box = tab.getByRole('textbox', { name: '输入消息' })
    await box.fill('写了一半')
    await new WorkspacePage(tab).actAs(BORIS.name)
    await expect.poll(() => box.inputValue()).toBe('')
    await new WorkspacePage(tab).actAs(ANNA.name)
    await tab.reload()
    expect(await box.inputValue()).toBe('写了一半')
  })

  test('in a form that does not get through, and is asked about before it is left', async () => {
    const { client, trigger, workspace } = await scene()
    const tab = await opened(workspace.url)
    await client.views.open({ trigger_id: await trigger(), view: form('甲表') })
    const dialog = tab.getByRole('dialog')
    const field = dialog.getByLabel('名')
    await field.fill('政务服务平台')
    const restore = await cutOff(tab)
    await dialog.getByRole('button', { name: '交', exact: true }).click()
    await dialog.getByText('没有连上工作台。您填写的内容都还在，请再提交一次。').waitFor()
    expect(await field.inputValue()).toBe('政务服务平台')
    await dialog.getByRole('button', { name: '关闭' }).click()
    await dialog.getByText('填写的内容还没有提交，关闭后不保留。').waitFor()
    await dialog.getByRole('button', { name: '继续填写' }).click()
    await restore()
    await dialog.getByRole('button', { name: '交', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  })
})
