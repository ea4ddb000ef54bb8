import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Program } from '../e2e/program.ts'
import { openBrowser, WorkspacePage } from './page.ts'

let browser: Browser
let program: Program
let page: WorkspacePage

beforeAll(async () => {
  program = await new Program().start()
  browser = await openBrowser()
  page = await new WorkspacePage(await browser.newPage()).open(program.url)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop('SIGKILL')
})

/** Presses Tab, or Shift+Tab, until something of this name has the focus; gives how often. */
async function tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  const { keyboard } = page.page
  for (let times = 0; times < 40; times++) {
    if ((await focused()) === name) return times
    await keyboard.press(key)
  }
  throw new Error(`the focus never comes to ${name}`)
}

/** What has the focus, as it is called. */
const focused = () =>
  page.page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

/** Types what goes to the focus, sends it, and waits for the next question. */
async function types(words: string): Promise<void> {
  const next = await page.nextQuestion()
  await page.page.keyboard.insertText(words)
  await page.page.keyboard.press('Enter')
  await next()
}

async function strikes(key: string): Promise<void> {
  const next = await page.nextQuestion()
  await page.page.keyboard.press(key)
  await next()
}

/** What is answered with the first choice; every other question with the second. */
const YES = /本级单位自己的项目|申报单位是哪一类|年度|没有重大隐患/

test('a whole declaration is filled in by keyboard alone', { timeout: 120_000 }, async () => {
  const { keyboard } = page.page
  const first = page.dock.getByRole('group').getByRole('button').first()
  expect(await focused()).toBe('输入消息')
  await keyboard.insertText('江津 新建 80万')
  await keyboard.press('Enter')
  await page.log.getByRole('button', { name: '开始填报', exact: true }).waitFor()
  await keyboard.insertText('开始填报')
  await keyboard.press('Enter')
  await page.dock.getByText('项目是否涉及国家秘密').waitFor()
  // From the box into the question it is some steps back, once.
  await tabTo('是', 'Shift+Tab')
  const done = { chosen: 0, ticked: 0, typed: 0, putOff: 0 }
  let inDock = true
  while ((await page.dock.count()) > 0) {
    if (Object.values(done).reduce((sum, each) => sum + each) > 60)
      throw new Error('the interview never ends')
    const words = await page.dock.innerText()
    const [, example] = /例如：([\s\S]+?)\n(?:上一步|不知道)/.exec(words) ?? []
    const box = page.dock.getByRole('checkbox').first()
    if ((await box.count()) > 0) {
      if (!inDock) await tabTo('上一步', 'Shift+Tab')
      else expect(await box.evaluate((it) => it === document.activeElement)).toBe(true)
      for (const isTicked of [true, false, true]) {
        await keyboard.press('1')
        await expect.poll(() => box.isChecked()).toBe(isTicked)
      }
      await tabTo('选好了')
      await strikes('Enter')
      await page.sees(/^✓ 这几种情形：没有列入年度计划$/)
      done.ticked++
      inDock = true
    } else if ((await first.count()) > 0) {
      // After a digit the next choice has the focus, or the box where there is nothing to choose.
      if (inDock) expect(await focused()).toBe(await first.innerText())
      else await tabTo(await first.innerText(), 'Shift+Tab')
      await strikes(YES.test(words) ? '1' : '2')
      done.chosen++
      inDock = true
    } else if (example === undefined || done.putOff === 0) {
      await tabTo('以后再填', 'Shift+Tab')
      await strikes('Enter')
      done.putOff++
      inDock = true
    } else {
      if (inDock) expect(await focused()).toBe('输入消息')
      await types(example.replace(/^××(.*?)（.*）/u, '江津区$1').replaceAll('×', '0'))
      done.typed++
      inDock = false
    }
  }
  expect(done.chosen).toBeGreaterThan(3)
  expect(done.ticked).toBeGreaterThan(0)
  expect(done.typed).toBeGreaterThan(5)
  await page.sees(/提交/)
})
