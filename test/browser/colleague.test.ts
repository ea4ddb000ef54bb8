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

test('a colleague is found by name with the keyboard alone, nobody is chosen before', {
  timeout: 60_000,
}, async () => {
  await page.say('泰州市，新建一个80万元的业务系统，需要立项吗？', '泰州 · 需要立项')
  await page.press('开始填报', '项目是否涉及国家秘密')
  await page.page.getByRole('button', { name: '请同事填' }).last().click()
  const field = page.page.getByRole('combobox', { name: '请谁来答' })
  await field.waitFor()
  expect(await field.inputValue()).toBe('')
  await field.fill('泰州 市财政')
  await page.page.getByRole('option').first().waitFor()
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  const names = await page.page.getByRole('option').allInnerTexts()
  expect(names.every((name) => name.includes('财政'))).toBe(true)
  await field.press('Escape')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  expect(await page.page.getByRole('dialog').isVisible()).toBe(true)
  await field.fill('市财政')
  await field.press('ArrowDown')
  await field.press('ArrowUp')
  await field.press('Enter')
  expect(await field.inputValue()).toContain('财政')
  await page.page.getByRole('button', { name: '发送', exact: true }).last().click()
  await page.sees(/已发给 .*财政/)
})
