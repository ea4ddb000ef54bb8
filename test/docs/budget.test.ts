import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { itemsOf, readCosts } from '../../docs/costs/cost-table.ts'
import { fenOf, wan } from '../../docs/costs/reading/money.ts'
import { findingWords } from '../../docs/costs/wording.ts'
import { type Block, toMarkdown } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import type { Facts } from '../../rules/facts.ts'
import { inputFor } from './small.ts'

const rowsOf = (text: string) =>
  itemsOf(readCosts(text)).map(({ name, quantity, price, amount }) => [
    name,
    quantity,
    price === undefined ? '' : wan(price),
    wan(amount ?? -1n),
  ])

const problemsOf = (text: string) => readCosts(text).findings.map((finding) => findingWords(finding, 'zh'))

/** Properties take their time on a busy machine. */
const PATIENT = { timeout: 60_000 }

describe('a cost table', () => {
  const cases: [string, string, string[][]][] = [
    [
      'lines of name, quantity and unit price',
      '应用软件开发 1项 55\n终端 3台 0.45',
      [
        ['应用软件开发', '1项', '55', '55'],
        ['终端', '3台', '0.45', '1.35'],
      ],
    ],
    [
      'lines of name and amount',
      '监理费 3.2\n测评费：5万元',
      [
        ['监理费', '', '', '3.2'],
        ['测评费', '', '', '5'],
      ],
    ],
    [
      'amounts in 元',
      '培训 20人 1500元\n印刷 800.5元',
      [
        ['培训', '20人', '0.15', '3'],
        ['印刷', '', '', '0.08005'],
      ],
    ],
    ['full-width commas and signs between', '开发，1，50', [['开发', '1', '50', '50']]],
    [
      'a Markdown table, its columns in any order',
      '| 序号 | 单价（万元） | 名称 | 数量 | 单位 |\n| --- | ---: | --- | --- | --- |\n| 1 | 12.5 | 云主机 | 4 | 台 |',
      [['云主机', '4台', '12.5', '50']],
    ],
    [
      'a table pasted from a spreadsheet, in 元',
      '费用名称\t数量\t单价（元）\t金额（元）\n开发\t1\t550,000\t550,000\n测评\t2\t27500\t55000',
      [
        ['开发', '1', '55', '55'],
        ['测评', '2', '2.75', '5.5'],
      ],
    ],
    ['a table without quantities', '名称\t金额\n开发\t55', [['开发', '', '', '55']]],
    ['blank lines are skipped', '\n开发 1 5\n\n\n', [['开发', '1', '5', '5']]],
  ]
  test.each(cases)('can be %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
    expect(problemsOf(text)).toEqual([])
  })

  const mistakes: [string, string, string[]][] = [
    ['a line it cannot read', '开发 1 5\n另行测算', ['第2行“另行测算”没有读出数量和单价，未计入合计']],
    [
      'a product that is wrong',
      '名称\t数量\t单价\t金额\n服务器\t3\t2.5\t8',
      ['第2行“服务器”数量乘以单价为7.5万元，金额写为8万元'],
    ],
    ['a sum that is wrong', '甲 1 5\n乙 1 6\n合计 12', ['第3行“合计”写为12万元，各项相加为11万元']],
    [
      'a subtotal that is wrong',
      '甲 1 5\n小计 5\n乙 1 6\n小计 7\n合计 11',
      ['第4行“小计”写为7万元，各项相加为6万元'],
    ],
  ]
  test.each(mistakes)('tells %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('counts what quantity and price come to, where another amount is written beside them', () => {
    const { rows, total } = readCosts('名称\t数量\t单价\t金额\n服务器\t3\t2.5\t8\n开发\t1\t5\t5')
    expect(rows.map(({ amount }) => amount)).toEqual([7_500_000n, 5_000_000n])
    expect(wan(total)).toBe('12.5')
  })

  test.each(['金额（元）', '金额(元)'])('reads 元 where the heading says so: %s', (heading) => {
    expect(wan(readCosts(`名称\t${heading}\n开发\t550000`).total)).toBe('55')
  })

  it('adds as on paper', () => {
    expect(wan(readCosts(Array.from({ length: 10 }, () => '项 1 0.1').join('\n')).total)).toBe('1')
    expect(wan(readCosts('甲 3 33.333333').total)).toBe('99.999999')
    expect(wan(readCosts('半分 0.5 0.000001').total)).toBe('0.000001')
  })

  test('has the exact sum of its rows for any amounts', PATIENT, () => {
    const amount = fc
      .tuple(fc.nat(9_999), fc.nat(999_999))
      .map(([w, f]) => [w, String(f).padStart(6, '0')] as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), amount), { minLength: 1 }), (rows) => {
        const text = rows.map(([n, [w, f]]) => `费用 ${n}项 ${w}.${f}`).join('\n')
        const fen = rows.reduce((sum, [n, [w, f]]) => sum + BigInt(n) * BigInt(`${w}${f}`), 0n)
        expect(readCosts(text)).toMatchObject({ total: fen, findings: [] })
      }),
    )
  })

  test('comes back from the table it is drafted as', PATIENT, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(5_000_000)), { minLength: 1 }),
        (rows) => {
          const text = rows.map(([n, f], i) => `费用${i} ${n}项 ${wan(BigInt(f))}`).join('\n')
          const drafted = tableIn({}, text).filter((block) => block.markdown.startsWith('|'))
          expect(rowsOf(toMarkdown(drafted)).slice(0, 49)).toEqual(rowsOf(text).slice(0, 49))
        },
      ),
      { numRuns: 30 },
    )
  })
})

