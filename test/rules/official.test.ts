import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { checkRegulation } from '../../rules/reading/check.ts'
import { checkOfficial, officialArticles } from '../../rules/reading/official.ts'
import { parseRegulation } from '../../rules/reading/parse.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/regulations/sixth/', import.meta.url))
const read = (name: string) => readFileSync(FOLDER + name, 'utf8')
const [OURS, OFFICIAL] = [read('bailu.md'), read('bailu.txt')]

/** What is wrong between our file and the official text, as `file:line:column: reason`. */
function found(ours: string, published: string): string[] {
  const file = new VFile({ path: 'bailu.md', value: ours })
  const official = new VFile({ path: 'bailu.txt', value: published })
  const regulation = parseRegulation(file)
  if (!regulation) throw new Error('the regulation cannot be read')
  checkOfficial(regulation, file, official)
  return [...file.messages, ...official.messages].map(
    ({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`,
  )
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('an official text', () => {
  const articles = officialArticles(OFFICIAL)
  const wording = (number: number) => articles.find((article) => article.number === number)?.text

  it('has its articles, without the notice before them and the annexes after them', () => {
    expect(articles.map((article) => article.number)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10])
    expect(wording(10)).toBe('自印发之日起施行。')
  })

  it.each([
    [
      'a cross-reference at the start of a line',
      2,
      '县级单位照此办；乡镇的不在此列。\n第三条所说的专家由县数据局请。',
    ],
    [
      'a number torn by a page break',
      4,
      '要立项的项目：\n（一）新建、续建、改建，总投资超过 65 万元；\n（二）没有别的。',
    ],
    ['a word torn by a page break', 8, '试运行两个月；建成半年内申请验收，10个工作日内组织。'],
  ])('reads %s as part of its article', (_, number, text) => {
    expect(wording(number)).toBe(text)
  })

  it('says where an article begins, behind what a converter left there', () => {
    const third = articles.find((article) => article.number === 3)
    expect(third).toMatchObject({ line: lineOf(OFFICIAL, '第三条  二季度'), column: 20 })
  })
})

describe('holding a regulation against its official text', () => {
  it('has nothing to say where articles and figures agree', () => {
    const file = new VFile({ path: 'bailu.md', value: OURS })
    const regulation = parseRegulation(file)
    if (regulation) checkRegulation(regulation, file)
    expect(file.messages.map(String)).toEqual([])
    expect(found(OURS, OFFICIAL)).toEqual([])
  })

  const rule = (part: string) => `bailu.md:${lineOf(OURS, part)}:1: `
  const reason = (message: string) => message.replace(/^\S+ /, '')
  const article = (part: string) => `bailu.txt:${lineOf(OFFICIAL, part)}`

  it.each<[what: string, from: string, to: string, report: string]>([
    [
      'a limit',
      '超过 6\n\n5 万元',
      '超过 70 万元',
      `${rule('- about: initiation')}公布的文本 ${article('第四条')} 里没有这个数：65 万元，同类的数有：70 万元`,
    ],
    [
      'a limit of another unit',
      '一百八十万元',
      '一百八十天',
      `${rule('- about: supervision')}公布的文本 ${article('第五条')} 里没有这个数：180 万元，同类的数有：没有`,
    ],
    [
      'a percentage',
      '8%（含）',
      '18%（含）',
      `${rule('- about: change')}公布的文本 ${article('第七条')} 里没有这个数：8%，同类的数有：18%`,
    ],
    [
      'a decimal in a range',
      '5-7.5%',
      '5-7%',
      `${rule('- about: maintenance\n  stage: operation\n  when')}公布的文本 ${article('第九条  运维')} 里没有这个数：7.5%，同类的数有：5%、7%`,
    ],
    [
      'a period in Chinese numerals',
      '试运行两个月',
      '试运行三个月',
      `${rule('- about: trial')}公布的文本 ${article('第八条')} 里没有这个数：2 个月，同类的数有：3 个月、6 个月`,
    ],
    [
      'half a year',
      '半年内',
      '半月内',
      `${rule('- about: acceptance')}公布的文本 ${article('第八条')} 里没有这个数：6 个月，同类的数有：2 个月`,
    ],
    [
      'working days that are days',
      '10个\n工作日',
      '10日',
      `${rule('- about: acceptance\n  stage: acceptance\n  by: data')}公布的文本 ${article('第八条')} 里没有这个数：10 个工作日，同类的数有：没有`,
    ],
    [
      'a window of the year',
      '每年第二季度',
      '每年第四季度',
      `${rule('- about: plan')}公布的文本 ${article('第三条  二季度')} 里没有这个数：04-01—06-30，同类的数有：10-01—12-31`,
    ],
    [
      'an article that is not published',
      '第七条  超投资',
      '七、超投资',
      `bailu.md:${lineOf(OURS, '### 第七条')}:1: 公布的文本 bailu.txt 里没有第七条`,
    ],
    [
      'an article that our file lacks',
      '第七条  超投资',
      '第六条  空着。\n第七条  超投资',
      `${article('第七条  超投资')}:1: bailu.md 里没有第六条`,
    ],
    [
      'an article published twice',
      '第九条  运维',
      '第七条  又来。\n第九条  运维',
      `${article('第九条  运维')}:1: 第七条出现了两次`,
    ],
  ])('finds %s that differs', (_, from, to, report) => {
    expect(OFFICIAL).toContain(from)
    const [first, ...others] = found(OURS, OFFICIAL.replace(from, to))
    expect(first).toBe(report)
    for (const other of others) expect(reason(other)).toBe(reason(report))
  })
})

describe('npm run rules:check', { timeout: 60_000 }, () => {
  const run = (...args: string[]) => {
    const launch = fileURLToPath(new URL('../../bot/build/launch.mjs', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [launch, 'rules-check', ...args], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  it('prints, per regulation, articles, provisions, silent topics and where the doubts are', () => {
    const { status, stdout, stderr } = run('--official', FOLDER, FOLDER)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')).toEqual([
      '办法        条  有规则的条  规定  没有规定的主题  疑问',
      '白鹭 bailu   9           7    21              14     1',
      '',
      '白鹭 bailu',
      '  没有规定的主题：涉密项目 计划外和应急项目 方案章节 预算和资金 采购 建设要求 备案 资金支付',
      '                  购买服务 绩效评价 数据目录与共享 网络安全与密码 跨部门跨层级项目 责任追究',
      '  有疑问的条：9',
      '',
    ])
  })

  it('fails where an official text is missing', () => {
    const { status, stderr } = run('--official', `${FOLDER}nowhere`, FOLDER)
    expect(status).toBe(1)
    expect(stderr).toMatch(/bailu\.md:1:1: 没有公布的文本 .*bailu\.txt/)
  })

  it.each([[['--offical', FOLDER]], [[FOLDER, FOLDER]]])('shows its usage for %j', (args) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('用法：npm run rules:check')
  })
})
