import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, onTestFinished, test } from 'vitest'
import { toMarkdown } from '../../docs/document.ts'
import { planOf } from '../../docs/plan/plan.ts'
import { routeOf } from '../../docs/route.ts'
import { readTemplate } from '../../docs/template/reading.ts'
import { byKind, mistakesIn, readTemplates, TEMPLATES, TemplateError } from '../../docs/template/templates.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { regulations } from '../conversation/talk.ts'

const HEAD = '```yaml template\nid: one\nname: 建设方案\nkinds: [new]\n```\n\n'
const CHAPTER = '## 建设目标 {goal}\n\n> 要写：要达到的目标\n\n{建设目标}\n'

/** What is wrong with a text, without the name of its file. */
function wrongIn(text: string): string[] {
  const file = new VFile({ path: 'one.md', value: text })
  readTemplate(file)
  return file.messages.map((message) => String(message).replace('one.md:', ''))
}

test('a template without mistakes is read as it is written', () => {
  const file = new VFile({
    path: 'one.md',
    value: `${HEAD}${CHAPTER}\n- 总投资：{总投资}\n- 资金是否明确：{资金来源已明确？}\n`,
  })
  expect(readTemplate(file)?.chapters).toEqual([
    {
      id: 'goal',
      title: '建设目标',
      onDemand: false,
      afterOthers: false,
      answers: [],
      wanted: '要达到的目标',
      parts: [
        { type: 'text', bullet: false, place: { field: 'goal' } },
        {
          type: 'line',
          bullet: true,
          words: ['总投资：', { place: { fact: 'investment' }, name: '总投资', optional: false }],
        },
        {
          type: 'line',
          bullet: true,
          words: [
            '资金是否明确：',
            { place: { fact: 'fundingSettled' }, name: '资金来源已明确', optional: true },
          ],
        },
      ],
    },
  ])
  expect(file.messages).toEqual([])
})

describe('a mistake is told with its line and column, and how to mend it', () => {
  test.each([
    ['no head', CHAPTER, '1:1: 开头要有一个“yaml template”块'],
    ['no chapter', HEAD, '1:1: 模板里还没有章'],
    ['a key that does not exist', HEAD.replace('kinds', 'sorts') + CHAPTER, '没有这个键'],
    ['a kind that does not exist', HEAD.replace('[new]', '[old]') + CHAPTER, '4:9: kinds：'],
    [
      'a chapter without its name',
      `${HEAD}## 建设目标\n`,
      '章名写成“## 现状与必要性 {situation}”，这里是“建设目标”',
    ],
    ['a heading within a chapter', `${HEAD}${CHAPTER}\n### 总体目标 {whole}\n`, '13:1: 章名写成'],
    ['one name for two chapters', `${HEAD}${CHAPTER}\n${CHAPTER}`, '13:1: 代号 goal 已经是上面一章的了'],
    [
      'a name that is nearly right',
      `${HEAD}${CHAPTER}\n- 总投资：{总投资额}\n`,
      '13:3: 没有叫“总投资额”的事实或者文字，最接近的是“总投资”',
    ],
    ['an unknown note', `${HEAD}${CHAPTER.replace('要写', '需写')}`, '9:1: 章名下面的引用行只能是'],
    ['a text and nothing on what to supply', HEAD + CHAPTER.replace(/> .*\n\n/, ''), '要有一行“> 要写：…”'],
    ['a list within a list', `${HEAD}${CHAPTER}\n- 一\n  - 二\n`, '列表的每一项只能是一行'],
    [
      'a table of a fact that is no yes/no',
      `${HEAD}${CHAPTER}\n| {总投资} | |\n|-|-|\n| 是 | 一 |\n`,
      '表头写一个回答“是”或“否”的事实，“总投资”不是',
    ],
    [
      'a table that lacks an answer',
      `${HEAD}${CHAPTER}\n| {重复建设} | |\n|-|-|\n| 是 | 重复 |\n| 否 | 不重复 |\n`,
      '“重复建设”的表格要有“是”“否”“没有回答”三行',
    ],
    ['duties within a sentence', `${HEAD}${CHAPTER}\n另有{实施要求}。\n`, '{实施要求} 要单独成一段'],
    ['a picture of code', `${HEAD}${CHAPTER}\n~~~\nx\n~~~\n`, '章里只能有段落、列表'],
  ])('%s', (_what, text, words) => {
    expect(wrongIn(text).join('\n')).toContain(words)
  })
})

