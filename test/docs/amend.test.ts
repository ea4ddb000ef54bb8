import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amended, rowNamed } from '../../docs/costs/amend.ts'
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
