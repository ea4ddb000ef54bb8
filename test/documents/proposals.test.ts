import { describe, expect, test } from 'vitest'
import { Papers } from './papers.ts'

const TEXTS = {
  name: '办件平台',
  unit: '市民政局',
  contact: '王五，0523-86880001',
  goal: '平均办理时限由5个工作日压缩到2个工作日。',
  duration: '三个月开发，一个月试运行。',
  budget: '软件开发 1项 50\n服务器 3台 10',
}
const papers = () => new Papers({ texts: TEXTS })

describe('a figure, date or name changed by hand waits to be settled', () => {
  test.each([
    ['the sum', '- 总投资：80万元', '- 总投资：95万元', 'overview.investment'],
    ['the kind', '- 项目类型：新建', '- 项目类型：改建', 'overview.kind'],
    ['the name', '- 项目名称：办件平台', '- 项目名称：一网通办平台', 'overview.name'],
    ['the name in the title', '# 办件平台建设方案', '# 一网通办平台建设方案', 'title'],
    ['the unit', '- 建设单位：市民政局', '- 建设单位：市人社局', 'overview.unit'],
    ['the telephone', '86880001', '86880002', 'overview.contact'],
    ['a figure in a text', '压缩到2个工作日', '压缩到1个工作日', 'goal.text.1'],
    ['a figure in words', '三个月开发', '五个月开发', 'duration.text.1'],
    ['a row of the cost table', '| 2 | 服务器 | 3台 |', '| 2 | 服务器 | 4台 |', 'budget.table.1'],
    ['a figure of the rules', 'GB/T 22240-2020', 'GB/T 22240-2008', 'security.standards'],
    ['figures that change places', '由5个工作日压缩到2个', '由2个工作日压缩到5个', 'goal.text.1'],
    ['about another sum', '- 总投资：80万元', '- 总投资：85万元左右', 'overview.investment'],
    [
      'a sum in two years',
      '- 总投资：80万元',
      '- 总投资：60万元（本年度），25万元（下年度）',
      'overview.investment',
    ],
    ['what was answered put off', '- 是否涉密：否', '- 是否涉密：待定', 'overview.classified'],
    ['another sum in a text', '压缩到2个工作日。', '压缩到2个工作日。总投资增加到120万元。', 'goal.text.1'],
    ['a line without its bullet', '- 建设单位：市民政局', '\n建设单位：市人社局\n', 'overview.unit'],
    ['costs as lines', /\| 序号[\s\S]*?80\.00 \|(?=\n)/, '软件开发 55万元\n服务器 3台 10', 'budget.table.1'],
  ])('%s', (_, before, after, key) => {
    const of = papers()
    of.writes(before, after)
    expect(of.open).toEqual([key])
  })

  test.each([
    ['办理路线', 'route', /市发展改革委：/, '市财政局：'],
    ['办理路线', 'route', /(?<=。|\n)需要立项（/, '不需要立项（'],
    ['办理路线', 'route', /总投资80万元/, '总投资180万元'],
    ['办理路线', 'route', /10个工作日内/, '100个工作日内'],
    ['办理路线', 'route', /市发展改革委：立项审批/, '无须市发展改革委：立项审批'],
    ['办理路线', 'route', /市发展改革委：立项审批/, '~~市发展改革委：立项审批~~'],
    ['材料清单', 'checklist', /依据文件/, '依据文件（不用交）'],
    ['办理路线', 'route', /需要立项（/, '无需立项（'],
    ['材料清单', 'checklist', /第十一条/, '第十二条'],
  ])('a line of the %s that follows from the rules: %s', (_, kind, before, after) => {
    const of = papers()
    of.writes(before, after, kind)
    expect(of.open).toHaveLength(1)
    of.settles('take-answered', of.open[0])
    expect(of.text(kind)).toMatch(before)
    expect(of.open).toEqual([])
  })

  test.each([
    ['other words for a text', 'plan', '平均办理时限', '办件的平均时限'],
    ['more words', 'plan', '压缩到2个工作日。', '压缩到2个工作日，群众少跑腿。'],
    ['a remark on the sum', 'plan', '- 总投资：80万元', '- 总投资：80万元（含监理费）'],
    ['a paragraph of one’s own', 'plan', '## 二、', '另见附件3，共12页。\n\n## 二、'],
    ['other words for a duty', 'plan', '严格执行工程监理制度', '认真执行工程监理制度'],
    ['a figure in words that is the same', 'plan', '三个月开发', '3个月开发'],
    ['another stop between name and number', 'plan', '王五，0523', '王五 0523'],
    ['a note on the title', 'plan', '# 办件平台建设方案', '# 办件平台建设方案（送审稿）'],
    ['a space in a quantity', 'plan', '| 软件开发 | 1项 |', '| 软件开发 | 1 项 |'],
    ['the sum in other figures', 'plan', '- 总投资：80万元', '- 总投资：捌拾万元整（¥800,000.00）'],
    ['other brackets', 'route', '立项审批（第十五条', '立项审批 (第十五条'],
    ['a heading', 'plan', '## 一、项目概述', '## 一、概述'],
    ['a remark on the route', 'route', '市发展改革委：', '市发展改革委（已联系张科长）：'],
    ['a tick', 'checklist', '- [ ]', '- [x]'],
  ])('and nothing else does: %s', (_, kind, before, after) => {
    const of = papers()
    of.writes(before, after, kind)
    expect(of.open).toEqual([])
  })
})

