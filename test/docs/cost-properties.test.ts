import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemsOf, readCosts } from '../../docs/costs/cost-table.ts'
import { draftedTables } from '../../docs/costs/drafted.ts'
import { type Fen, WAN, written, YUAN } from '../../docs/costs/reading/money.ts'

/** Properties take their time on a busy machine. */
const PATIENT = { timeout: 60_000 }

interface Item {
  name: string
  fen: Fen
  remark: string
}
interface Group {
  name: string
  items: Item[]
}

const NAMES = ['应用软件开发', '数据治理', '系统集成', '等保测评', '监理', '培训', '接口联调']
const remark = fc.stringMatching(/^(?:询价[一二三]家|A\|B|含税，另计|"引号"|见附表2)?$/)
const item = fc.record({
  name: fc.constantFrom(...NAMES),
  fen: fc.integer({ min: 1, max: 900_000_000 }).map((yuan) => BigInt(yuan) * YUAN),
  remark,
})
const group = fc.record({
  name: fc.constantFrom('工程费用', '其他费用', '软硬件'),
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
})
const tree = fc.array(group, { minLength: 1, maxLength: 9 })

const sum = (items: readonly Item[]): Fen => items.reduce((all, { fen }) => all + fen, 0n)
const CHINESE = '一二三四五六七八九'

interface Style {
  unit: Fen
  /** Where the unit is said. */
  said: 'head' | 'above' | 'cell'
  numbers: 'own' | 'joined'
  form: 'markdown' | 'tabs' | 'csv'
  headings: boolean
  subtotals: boolean
  total: boolean
}
const style: fc.Arbitrary<Style> = fc.record({
  unit: fc.constantFrom(WAN, YUAN),
  said: fc.constantFrom('head', 'above', 'cell'),
  numbers: fc.constantFrom('own', 'joined'),
  form: fc.constantFrom('markdown', 'tabs', 'csv'),
  headings: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.boolean(),
})

const FORMS: Readonly<Record<Style['form'], (cells: readonly string[]) => string>> = {
  markdown: (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  tabs: (cells) => cells.map((cell) => quoted(cell, /["\t]/)).join('\t'),
  csv: (cells) => cells.map((cell) => quoted(cell, /[",]/)).join(','),
}
const quoted = (cell: string, where: RegExp): string =>
  where.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A tree of costs as somebody may have written it, the first heading wrong by so much. */
function writtenOut(groups: readonly Group[], how: Style, wrong: Fen = 0n): string {
  const unit = how.unit === WAN ? '万元' : '元'
  const money = (fen: Fen) => `${written(fen, how.unit)}${how.said === 'cell' ? unit : ''}`
  const numbered = (number: string, sign: string, name: string, ...rest: string[]) =>
    how.numbers === 'own' ? [number, name, ...rest] : [number ? `${number}${sign}${name}` : name, ...rest]
  const rows = groups.flatMap(({ name, items }, i) => [
    numbered(
      CHINESE[i] ?? '',
      '、',
      name,
      how.headings ? money(sum(items) + (i === 0 ? wrong : 0n)) : '',
      '',
    ),
    ...items.map((each, k) => numbered(String(k + 1), '.', each.name, money(each.fen), each.remark)),
    ...(how.subtotals ? [numbered('', '', '小计', money(sum(items)), '')] : []),
  ])
  const all = sum(groups.flatMap(({ items }) => items))
  const head = ['费用名称', how.said === 'head' ? `金额（${unit}）` : '金额', '参考']
  const lines = [
    how.numbers === 'own' ? ['序号', ...head] : head,
    ...rows,
    ...(how.total ? [numbered('', '', '合计', money(all), '')] : []),
  ].map(FORMS[how.form])
  if (how.form === 'markdown')
    lines.splice(1, 0, FORMS.markdown(head.map(() => '-').concat(how.numbers === 'own' ? ['-'] : [])))
  return [...(how.said === 'above' ? [`单位：${unit}`] : []), ...lines].join('\n')
}

describe('any tree of costs, written out in any layout,', () => {
  const read = (groups: readonly Group[]) =>
    groups.flatMap(({ items }) => items.map(({ name, fen }) => [name, fen]))
  const itemsIn = (text: string) => itemsOf(readCosts(text)).map(({ name, amount }) => [name, amount])

  test('reads back to the same items, each once, and the same total', PATIENT, () => {
    fc.assert(
      fc.property(tree, style, (groups, how) => {
        const costs = readCosts(writtenOut(groups, how))
        expect(itemsOf(costs).map(({ name, amount }) => [name, amount])).toEqual(read(groups))
        expect(costs.total).toBe(sum(groups.flatMap(({ items }) => items)))
        expect(costs.findings).toEqual([])
      }),
    )
  })

  test('keeps a column that nobody knows, cell by cell, once it is drafted', PATIENT, () => {
    fc.assert(
      fc.property(tree, style, (groups, how) => {
        const drafted = draftedTables(readCosts(writtenOut(groups, how))).join('\n\n')
        const remarks = readCosts(drafted).rows.flatMap(({ kind, cells }) =>
          kind === 'item' ? cells.at(-1) : [],
        )
        expect(remarks).toEqual(groups.flatMap(({ items }) => items.map((each) => each.remark)))
      }),
    )
  })

  test('says the same once it is drafted, and drafted again it is the same', PATIENT, () => {
    fc.assert(
      fc.property(tree, style, (groups, how) => {
        const drafted = draftedTables(readCosts(writtenOut(groups, how))).join('\n\n')
        expect(itemsIn(drafted)).toEqual(read(groups))
        expect(draftedTables(readCosts(drafted)).join('\n\n')).toBe(drafted)
      }),
    )
  })

  test('counts no heading that says another sum than its rows, and tells it', PATIENT, () => {
    fc.assert(
      fc.property(tree, style, fc.bigInt({ min: 1n, max: 999n }), (groups, how, more) => {
        const told = { ...how, headings: true }
        const costs = readCosts(writtenOut(groups, told, more * WAN))
        expect(costs.total).toBe(sum(groups.flatMap(({ items }) => items)))
        expect(costs.findings.map(({ kind }) => kind)).toEqual(['heading'])
      }),
    )
  })
})

test('no text at all makes reading fail, or counts a row twice', PATIENT, () => {
  const line = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[|\t, 一1.（）合计其中：￥0-9万元%"-]{0,20}$/),
    fc.constantFrom('序号\t名称\t金额', '| 名称 | 金额 |', '名称,数量,单价'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const costs = readCosts(lines.join('\n'))
      expect(costs.total).toBe(itemsOf(costs).reduce((all, { amount }) => all + (amount ?? 0n), 0n))
      expect(new Set(costs.rows.map(({ place, line: at }) => `${at} ${place?.from}`)).size).toBe(
        costs.rows.length,
      )
      draftedTables(costs)
    }),
    { numRuns: 500 },
  )
})
