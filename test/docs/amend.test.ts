import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amended, rowNamed, withoutRow } from '../../docs/costs/amend.ts'
import { readCosts } from '../../docs/costs/cost-table.ts'
import { fenOf } from '../../docs/costs/reading/money.ts'

const changed = (text: string, name: string, amount: number) => {
  const row = rowNamed(text, name)
  return row && amended(text, row, fenOf(amount))
}

test.each([
  ['lines of names and amounts', '开发 50\n监理 5', '开发', 45, '开发 45\n监理 5'],
  ['units that are written', '开发 50万元\n监理 50000元', '监理', 8, '开发 50万元\n监理 80000元'],
  ['a sum', '开发 50\n监理 5\n合计 55', '监理', 10, '开发 50\n监理 10\n合计 60'],
  [
    'a Markdown table, with its other columns',
    '| 费用名称 | 金额（万元） |\n| --- | --- |\n| 开发 | 50 |\n| 监理 | 5 |',
    '开发',
    48.5,
    '| 费用名称 | 金额（万元） |\n| --- | --- |\n| 开发 | 48.5 |\n| 监理 | 5 |',
  ],
  [
    // 8 of 322 is 2.48 %, 240 is 74.53 %, 33 is 10.25 %
    'headings, sums and shares',
    '| 序号 | 名称 | 金额（万元） | 占比 | 备注 |\n| - | - | - | - | - |\n| 一 | 工程费 | 289.00 | 90.31% | |\n| 1 | 开发 | 240.00 | 75.00% | 附表2 |\n| 2 | 治理 | 49.00 | 15.31% | |\n| 二 | 其他费 | 31.00 | 9.69% | |\n| 1 | 监理 | 6.00 | 1.88% | 询价6家 |\n| 2 | 测试 | 25.00 | 7.81% | |\n| | 合计 | 320.00 | 100% | |',
    '监理',
    8,
    '| 序号 | 名称 | 金额（万元） | 占比 | 备注 |\n| - | - | - | - | - |\n| 一 | 工程费 | 289.00 | 89.75% | |\n| 1 | 开发 | 240.00 | 74.53% | 附表2 |\n| 2 | 治理 | 49.00 | 15.22% | |\n| 二 | 其他费 | 33.00 | 10.25% | |\n| 1 | 监理 | 8.00 | 2.48% | 询价6家 |\n| 2 | 测试 | 25.00 | 7.76% | |\n| | 合计 | 322.00 | 100% | |',
  ],
])('%s are amended where they stand', (_, text, name, amount, expected) => {
  expect(changed(text, name, amount)).toBe(expected)
})

test.each([
  ['two rows of one name', '开发 50\n开发 5', '开发'],
  ['no such row', '开发 50', '监理'],
  ['a row of number and unit price', '终端 3台 5', '终端'],
])('%s is left alone', (_, text, name) => {
  expect(changed(text, name, 7)).toBeUndefined()
})

test('nothing but the named amount and the sum ever changes', () => {
  const names = ['开发', '监理', '测评', '培训']
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 100_000 }), fc.nat(3), (cents, cent, which) => {
      const text = names.map((name, i) => `${name} ${(cents[i] ?? 0) / 100}`).join('\n')
      const after = changed(text, names[which] ?? '', cent / 100)
      const rows = readCosts(after ?? '').rows.map(({ amount }) => amount)
      expect(rows).toEqual(cents.map((each, i) => fenOf((i === which ? cent : each) / 100)))
    }),
  )
})

test.each([
  ['开发 50\n监理 5\n测评 3\n合计 58', '监理', '开发 50\n测评 3\n合计 53'],
  [
    '序号\t名称\t金额（元）\n一\t工程\t70000\n1\t开发\t50000\n2\t"数据\n治理"\t20000\n\t合计\t70000',
    '数据治理',
    '序号\t名称\t金额（元）\n一\t工程\t50000\n1\t开发\t50000\n\t合计\t50000',
  ],
])('a row is taken out with all its lines, and the sums follow: %j', (text, name, left) => {
  const row = rowNamed(text, name)
  expect(row && withoutRow(text, row)).toBe(left)
})

test('the only row of a table stays', () => {
  const row = rowNamed('开发 50', '开发')
  expect(row && withoutRow('开发 50', row)).toBeUndefined()
})