describe('用我写的 changes fact, paper and route together', () => {
  test('a sum that passes the threshold of 50 changes the verdict', () => {
    const of = papers()
    expect(of.text('route')).toContain('需要立项')
    of.writes('- 总投资：80万元', '- 总投资：45万元')
    of.settles('take-written')
    expect(of.project.facts.investment).toBe(45)
    expect(of.text('route')).toContain('无需立项')
    expect(of.open).toEqual([])
  })

  test('a name in the title is the name on every paper', () => {
    const of = papers()
    of.writes('# 办件平台建设方案', '# 一网通办平台建设方案')
    of.settles('take-written')
    expect(of.project.texts.name).toBe('一网通办平台')
    for (const kind of ['plan', 'checklist', 'route']) expect(of.text(kind)).toContain('# 一网通办平台')
    expect(of.text()).toContain('- 项目名称：一网通办平台')
  })

  test('the text of a chapter is its answer, and a later answer is asked about no more', () => {
    const of = papers()
    of.writes('压缩到2个工作日', '压缩到1个工作日')
    of.settles('take-written')
    expect(of.project.texts.goal).toBe('平均办理时限由5个工作日压缩到1个工作日。')
    of.answers({ texts: { goal: '全程网办。' } })
    expect(of.text()).toContain('全程网办。')
    expect(of.open).toEqual([])
  })
})

test('what was taken and taken back is still written there, and asked about', () => {
  const of = papers()
  of.writes('压缩到2个工作日。', '压缩到1个工作日。\n\n群众满意度95%。')
  of.settles('take-written')
  expect(of.open).toEqual([])
  of.takesBack()
  expect(of.project.texts.goal).toBe(TEXTS.goal)
  for (const words of ['压缩到1个工作日', '群众满意度95%']) expect(of.text()).toContain(words)
  expect(of.open).toContain('goal.text.1')
})

describe('what nobody has answered is answered in its place in the paper', () => {
  const SITUATION = /【待补充：现状、存在的问题[^】]*】/

  test('with all paragraphs that were written there', () => {
    const of = papers()
    of.writes(SITUATION, '现有系统2016年建成。\n\n年办件12万件。\n\n- 窗口少\n- 排队长')
    expect(of.open).toEqual(['situation.text.1'])
    of.settles('take-written')
    expect(of.project.texts.situation).toBe('现有系统2016年建成。\n年办件12万件。\n- 窗口少\n- 排队长')
    expect(of.text().match(/年办件12万件/g)).toHaveLength(1)
    expect(of.open).toEqual([])
  })

  test('also where it names the sum that was answered, or once another sum is settled', () => {
    const of = papers()
    of.writes(SITUATION, '靠人工登记。本项目总投资80万元。')
    expect(of.open).toEqual(['situation.text.1'])
    of.settles('take-written')
    expect(of.project.texts.situation).toBe('靠人工登记。本项目总投资80万元。')
    const other = papers()
    other.writes(SITUATION, '靠人工登记。本项目总投资95万元。')
    other.settles('take-written')
    expect(other.project.facts.investment).toBe(95)
    other.settles('take-written')
    expect(other.project.texts.situation).toBe('靠人工登记。本项目总投资95万元。')
  })

  test('a fact', () => {
    const of = papers()
    of.writes(/- 资金来源：【[^】]*】/, '- 资金来源：本级财政预算资金')
    expect(of.open).toEqual(['overview.funding'])
    of.settles('take-written')
    expect(of.project.facts.funding).toBe('budget')
  })

  test('several at once', () => {
    const of = papers()
    of.writes(SITUATION, '靠人工登记。')
    of.writes(/- 资金来源：【[^】]*】/, '- 资金来源：本级财政预算资金')
    of.writes('- 总投资：80万元', '- 总投资：95万元')
    expect(of.open).toHaveLength(3)
    of.takesAll()
    expect(of.project.facts).toMatchObject({ investment: 95, funding: 'budget' })
    expect(of.project.texts.situation).toBe('靠人工登记。')
    expect(of.open).toEqual([])
  })

  test('and 用填报的 does not put the gap back over it', () => {
    const of = papers()
    of.writes(SITUATION, '靠人工登记。')
    of.settles('take-answered')
    expect(of.text()).toContain('靠人工登记。')
    expect(of.open).toEqual(['situation.text.1'])
  })

  test.each([
    ['a text', SITUATION, '【待补充：等张工给数】'],
    ['a question in other words', '- 是否跨部门共建共享：', '- 是否为跨部门共建共享：'],
    ['a question in bold', '- 是否跨部门共建共享：', '- **是否跨部门共建共享**：'],
    ['another mark', /(- 是否跨部门共建共享：)【[^】]*】/, '$1【张工补】'],
    ['what is to be settled', /(- 是否跨部门共建共享：)【[^】]*】/, '$1待定'],
    ['what is so of some', /【待补充：本单位系统上云情况】/, '6个系统中5个已上云，1个计划2026年迁移。'],
  ])('what is still missing is no answer: %s', (_, before, after) => {
    const of = papers()
    of.writes(before, after)
    expect(of.open).toEqual([])
  })

  test.each([
    ['是（与市人社局、市医保局）', true],
    ['否，由本单位使用', false],
  ])('是 or 否 and what explains it: %s', (said, value) => {
    const of = papers()
    of.writes(/(- 是否跨部门共建共享：)【[^】]*】/, `$1${said}`)
    of.settles('take-written')
    expect(of.project.facts.crossDepartment).toBe(value)
  })
})

