import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Regulation } from '../../rules/regulation.ts'
import {
  compiled,
  loadRegulations,
  mistakesIn,
  RulesError,
  readRegulations,
  textsOf,
  validRegulations,
} from '../../rules/valid.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/regulations/', import.meta.url))

/** Everything that is wrong with some texts, as `file:line:column: reason`. */
const mistakes = (texts: ReadonlyMap<string, string>) => mistakesIn(readRegulations(texts))

const read = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')
/** What is wrong with a fixture, without its name before each mistake. */
const wrongIn = (name: string) =>
  mistakes(new Map([['one.md', read(name)]])).map((mistake) => mistake.replace('one.md:', ''))

/** A folder with copies of fixtures under other names, gone when the test ends. */
function folderOf(...copies: [fixture: string, name: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [fixture, name] of copies) copyFileSync(join(FIXTURES, fixture), join(folder, name))
  return folder
}

/** Asks for every provision of the good regulation. */
const ASKS = `"2":
  "1": [谁来批我们的项目]
  "2": [小项目也要去发改那边吗]
  "3": [批是哪个局批]
  "4": [立项要交什么材料]
  "5": [钱还没着落能批吗]
"3":
  "1": [验收了要不要去登记]
`

/** One mistake a file: where it is reported, and words that tell the author what is wrong. */
const BAD: [file: string, ...reports: string[][]][] = [
  ['article-beyond-the-last.md', ['76:1', '第三条', '应在 1 到 2 条之内']],
  ['article-out-of-order.md', ['49:1', '第二条', '没有按条号排列'], ['76:1', '第一条', '没有按条号排列']],
  ['article-with-rule-and-reason.md', ['76:1', '第三条', '已经有规定']],
  ['article-without-digest.md', ['41:1', '第一条', '没有摘要']],
  ['article-without-rule-or-reason.md', ['41:1', '第一条', '不设规则']],
  ['broken-yaml.md', ['56:67', 'YAML 写法不对', '括号没有收尾']],
  ['deadline-without-unit.md', ['83:13', 'deadline', '期限要有数（within、atLeast）和单位']],
  ['duplicate-article.md', ['76:1', '第二条', '两次']],
  ['duplicate-yaml-key.md', ['71:3', '同一个键写了两次']],
  ['empty-condition.md', ['72:9', 'when', '条件是空的']],
  ['english-in-the-markdown.md', ['70:13', 'document', '应是文字']],
  ['figure-not-in-digest.md', ['81:1', '第三条', '15 个工作日 不在摘要里', '10 个工作日']],
  [
    'gap.md',
    [
      '54:1',
      'decides initiation',
      '有空档',
      '项目类型不是运维、购买服务，总投资 30 万元及以上、不足 40 万元',
    ],
  ],
  ['id-used-twice.md', ['54:1', 'general 用了两次'], ['65:1', 'general 用了两次']],
  ['impossible-bounds.md', ['56:56', 'when.investment', '没有一个数满足']],
  ['forbids-without-norm.md', ['71:1', '第二条', '不得', '写 norm']],
  ['principle-left-out.md', ['71:1', '原则上', 'principle: true']],
  ['several-norms.md', ['71:1', '不止一种规定']],
  ['receives-nobody.md', ['71:1', 'to：应是 data、drc 之一，写的是 dcr']],
  ['stands-for-nothing.md', ['71:1', 'instead', 'id 是 special']],
  ['malformed-heading.md', ['41:1', '### 第十五条 立项', '这里是“### 第一条”']],
  ['missing-article.md', ['43:1', '缺第一条']],
  ['missing-header.md', ['1:1', '没有“yaml regulation”块']],
  ['overlap.md', ['54:1', 'decides initiation', '有重叠', '2.1、2.2', '总投资 正好 40 万元']],
  ['overrides-unknown-id.md', ['71:1', 'overrides', 'id 是 special']],
  ['provision-without-words.md', ['84:3', '没有自己的话', '又不是一段话']],
  ['rule-before-first-article.md', ['41:1', '各条下面', '这里是“yaml rule”']],
  ['says-it-twice.md', ['81:3', '同一句话不写两遍']],
  ['says-a-list.md', ['84:3', '又不是一段话（列表不算）']],
  ['silent-topic-asks-nobody.md', ['1:1', 'trial', 'ask 应是 data、drc 之一，写的是 finance']],
  ['silent-topic-with-provisions.md', ['1:1', 'filing（备案）有规定']],
  ['step-without-by.md', ['65:3', 'step 要同时有 by']],
  ['told-figure-not-in-digest.md', ['81:1', '第三条', '15 日 不在摘要里']],
  ['topic-neither-spoken-nor-silent.md', ['1:1', '1 个主题', '  - { topic: trial, ask: data } # 试运行']],
  ['unknown-fact.md', ['56:17', 'when.sort', '没有这个键']],
  ['unknown-key.md', ['70:13', 'dokument', '没有这个键']],
  ['unknown-office.md', ['54:1', '应是 data、drc 之一，写的是 dcr']],
  ['unknown-option.md', ['56:34', 'when.kind', '"rebuilt"', '写的是 "renewed"']],
  ['unknown-topic.md', ['69:10', 'about', '"materials"', '写的是 "papers"']],
  ['unusable-header.md', ['8:9', 'status', '"in-force"', '写的是 "valid"']],
]

