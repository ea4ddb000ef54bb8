import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCosts } from '../../docs/costs/cost-table.ts'
import { costSheet } from '../../docs/costs/sheet/sheet.ts'

const tables = fileURLToPath(new URL('../fixtures/tables/', import.meta.url))

/** The cells of the first sheet by their names: =formula, a number, or the words between quotes. */
async function cellsIn(text: string): Promise<Record<string, string>> {
  const files = unzipSync(await costSheet(readCosts(text)))
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, each = '']) =>
    plain(each),
  )
  const cells = xml('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return Object.fromEntries(
    [...cells].flatMap(([, name = '', attributes = '', inner = '']) => {
      const [, formula] = /<f>(.*?)<\/f>/s.exec(inner) ?? []
      const [, value] = /<v>(.*?)<\/v>/s.exec(inner) ?? []
      if (formula !== undefined) return [[name, `=${plain(formula)}`]]
      if (/t="s"/.test(attributes)) return [[name, `“${strings[Number(value)]}”`]]
      if (/t="inlineStr"/.test(attributes)) return [[name, `“${plain(inner)}”`]]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('a cost table as a spreadsheet', () => {
  test('has its sums and shares as formulas', async () => {
    // Rows: 2 一, 3–5 its items, 6 二, 7–8 its items, 9 三, 10 the sum. Columns: C the amount, D the share.
    const cells = await cellsIn(readFileSync(`${tables}summary.md`, 'utf8'))
    expect(cells).toMatchObject({
      A2: '“一”',
      B2: '“工程费用”',
      C1: '“金额（万元）”',
      C2: '=SUM(C3:C5)',
      C3: '240',
      D3: '=C3/C$10',
      E3: '“1200功能点×0.2万元”',
      C6: '=SUM(C7:C8)',
      C9: '4',
      C10: '=SUM(C3:C5,C7:C9)',
    })
  })

  test('has its amounts as number times price, in their units', async () => {
    // Columns: E the number, F the price, G the amount, all in 元.
    expect(await cellsIn(readFileSync(`${tables}priced-in-yuan.tsv`, 'utf8'))).toMatchObject({
      E2: '120',
      F2: '18000',
      G2: '=E2*F2',
      G4: '=SUM(G2:G3)',
      G6: '=SUM(G2:G3,G5)',
    })
    expect(
      await cellsIn(
        '| 名称 | 数量 | 单价（元） | 合价（万元） |\n| - | - | - | - |\n| 服务器 | 2台 | 45000 | 9 |\n| 软件 | 1套 | 33333 | 3.33 |',
      ),
    ).toMatchObject({
      B2: '2',
      D2: '=B2*C2/10000',
      D3: '=ROUND(B3*C3/10000,2)',
      D4: '=SUM(D2:D3)',
    })
  })

  test('has lines of words in the usual columns', async () => {
    expect(await cellsIn('云主机 4台 12个月 0.15\n监理费 3')).toMatchObject({
      B2: '“云主机”',
      C2: '“4台×12个月”',
      E2: '=4*12*D2',
      E3: '3',
      E4: '=SUM(E2:E3)',
    })
  })

  test('has base times rate, and years, as formulas', async () => {
    const rates = await cellsIn(
      '| 名称 | 计费基数（万元） | 费率 | 金额（万元） |\n| - | - | - | - |\n| 监理费 | 240 | 2% | |',
    )
    expect(rates).toMatchObject({ B2: '240', C2: '0.02', D2: '=C2*B2' })
    const years = await cellsIn('费用名称 2026年 2027年\n开发 12 8\n监理 1 1')
    expect(years).toMatchObject({ B2: '12', D2: '=B2+C2', D4: '=SUM(D2:D3)', B4: '=SUM(B2:B3)' })
  })

  test('has a figure that does not add up as it was written', async () => {
    const cells = await cellsIn('名称\t数量\t单价\t金额\n服务器\t3\t2.5\t8\n开发\t1\t5\t5\n合计\t\t\t13')
    expect(cells).toMatchObject({ D2: '8', D3: '=B3*C3', D4: '13' })
  })

  test.each(['=1+1', '+86 138', '-@x', '@SUM(A1)', '=HYPERLINK("http://a","b")'])(
    'takes words for words, whatever they begin with: %s',
    async (words) => {
      const cells = await cellsIn(`名称\t金额\t备注\n开发\t5\t${words}\n${words}开发\t3\t`)
      expect(cells.C2).toBe(`“${words}”`)
      expect(cells.A3).toBe(`“${words}开发”`)
    },
  )
})
