import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inline, isPlain, joinUnits, parseMarkdown, table } from '../../docs/markdown.ts'
import { items, prose } from '../../docs/plan/prose.ts'

const markdowns = (text: string) => parseMarkdown(text).map((unit) => unit.markdown)

describe('the units of a document', () => {
  it('are its top-level parts, and the items of its lists one by one', () => {
    expect(
      markdowns('# 题\n\n段一\n续行\n\n- 甲\n  - 子\n- 乙\n\n1. 一\n2. 二\n\n| a |\n| - |\n| b |\n'),
    ).toEqual(['# 题', '段一\n续行', '- 甲\n  - 子', '- 乙', '1. 一', '2. 二', '| a |\n| - |\n| b |'])
  })
  it('go together again as lists where they were lists', () => {
    const text = '段\n\n- 甲\n- 乙\n\n1. 一\n2. 二\n\n段\n'
    expect(joinUnits(markdowns(text))).toBe(text)
    expect(joinUnits([])).toBe('')
  })
  test.each([
    ['- 甲', '* 甲'],
    ['- [ ] 甲', '- [x] 甲'],
    ['# 题', '题\n==='],
    ['*甲* 乙', '_甲_ 乙'],
    ['1. 甲', '7) 甲'],
    ['甲 乙', '甲\n乙'],
    ['| a |\n| - |\n| b |', '|a|\n|---|\n|  b  |'],
  ])('%j and %j have one shape', (a, b) => {
    expect(parseMarkdown(a)[0]?.shape).toBe(parseMarkdown(b)[0]?.shape)
  })
  test.each([
    ['- 甲', '- [ ] 甲'],
    ['- 甲', '1. 甲'],
    ['# 甲', '## 甲'],
    ['甲', '*甲*'],
  ])('%j and %j do not', (a, b) => {
    expect(parseMarkdown(a)[0]?.shape).not.toBe(parseMarkdown(b)[0]?.shape)
  })
})

describe('what a person wrote, as part of a document', () => {
  const cases: [string, string, string[]][] = [
    ['every line is a paragraph', '一、背景\n二、问题\n\n三', ['一、背景', '二、问题', '三']],
    ['lists stay lists', '- 甲\n  - 子\n- 乙', ['- 甲\n  - 子', '- 乙']],
    ['a line after a list is a paragraph', '1. 甲\n2. 乙\n2026年完成', ['1. 甲', '2. 乙', '2026年完成']],
    ['tables stay tables', '| a | b |\n|---|---|\n| 1 | 2 |', ['| a | b |\n| - | - |\n| 1 | 2 |']],
    ['headings go below the document’s own', '# 大\n正文', ['### 大', '正文']],
    ['HTML is shown, not run', '<script>alert(1)</script>', ['\\<script>alert(1)\\</script>']],
    ['a call to everybody is only its letters', '请<!channel>看', ['请\\<!channel>看']],
    [
      'images and mentions load nothing',
      '![](@U1) ![x](http://a/b)',
      ['!\\[]\\(@U1) !\\[x]\\(http\\://a/b)'],
    ],
    [
      'only ordinary links stay links',
      '[a](https://a.cn) [b](javascript:x)',
      ['[a](https://a.cn) \\[b]\\(javascript:x)'],
    ],
    ['quotation marks and ranges are no markup', '5~10个，2~3次', ['5\\~10个，2\\~3次']],
    ['bold beside Chinese marks stays bold', '按照**《办法》**第八条', ['按照**《办法》**第八条']],
    ['so does bold in quotation marks', '这是**“重点”**内容', ['这是**“重点”**内容']],
    ['nothing is nothing', ' \n\t\n', []],
  ]
  test.each(cases)('%s', (_, text, units) => {
    expect(prose(text)).toEqual(units)
  })
  it('becomes a list line by line', () => {
    expect(items('甲\n乙：1.5\n- 丙')).toEqual(['- 甲', '- 乙：1.5', '- 丙'])
  })
})

const signs = '中文aB12 ，：（）.-+/:;*_`~[]()<>!#|\\=&@\t\n'.split('')
const nasty = fc
  .array(fc.constantFrom(...signs, '- ', '1. ', '```', '    ', '<!--', '\r\n', '[^1]: ', '| - |', '> '), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''))
const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? []

/** Properties take their time on a busy machine. */
const PATIENT = { timeout: 60_000 }

describe('for any text', () => {
  test('a person’s text becomes units that stay apart, and loses no letter', PATIENT, () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const units of [prose(text), items(text)]) {
          expect(markdowns(joinUnits(units))).toEqual(units)
          expect(letters(units.join(''))).toEqual(expect.arrayContaining(letters(text)))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('one line stays one line, whatever it stands in', PATIENT, () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const before of ['# ', '- 名称：']) expect(parseMarkdown(before + inline(text))).toHaveLength(1)
        const [unit] = parseMarkdown(table(['甲', '乙'], [[text, '1']], [1]))
        expect(unit?.type).toBe('table')
        expect(unit?.shape.match(/"tableCell"/g)).toHaveLength(4)
      }),
      { numRuns: 150 },
    )
  })

  test('a plain line is one paragraph of the same words', PATIENT, () => {
    const words = fc.string({
      unit: fc.constantFrom(...signs.filter((sign) => sign !== '\n')),
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(isPlain(text) && text === text.trim())
        const [unit] = parseMarkdown(text)
        expect(unit?.shape).toBe(
          JSON.stringify({
            type: 'paragraph',
            children: [{ type: 'text', value: text.replaceAll(/\s+/g, ' ') }],
          }),
        )
      }),
      { numRuns: 150 },
    )
  })
})