const tableIn = (facts: Facts, budget: string): Block[] =>
  drafts(inputFor({ kind: 'new', ...facts }, { texts: { budget } }))
    .flatMap((draft) => draft.blocks)
    .filter((block) => block.key.startsWith('budget.table'))

describe('the cost table of a plan', () => {
  it('shows every row, the sum and what is wrong', () => {
    expect(toMarkdown(tableIn({ investment: 80 }, '软件开发 2套 30\n监理费 3\n另行测算'))).toBe(
      `| 序号 | 费用名称 | 数量 | 单价（万元） | 金额（万元） |
| -: | - | -: | -: | -: |
| 1 | 软件开发 | 2套 | 30.00 | 60.00 |
| 2 | 监理费 |  |  | 3.00 |
| 3 | 另行测算 |  |  |  |
|  | 合计 |  |  | 63.00 |

【请核对：第3行“另行测算”没有读出数量和单价，未计入合计】

【请核对：概算合计63万元，总投资80万元，相差17万元】
`,
    )
  })

  it('agrees with the investment to the last 分', () => {
    expect(toMarkdown(tableIn({ investment: 49.9 }, '甲 1 20.1\n乙 1 29.8'))).not.toContain('请核对')
    expect(toMarkdown(tableIn({ investment: 49.9 }, '甲 1 20.1\n乙 1 29.800001'))).toContain(
      '相差0.000001万元',
    )
  })

  it('is checked against what is known of the investment', () => {
    expect(toMarkdown(tableIn({ investment: { gte: 80, lt: 90 } }, '甲 1 85'))).not.toContain('请核对')
    expect(toMarkdown(tableIn({ investment: { gte: 80, lt: 90 } }, '甲 1 90'))).toContain(
      '【请核对：概算合计90万元，总投资80万元及以上、不足90万元】',
    )
  })

  it('is taken apart where a canvas would refuse it', () => {
    const tables = tableIn({}, Array.from({ length: 120 }, () => '项 1 1').join('\n'))
    expect(tables).toHaveLength(3)
    for (const { markdown } of tables) expect(markdown.split('\n').length * 5).toBeLessThanOrEqual(300)
  })

  it('says what to supply where there is none', () => {
    expect(toMarkdown(tableIn({}, ''))).toMatch(/^【待补充：费用明细/)
  })
})

test('an amount of 万元 is exact in 分', () => {
  expect([0, 49.9, 2999.99, 0.000001, 1e9].map((amount) => wan(fenOf(amount)))).toEqual([
    '0',
    '49.9',
    '2999.99',
    '0.000001',
    '1000000000',
  ])
})