describe('a cost table changed by hand is read like one that is pasted', () => {
  test('number, product and sum follow what was changed', () => {
    const of = papers()
    of.writes('| 2 | 服务器 | 3台 |', '| 2 | 服务器 | 4台 |')
    of.settles('take-written')
    expect(of.text()).toContain('| 2 | 服务器 | 4台 | 10.00 | 40.00 |')
    expect(of.text()).toContain('|  | 合计 |  |  | 90.00 |')
    // The investment was said to be 80, and that is for the applicant to settle.
    expect(of.said).toContain('合计 90 万元')
    expect(of.text()).toContain('概算合计90万元，总投资80万元，相差10万元')
  })

  test('a sum that the person wrote and that is wrong is told, row by row', () => {
    const of = papers()
    of.writes('|  | 合计 |  |  | 80.00 |', '|  | 合计 |  |  | 85.00 |')
    expect(of.open).toEqual(['budget.table.1'])
    of.settles('take-written')
    expect(of.said).toMatch(/合计.*写为85万元，各项相加为80万元/)
  })

  test('a row that was added counts', () => {
    const of = papers()
    of.writes('|  | 合计 |', '| 3 | 等保测评 | 1次 | 5.5 | 5.5 |\n|  | 合计 |')
    of.settles('take-written')
    expect(of.text()).toContain('|  | 合计 |  |  | 85.50 |')
    expect(of.text()).toContain('等保测评')
  })

  test('a column of the person’s own stays in the paper', () => {
    const of = papers()
    const wide = [
      '| 序号 | 费用名称 | 金额（万元） | 备注 |',
      '| -: | - | -: | - |',
      '| 1 | 软件开发 | 60 | 询价三家 |',
      '| 2 | 服务器 | 30 | 利旧两台 |',
    ].join('\n')
    of.writes(/\| 序号[\s\S]*?80\.00 \|(?=\n)/, wide)
    expect(of.open).toHaveLength(1)
    of.settles('take-written')
    expect(of.project.texts.budget).toContain('询价三家')
    for (const words of ['询价三家', '利旧两台']) expect(of.text()).toContain(words)
    expect(of.open).toEqual([])
  })

  test('a table that says the same in other words is no difference', () => {
    const of = papers()
    of.writes('| 1 | 软件开发 | 1项 | 50.00 | 50.00 |', '| 1 | 软件开发 | 1项 | 50 | 50 |')
    expect(of.open).toEqual([])
  })

  test('a table where there was none yet is an answer', () => {
    const { budget: _none, ...texts } = TEXTS
    const of = new Papers({ texts })
    of.writes(/【待补充：费用明细[^】]*】/, '| 名称 | 金额（万元） |\n| - | - |\n| 开发 | 80 |')
    expect(of.open).toHaveLength(1)
    of.settles('take-written')
    expect(of.project.texts.budget).toContain('| 开发 | 80 |')
  })
})

