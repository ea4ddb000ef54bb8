import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { openStore } from '../../store/json/open.ts'
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
/** What a failure is understood by: what the page showed, and what the program said. */
beforeEach(() => {
  onTestFailed(async () => {
    const shown = await page.page.locator('body').ariaSnapshot()
    console.error(`${shown}\n\n${program.output.slice(-40).join('\n')}`)
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop('SIGKILL')
})

/** Kills the program without warning, starts it again at once on the same data, and opens the page. */
async function restart(): Promise<void> {
  await program.stop('SIGKILL')
  program = await new Program(program.dataDir).start()
  await page.open(program.url)
}

describe.sequential('the main job, in a browser, with the program killed in between', {
  timeout: 120_000,
}, () => {
  test('the first question is answered at once', async () => {
    await page.say('泰州市，新建一个80万元的业务系统，需要立项吗？', '泰州 · 需要立项')
    const text = await page.log.innerText()
    for (const words of [
      '80 ≥ 50 万元',
      '市发展改革委：立项审批',
      '还可能卡住的地方',
      '第九条',
      '第十五条',
      '泰政办规〔2025〕3号',
    ])
      expect(text).toContain(words)
  })

  test('the limit is exact, and an open question is asked', async () => {
    await page.say('那49.9万呢', '泰州 · 无需立项')
    await page.say('运维 300万 呢', '泰州 · 无需立项')
    await page.say('泰州新建80万', '泰州 · 需要立项')
  })

  test('the interview asks one question at a time and drafts meanwhile', async () => {
    await page.press('开始填报', '项目是否涉及国家秘密')
    await page.press('为什么问这个', /会影响下面这些规定/)
    await page.press('否', '已保存：涉密：否')
    await page.press('上一步', '现在的回答：否')
    await page.press('不知道', /保留原来的回答/)
    await page.say('市财政预算，已经列入年度计划', /已保存：.*列入年度计划：是/)
    await page.document(/建设方案/)
    await page.paper.getByText('【待补充').first().waitFor()
    const draft = await page.paper.innerText()
    for (const chapter of ['项目概算表', '公共数据资源需求', '网络安全建设方案', '密码应用方案'])
      expect(draft).toContain(chapter)
  })

  test('a button that is pressed twice answers once, and what was pressed stands in its place', async () => {
    await page.say('修改涉密', '现在的回答：否')
    await page.dock.getByRole('button', { name: '否', exact: true }).dblclick()
    await page.log.getByText('✓ 涉密：否', { exact: true }).nth(1).waitFor()
    await expect.poll(() => page.log.getByRole('button', { name: '上一步', exact: true }).count()).toBe(1)
  })

  test('after a kill -9 everything is there', async () => {
    await restart()
    await page.sees('已保存：涉密：否')
    await page.document(/建设方案/)
    await page.say('继续', /共 \d+ 题，已答 \d+ 题/)
  })

  test('a group of fields is filled in as a form, with errors at the field', async () => {
    await page.say('修改总投资', '现在的回答：80 万元')
    await page.log.getByRole('button', { name: '用表单填这一部分', exact: true }).last().click()
    const dialog = page.page.getByRole('dialog')
    const amount = dialog.getByLabel(/总投资/)
    await amount.fill('很多钱')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('没有读出数来').waitFor()
    await amount.fill('95.5万')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.sees(/已保存：.*总投资：95.5 万元/)
  })

  test('all answers are summed up by section, each with the button that changes it, and a form for each section', async () => {
    await page.say('查看全部', /已答 \d+ 题/)
    await page.log.getByRole('button', { name: '改：总投资' }).last().waitFor()
    await page.page.setViewportSize({ width: 390, height: 844 })
    const width = await page.page.evaluate('document.documentElement.scrollWidth')
    expect(width, 'on a phone nothing stands outside the screen').toBe(390)
    await page.page.setViewportSize({ width: 1280, height: 720 })
    await page.log.getByRole('button', { name: '用表单填概算与绩效' }).last().click()
    const dialog = page.page.getByRole('dialog', { name: '概算与绩效' })
    const upkeep = dialog.getByLabel(/免费运维期几个月/)
    await upkeep.fill('免费运维24个月')
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.getByText('填写的内容还没有提交，关闭后不保留。').waitFor()
    await dialog.getByRole('button', { name: '继续填写' }).click()
    expect(await upkeep.inputValue()).toBe('免费运维24个月')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.sees(/已保存：运维安排：免费运维24个月/)
  })

  test('the draft can be downloaded as Markdown', async () => {
    await page.document(/建设方案/)
    const downloading = page.page.waitForEvent('download')
    await page.page.getByRole('button', { name: /下载/ }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/建设方案.*\.md$/)
  })

  test('submitting gives the first office a card, and somebody else may not decide', async () => {
    await page.say('提交', '提交后这些地方是【待补充】')
    await page.press('仍然提交', '已提交，正在办理')
    await page.actAs('泰州 市数据局')
    await page.sees(/待办：/)
    await page.log.getByRole('button', { name: '退回', exact: true }).last().click()
    const dialog = page.page.getByRole('dialog')
    await dialog.getByLabel(/退回理由/).fill('缺少项目概算表，请按第十一条补充。')
    await dialog.getByRole('button', { name: '退回' }).click()
    await page.sees('已退回')
    await page.actAs('申报人')
    await page.sees('缺少项目概算表，请按第十一条补充。')
  })

  test('after the mend the offices approve one after the other, across a restart', async () => {
    await page.say('提交', '提交后这些地方是【待补充】')
    await page.press('仍然提交', '已提交，正在办理')
    for (const [office, action] of [
      ['市数据局', '组织申报下一年度项目'],
      ['市数据局', '组织专家评审'],
      ['市政府', '审定年度计划'],
      ['市数据局', '组织专家论证、造价评估'],
      ['市发展改革委', '立项审批'],
    ] as const) {
      if (office === '市政府') await restart()
      await page.actAs(`泰州 ${office}`)
      await page.sees(new RegExp(`${action}`))
      await page.log.getByRole('button', { name: '通过', exact: true }).last().click()
      await page.page.getByRole('dialog').getByRole('button', { name: '通过' }).click()
      await page.sees(/已通过/)
      await page.actAs('申报人')
      await page.sees(new RegExp(`${office}已通过`))
    }
    await page.sees('所有环节都办结了。')
  })

  test('Ctrl-C ends the program in good order', async () => {
    const before = program.output.length
    await program.stop('SIGINT')
    expect(program.output.slice(before)).toEqual([])
    await (await openStore(program.dataDir, { now: () => new Date(), patience: 0 })).close()
  })
})
