import type { Browser, CDPSession, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, Page } from '../workspace/desk.ts'
import { openBrowser, WorkspacePage } from './page.ts'

let browser: Browser
let tab: Tab
beforeAll(async () => {
  browser = await openBrowser()
  tab = await browser.newPage()
}, 60_000)
afterAll(() => browser?.close())

/** A workspace without a bot, and its page in the one tab. */
async function opened() {
  const workspace = await desk()
  return { workspace, tab, page: await new WorkspacePage(tab).open(workspace.url) }
}

/** An Enter that an input method takes to pick a candidate. */
async function enter(keys: CDPSession, windowsVirtualKeyCode: number): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}
const compose = (keys: CDPSession, text: string) =>
  keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

/** How the browsers order the end of a composition and the Enter that ends it. */
const BROWSERS: [name: string, pick: (keys: CDPSession) => Promise<void>][] = [
  [
    'while the composition goes on, as most browsers report it',
    async (keys) => {
      await compose(keys, 'li xiang')
      await enter(keys, 13)
      await keys.send('Input.insertText', { text: '立项' })
    },
  ],
  [
    'after the composition has ended, as Safari reports it',
    async (keys) => {
      await compose(keys, 'li xiang')
      await keys.send('Input.insertText', { text: '立项' })
      await enter(keys, 229)
    },
  ],
]

describe('the Enter that picks a Chinese candidate', { timeout: 60_000 }, () => {
  test.each(BROWSERS)('%s, sends nothing; the next one sends', async (_, pick) => {
    const { workspace, tab } = await opened()
    const keys = await tab.context().newCDPSession(tab)
    const box = tab.getByRole('textbox', { name: '输入消息' })
    await box.focus()
    await pick(keys)
    await expect.poll(() => box.inputValue()).toBe('立项')
    await box.press('Enter')
    const { messages } = await new Page(workspace).sees((state) => state.messages.length > 0)
    expect(messages.map(({ text }) => text)).toEqual(['立项'])
  })
})
