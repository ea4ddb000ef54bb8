import { expect, test } from 'vitest'
import { toMarkdown } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import { prose } from '../../docs/plan/prose.ts'
import { inputFor } from './small.ts'

const rows = (...lines: string[][]): string => lines.map((cells) => cells.join('\t')).join('\n')

/** Tables of a plan as they are pasted from a spreadsheet: field, text, and how they stand in the plan. */
test.each([
  [
    'functions',
    rows(
      ['序号', '子系统', '功能点', '费用（万元）'],
      ['1', '受理', '网上申请', '12.5'],
      ['2', '', '材料预审', ''],
    ),
    '| 序号 | 子系统 | 功能点 | 费用（万元） |\n| - | - | - | - |\n| 1 | 受理 | 网上申请 | 12.5 |\n| 2 |  | 材料预审 |  |',
  ],
  [
    'catalogue',
    rows(['名称', '信息项', '共享类型', '更新周期'], ['登记结果', '权利人、坐落', '有条件', '每日']),
    '| 名称 | 信息项 | 共享类型 | 更新周期 |\n| - | - | - | - |\n| 登记结果 | 权利人、坐落 | 有条件 | 每日 |',
  ],
  [
    'dataNeeds',
    rows(['接口', '提供部门', '方式'], ['户籍核验', '公安', '实时|批量']),
    '| 接口 | 提供部门 | 方式 |\n| - | - | - |\n| 户籍核验 | 公安 | 实时\\|批量 |',
  ],
  [
    'outcome',
    rows(
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出', '数量', '接入部门数', '≥12个'],
      ['满意度', '服务对象', '群众满意度', '≥95%'],
    ),
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| - | - | - | - |\n| 产出 | 数量 | 接入部门数 | ≥12个 |\n| 满意度 | 服务对象 | 群众满意度 | ≥95% |',
  ],
  [
    'situation',
    `已建系统如下：\n${rows(['系统', '建成', '年运维费'], ['不动产登记', '2016年', '6万元'])}\n均已上云。`,
    '已建系统如下：\n\n| 系统 | 建成 | 年运维费 |\n| - | - | - |\n| 不动产登记 | 2016年 | 6万元 |\n\n均已上云。',
  ],
  [
    'duration',
    rows(
      ['里程碑', '时间', '成果'],
      ['需求', '第1—2个月', '"需求说明\n和设计"'],
      ['上线', '第6个月', '试运行'],
    ),
    '| 里程碑 | 时间 | 成果 |\n| - | - | - |\n| 需求 | 第1—2个月 | 需求说明和设计 |\n| 上线 | 第6个月 | 试运行 |',
  ],
])('a table pasted as %s is a table in the plan', (field, text, expected) => {
  const [plan] = drafts(inputFor({ kind: 'new' }, { texts: { [field]: text } }))
  expect(plan && toMarkdown(plan)).toContain(expected)
})

test('a long table is taken apart where a canvas would refuse it, each part under its head', () => {
  const lines = Array.from({ length: 100 }, (_, i) => [
    String(i + 1),
    '功能',
    '说明',
    '备注',
    '甲',
    '乙',
    '丙',
  ])
  const tables = prose(rows(['序号', 'A', 'B', 'C', 'D', 'E', 'F'], ...lines))
  for (const table of tables) expect(table.split('\n').length * 7).toBeLessThanOrEqual(300)
  expect(tables.flatMap((table) => table.split('\n').slice(2))).toHaveLength(100)
})

test('one line with tabs in it is a line of words', () => {
  expect(prose('受理\t审核')).toEqual(['受理 审核'])
})

test.each(['[x](javascript:alert(1))\t<b>粗</b>\n![图](a.png)\t![](@U1)'])(
  'nothing in a cell runs, loads or calls anybody: %j',
  (text) => {
    const [table = ''] = prose(text)
    expect(table).toContain('\\[x]')
    expect(table).toContain('\\<b>')
    expect(table).toContain('!\\[图]')
    expect(table).toContain('!\\[]')
  },
)
