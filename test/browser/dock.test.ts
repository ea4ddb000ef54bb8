import type { KnownBlock } from '@slack/types'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf, desk, Page } from '../workspace/desk.ts'
import { openBrowser, WorkspacePage } from './page.ts'

let browser: Browser
let tab: Tab
beforeAll(async () => {
  browser = await openBrowser()
  tab = await browser.newPage()
}, 60_000)
afterAll(() => browser?.close())

const text = (value: string) => ({ type: 'plain_text' as const, text: value })
const section = (value: string, block_id?: string): KnownBlock => ({
  type: 'section',
  text: text(value),
  ...(block_id && { block_id }),
})
const button = (label: string, i: number) => ({
  type: 'button' as const,
  action_id: `answer.${i}`,
  text: text(label),
})
const row = (block_id: string, ...labels: string[]): KnownBlock => ({
  type: 'actions',
  block_id,
  elements: labels.map(button),
})
const LATER = '以后再填'

/** A workspace without a bot, in which questions are asked by hand. */
async function opened(size = { width: 1280, height: 800 }) {
  const workspace = await desk()
  await tab.setViewportSize(size)
  const page = await new WorkspacePage(tab).open(workspace.url)
  const client = clientOf(workspace)
  let asking = 0
  const says = (...blocks: KnownBlock[]) =>
    client.chat.postMessage({ channel: 'D0ANNA', text: '话', blocks: [section('已保存'), ...blocks] })
  const asks = async (words: string, ...choices: string[]) => {
    asking++
    const chosen = choices.length > 0 ? [row(`q0 ${asking} P`, ...choices)] : []
    await says(section(words, `qt0 ${asking} P`), ...chosen, row(`qc0 ${asking} P`, LATER))
    await page.dock.getByText(words).waitFor()
  }
  const over = async () => {
    await says(row(`c0 ${++asking} P`, '继续填报'))
    await page.dock.waitFor({ state: 'detached' })
  }
  return { workspace, client, page, says, asks, over }
}
const named = (page: WorkspacePage, name: string) => page.dock.getByRole('button', { name, exact: true })
const hasFocus = async (page: WorkspacePage, name: string) =>
  expect.poll(() => named(page, name).evaluate((it) => it === document.activeElement)).toBe(true)

describe('the question that waits', { timeout: 60_000 }, () => {
  test('is docked, the next takes its place, and without one there is no dock', async () => {
    const { page, asks, over } = await opened()
    expect(await page.dock.count()).toBe(0)
    await asks('涉密吗？', '是', '否')
    await asks('列入计划了吗？', '是', '否')
    expect(await page.dock.innerText()).not.toContain('涉密吗')
    expect(await page.log.getByRole('button', { name: '否', exact: true }).count()).toBe(1)
    await over()
  })

  test('is answered with a digit where it has the focus, and the focus goes along with it', async () => {
    const { page, asks, workspace } = await opened()
    await asks('涉密吗？', '是', '否')
    await named(page, LATER).focus()
    await tab.keyboard.press('2')
    await hasFocus(page, '否')
    await new Page(workspace).sees(({ waiting }) => waiting)
    await asks('资金从哪里来？', '财政', '自筹')
    await hasFocus(page, '财政')
    await asks('叫什么名字？')
    const box = tab.getByRole('textbox', { name: '输入消息' })
    await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true)
  })

  test('takes neither the digits nor the focus of what is being typed', async () => {
    const { page, asks } = await opened()
    await asks('涉密吗？', '是', '否')
    const box = tab.getByRole('textbox', { name: '输入消息' })
    await box.focus()
    await tab.keyboard.type('12')
    await asks('资金从哪里来？', '财政', '自筹')
    await tab.keyboard.type('3')
    expect(await box.inputValue()).toBe('123')
    expect(await page.dock.getByRole('button', { name: '财政' }).getAttribute('aria-busy')).toBe('false')
  })

  test('has its boxes ticked and unticked by digits', async () => {
    const { page, says } = await opened()
    await says(section('哪些适用？', 'qt0 1 P'), {
      type: 'actions',
      block_id: 'q0 1 P',
      elements: [
        {
          type: 'checkboxes',
          action_id: 'ticks.0',
          options: ['甲', '乙', '丙'].map((label) => ({ text: text(label), value: label })),
        },
        button('就这些', 1),
      ],
    })
    const boxes = page.dock.getByRole('checkbox')
    await boxes.first().focus()
    const ticked = () =>
      boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && box.checked))
    for (const [key, then] of [
      ['2', [false, true, false]],
      ['3', [false, true, true]],
      ['2', [false, false, true]],
    ] as const) {
      await tab.keyboard.press(key)
      await expect.poll(ticked).toEqual(then)
    }
    await tab.keyboard.press('4')
    await hasFocus(page, '就这些')
  })

  test.each([
    ['a desk', { width: 1280, height: 800 }],
    ['a telephone', { width: 390, height: 844 }],
    ['a screen enlarged four times', { width: 320, height: 256 }],
  ])('leaves the conversation a third of the screen, on %s', async (_, size) => {
    const { page, asks } = await opened(size)
    await asks(
      '申报单位是哪一类？'.repeat(12),
      ...Array.from({ length: 9 }, (_, i) => `第${i + 1}种单位和组织`),
    )
    const [log, dock] = [await page.log.boundingBox(), await page.dock.boundingBox()]
    if (!log || !dock) throw new Error('nothing is shown')
    const covered = Math.max(0, log.y + log.height - Math.max(dock.y, log.y))
    const fixed = await page.dock.evaluate((it) => getComputedStyle(it).position === 'sticky')
    expect((log.height - (fixed ? covered : 0)) / size.height).toBeGreaterThan(1 / 3)
  })
})