/** One mistake a file in the English of the good regulation: where it is reported, and the gist. */
const BAD_ENGLISH: [file: string, place: string, ...gist: string[]][] = [
  ['broken-yaml.en.yaml', '4:9', 'YAML 写法不对'],
  ['empty-text.en.yaml', '15:17', 'articles.2.4.document', '不能空着'],
  ['key-of-nothing.en.yaml', '20:12', 'articles.3.1.say', 'qingshi.md 里没有这段中文'],
  ['name-missing.en.yaml', '1:1', '缺英文 en：青石'],
  ['office-missing.en.yaml', '4:3', '缺英文 offices.drc：县发展改革局'],
  ['office-unknown.en.yaml', '4:10', 'offices.mayor', 'qingshi.md 里没有这段中文'],
  ['provision-of-nothing.en.yaml', '19:12', 'articles.2.6.say', 'qingshi.md 里没有这段中文'],
  ['provision-without-english.en.yaml', '8:5', '缺英文 articles.2.4.document：立项申请报告'],
]

describe('checking a regulation file', () => {
  it('finds nothing to say about a good one, with its English or without', () => {
    expect(mistakes(textsOf(`${FIXTURES}good`))).toEqual([])
    expect(wrongIn('good/qingshi.md')).toEqual([])
  })

  it('has an expectation for every bad file', () => {
    expect(readdirSync(`${FIXTURES}bad`).sort()).toEqual(BAD.map(([file]) => file).sort())
    expect(readdirSync(`${FIXTURES}bad-english`).sort()).toEqual(BAD_ENGLISH.map(([file]) => file).sort())
  })

  it.each(BAD)('reports only the mistake in %s, where it is', (file, ...reports) => {
    const found = wrongIn(`bad/${file}`)
    expect(found).toHaveLength(reports.length)
    for (const [i, [place, ...gist]] of reports.entries()) {
      expect(found[i]).toMatch(new RegExp(`^${place}(-\\S+)?: `))
      for (const words of gist) expect(found[i]).toContain(words)
    }
  })

  it.each(BAD_ENGLISH)('reports the mistake in the English of %s, where it is', (file, place, ...gist) => {
    const [found, ...more] = mistakes(
      new Map([
        ['qingshi.md', read('good/qingshi.md')],
        ['qingshi.en.yaml', read(`bad-english/${file}`)],
      ]),
    )
    expect(more).toEqual([])
    expect(found).toMatch(new RegExp(`^qingshi\\.en\\.yaml:${place}(-\\S+)?: `))
    for (const words of gist) expect(found).toContain(words)
  })

  it.each<[what: string, asks: string, ...gist: string[]]>([
    ['a provision without any', ASKS.replace('"4": [立项要交什么材料]', ''), '第二条第 4 项规定没有问法'],
    ['asks of no provision', `${ASKS}"9":\n  "1": [这是在问什么呢]\n`, '9.1：qingshi.md 里没有这项规定'],
    ['one for two provisions', ASKS.replace('验收了要不要去登记', '谁来批我们的项目'), '这个问法用了两次'],
    ['one too short to tell', ASKS.replace('验收了要不要去登记', '备案'), '问法太短'],
  ])('reports in the asks of a regulation %s', (_, asks, gist) => {
    const found = mistakes(
      new Map([
        ['qingshi.md', read('good/qingshi.md')],
        ['qingshi.asks.yaml', asks],
      ]),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^qingshi\.asks\.yaml:\d+:\d+/)
    expect(found[0]).toContain(gist)
  })

  it('says of English that belongs to no regulation that it is of no use', () => {
    const texts = new Map([
      ['qingshi.md', read('good/qingshi.md')],
      ['qingshan.en.yaml', read('good/qingshi.en.yaml')],
    ])
    expect(mistakes(texts)).toEqual([expect.stringMatching(/^qingshan\.en\.yaml:1:1: 没有 id 是 qingshan/)])
  })

  it('offers what to paste for all topics that are forgotten, in one message', () => {
    const without = read('good/qingshi.md').replace(/^silent:\n( {2}- .*\n)+/m, '')
    const [message, ...more] = mistakes(new Map([['one.md', without]]))
    expect(more).toEqual([])
    const block = (message ?? '').split('\n').slice(1)
    expect(block).toHaveLength(21)
    const pasted = without.replace('```\n', `silent:\n${block.join('\n')}\n\`\`\`\n`)
    expect(mistakes(new Map([['one.md', pasted]]))).toEqual([])
  })

  it.each(BAD)('never lets %s answer, and says where it is wrong', (file, [place = '']) => {
    const folder = folderOf([`bad/${file}`, 'one.md'])
    expect(() => loadRegulations(folder)).toThrow(RulesError)
    expect(() => loadRegulations(folder)).toThrow(new RegExp(`^规则文件有错.*one\\.md:${place}.*再启动。$`))
  })

  it.each(BAD_ENGLISH)('never lets a regulation with the English of %s answer', (file, place) => {
    const folder = folderOf(['good/qingshi.md', 'qingshi.md'], [`bad-english/${file}`, 'qingshi.en.yaml'])
    expect(() => loadRegulations(folder)).toThrow(new RegExp(`^规则文件有错.*qingshi\\.en\\.yaml:${place}`))
  })

  it('refuses two files of one id, and names both', () => {
    const folder = folderOf(['good/qingshi.md', 'one.md'], ['good/qingshi.md', 'other.md'])
    expect(() => loadRegulations(folder)).toThrow(/other\.md:1:1.*qingshi.*one\.md/)
  })

  it('finds nothing to say about the regulations of the product', () => {
    expect(mistakes(textsOf())).toEqual([])
  })
})