test('a row that cannot be read stays in the paper', () => {
  const of = papers()
  of.writes('|  | 合计 |', '| 3 | 等保测评 |  |  | 伍万元整左右 |\n|  | 合计 |')
  of.settles('take-written')
  expect(of.text()).toContain('| 3 | 等保测评 |  |  | 伍万元整左右 |')
  expect(of.open).toEqual([])
})

test('a table with columns of its own and a wrong sum is settled once it is taken', () => {
  const of = papers()
  const own =
    '| 序号 | 名称 | 金额（万元） |\n| - | - | - |\n| 1 | 开发 | 50 |\n| 2 | 服务器 | 30 |\n|  | 合计 | 85 |'
  of.writes(/\| 序号[\s\S]*?80\.00 \|(?=\n)/, own)
  of.settles('take-written')
  expect(of.open).toEqual([])
})

test('a table of another kind among the costs is none of them', () => {
  const of = papers()
  const years =
    '| 年度 | 来源 | 金额（万元） |\n| - | - | - |\n| 2026年 | 财政 | 50 |\n| 2027年 | 财政 | 30 |'
  of.writes(/(80\.00 \|)\n/, `$1\n\n${years}\n`)
  of.writes('| 1 | 软件开发 |', '| 1 | 应用软件开发 |')
  of.settles('take-written')
  expect(of.text()).toContain('|  | 合计 |  |  | 80.00 |')
  expect(of.text()).toContain('| 2026年 | 财政 | 50 |')
})

test.each(['合计（含税）', '**合计**'])('a sum that is written as %s is no cost', (words) => {
  const of = papers()
  of.writes('|  | 合计 |', `|  | ${words} |`)
  of.writes('| 2 | 服务器 | 3台 |', '| 2 | 服务器 | 4台 |')
  of.settles('take-written')
  // It is the person's own word: it stays, and what does not add up any more is said below it.
  expect(of.text()).toContain(words)
  expect(of.text()).toContain('写为80万元，各项相加为90万元')
  expect(of.text()).not.toContain('没有读出')
  expect(of.open).toEqual([])
})

test('emphasis is no part of a name', () => {
  const of = papers()
  of.writes('- 项目名称：办件平台', '- 项目名称：**一网通办平台**')
  of.settles('take-written')
  expect(of.project.texts.name).toBe('一网通办平台')
})

test('two places that say differently what one answer is are settled one by one', () => {
  const of = papers()
  of.writes('- 总投资：80万元', '- 总投资：85万元')
  of.writes('## 二、', '本项目总投资95万元。\n\n## 二、')
  of.takesAll()
  expect(of.project.facts.investment).toBe(80)
})

test('papers follow also out of the regulation', () => {
  const of = new Papers({ region: 'dazhou', facts: { investment: 80 }, texts: TEXTS })
  of.answers({ facts: { investment: 8 } })
  expect(of.text()).toContain('- 总投资：8万元')
  expect(of.text('route')).toContain('不适用本办法')
  expect(of.text('route')).not.toContain('80万元')
})

test.each([
  '本项目总投资95万元。',
  '经测算，本项目总投资95万元。',
  '总投资估算：95万元。',
  '**总投资：95万元**',
])('a sum of the project in one’s own words is held against the answer: %s', (words) => {
  const of = papers()
  of.writes('## 二、', `${words}\n\n## 二、`)
  expect(of.open).toHaveLength(1)
})

test.each(['一期总投资95万元。', '原系统2016年建成，总投资95万元。', '总投资80万元，其中财政资金60万元。'])(
  'and no other sum: %s',
  (words) => {
    const of = papers()
    of.writes('## 二、', `${words}\n\n## 二、`)
    expect(of.open).toEqual([])
  },
)

test('lines of particulars in another form are still those lines', () => {
  const of = papers()
  const lines = /- 项目名称：[\s\S]*?- 项目类型：新建/
  of.writes(
    lines,
    '项目名称：办件平台\n\n建设单位：市人社局\n\n项目责任人及联系电话：赵六 1\n\n项目类型：改建',
  )
  expect(of.open.toSorted()).toEqual(['overview.contact', 'overview.kind', 'overview.unit'])
  of.takesAll()
  expect(of.project.texts).toMatchObject({ unit: '市人社局', contact: '赵六 1' })
  expect(of.project.facts.kind).toBe('rebuilt')
})

test('a sum that somebody states in a line of their own is held against the answer', () => {
  const of = papers()
  of.writes('## 二、', '本项目总投资为95万元。\n\n## 二、')
  expect(of.open).toHaveLength(1)
  of.settles('take-written')
  expect(of.project.facts.investment).toBe(95)
  expect(of.text()).toContain('本项目总投资为95万元。')
  expect(of.open).toEqual([])
})