describe('the templates of a folder', () => {
  /** A copy of ours with one file changed. */
  function copied(name: string, change: (text: string) => string) {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(TEMPLATES, folder, { recursive: true })
    writeFileSync(join(folder, name), change(readFileSync(join(TEMPLATES, 'construction-plan.md'), 'utf8')))
    return readTemplates(folder)
  }

  test('are without mistakes', () => {
    expect(mistakesIn(readTemplates())).toEqual([])
  })

  test('leave no kind of project without one, and give none two', () => {
    const twice = copied('other.md', (text) => text.replace('id: construction-plan', 'id: other'))
    expect(mistakesIn(twice).join('\n')).toContain('new 已经由')
    const none = copied('construction-plan.md', (text) => text.replace('[new, ', '['))
    expect(mistakesIn(none).join('\n')).toContain('没有起草 new 的模板')
  })

  test('are named as their files', () => {
    const renamed = copied('construction-plan.md', (text) =>
      text.replace('id: construction-plan', 'id: plan'),
    )
    expect(mistakesIn(renamed).join('\n')).toContain('文件名就应该是 plan.md')
  })

  test('with a mistake draft nothing: the error says where, how many and what to run', () => {
    const broken = copied('construction-plan.md', (text) => text.replaceAll('{总投资}', '{总投入}'))
    expect(() => byKind(broken)).toThrow(TemplateError)
    expect(() => byKind(broken)).toThrow(/construction-plan\.md:\d+:\d+.*没有叫“总投入”.*npm run docs:check/)
  })
})

/** The chapters of a plan under their titles, as far as the kind and what is told of it go. */
function chapters(place: string, facts: Facts): Map<string, string> {
  const regulation = [...regulations.values()].find((each) => each.place === place)
  if (!regulation) throw new Error(`no ${place}`)
  const text = toMarkdown(planOf({ assessment: assess(regulation, facts), texts: {}, today: '2026-11-27' }))
  return new Map(
    text.split(/^## [^、]+、/m).map((chapter) => {
      const [title = '', ...body] = chapter.split('\n')
      return [title, body.join('\n')]
    }),
  )
}

describe('a chapter that a text demands by name holds what its title says', () => {
  test.each([
    // 达州 第九条: 建设依据和必要性; 投资额度、运维经费和经费渠道; 项目名称和建设单位.
    ['达州', '建设依据和必要性', ['要求或同意本项目的文件名称和文号', '业务量、用户数']],
    ['达州', '投资额度、运维经费和经费渠道', ['费用明细', '以后每年的运维经费和来源', '资金来源']],
    ['达州', '项目名称和建设单位', ['项目名称：', '建设单位：']],
  ] as const)('%s %s', (place, title, words) => {
    const chapter = chapters(place, { kind: 'new', investment: 120 }).get(title)
    for (const each of words) expect(chapter).toContain(each)
  })

  test('绩效目标 is a chapter on performance, and leaves 建设目标 to its own', () => {
    const all = chapters('达州', { kind: 'new', investment: 120 })
    expect(all.get('绩效目标')).toContain('可以量化的绩效指标')
    expect(all.get('建设目标')).toContain('要达到的目标')
  })
})

describe('what the text leaves open is not asked of the applicant', () => {
  test.each([
    // 达州 第三十二条 speaks of the budget for upkeep only; 鼓楼 第二条 does not list upkeep and services.
    ['达州', 'maintenance', '市数字经济局'],
    ['鼓楼', 'service', '区发改委（大数据局）'],
  ] as const)(
    '%s %s: whether an approval is needed is not settled, and who is to be asked',
    (place, kind, office) => {
      const regulation = [...regulations.values()].find((each) => each.place === place)
      if (!regulation) throw new Error(`no ${place}`)
      const assessment = assess(regulation, { kind, investment: 120 })
      const text = toMarkdown(routeOf({ assessment, texts: {}, today: '2026-11-27' }))
      const [, verdict = ''] = /## 是否立项([\s\S]*?)\n## /.exec(text) ?? []
      expect(verdict).toContain('是否立项，本办法未规定。')
      expect(verdict).toContain(office)
      expect(text).not.toContain('待补充：是否立项')
    },
  )
})