describe('a regulation that was read', () => {
  const [regulation] = validRegulations(textsOf(`${FIXTURES}good`))
  const provisions = regulation?.all.flatMap((article) => article.provisions) ?? []

  it('says the paragraph above a provision that has no words of its own', () => {
    const [second] = regulation?.all.filter(({ number }) => number === 2) ?? []
    expect(provisions[0]?.say).toEqual({ zh: second?.digest, en: expect.stringMatching(/^Projects of/) })
    expect(provisions.map(({ action }) => action?.zh)).toContain('立项审批')
    expect(provisions.filter(({ action }) => action).map(({ say }) => say)).toEqual([undefined, undefined])
  })

  it('has its English, and without it its Chinese for the names', () => {
    expect(regulation).toMatchObject({ en: 'Qingshi', offices: { data: { en: 'County Data Bureau' } } })
    const [plain] = validRegulations(new Map([['one.md', read('good/qingshi.md')]]))
    expect(plain).toMatchObject({ en: '青石', offices: { data: { en: '县数据局' } } })
  })

  it('is plain data that can be kept as JSON and compiled later', () => {
    const kept: Regulation[] = JSON.parse(JSON.stringify(regulation ? [regulation] : []))
    expect(compiled(kept)).toEqual(loadRegulations(`${FIXTURES}good`))
  })
})
