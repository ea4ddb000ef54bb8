import { describe, expect, test } from 'vitest'
import { fileName } from '../../bot/workspace/page/documents/download.ts'
import { missing } from '../../bot/workspace/page/documents/placeholder.ts'
import { changeDrawn, markdownDrawn as drawn } from './drawn.tsx'

describe('a document is drawn', () => {
  test.each([
    ['headings', '## 一、概述', '<h2>一、概述</h2>'],
    ['a gap is marked', '总投资【待补充：金额】。', '<p>总投资<mark>【待补充：金额】</mark>。</p>'],
    [
      'two gaps in one line',
      '【待补充】和【待补充：乙】',
      '<p><mark>【待补充】</mark>和<mark>【待补充：乙】</mark></p>',
    ],
    ['bold beside Chinese marks', '**《办法》**第八条', '<p><strong>《办法》</strong>第八条</p>'],
    ['other brackets are not', '【注】略', '<p>【注】略</p>'],
    ['a gap in code stays code', '`【待补充】`', '<p><code>【待补充】</code></p>'],
    ['a mention', '![](@U0APPLY)', '<p><span class="mention">@张伟</span></p>'],
    [
      'a picture is a link',
      '![图](https://a.b/c.png)',
      '<p><a href="https://a.b/c.png" target="_blank" rel="noreferrer noopener">图</a></p>',
    ],
  ])('%s', (_, text, html) => {
    expect(drawn(text)).toBe(html)
  })

  test('a table keeps its gaps and line breaks', () => {
    const html = drawn('| 项 | 额 |\n| - | -: |\n| 监理<br>费 | 【待补充】 |')
    expect(html).toMatch(/<td>监理<br\/>\s*费<\/td><td[^>]*><mark>【待补充】<\/mark><\/td>/)
  })

  test('a task list', () => {
    expect(drawn('- [x] 申报表\n- [ ] 概算')).toMatch(
      /checked=""\/> 申报表[\s\S]*<input type="checkbox" disabled=""\/> 概算/,
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[点我](javascript:alert(1))',
    '[点我](data:text/html,x)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '| a |\n| - |\n| <br onclick=x> |',
  ])('%j brings nothing to life', (text) => {
    expect(drawn(text)).not.toMatch(/<(script|img)|href="(?!https?:)|<[^>]*on\w+=/i)
  })
})

test('gaps are counted', () => {
  expect(missing('【待补充】a【待补充：金额】\n【注】')).toBe(2)
  expect(missing('无')).toBe(0)
})

describe('a change is marked', () => {
  const changed = (before: string, after: string) =>
    [...changeDrawn(before, after).matchAll(/class="changed">(?:<td>)?([^<]*)/g)].map(([, text]) => text)
  test.each([
    ['nothing', '# 一\n\n甲', '# 一\n\n甲', []],
    ['a block that is new', '# 一\n\n甲', '# 一\n\n甲\n\n乙', ['乙']],
    ['a block that is different', '# 一\n\n甲', '# 一\n\n丙', ['丙']],
    ['not a block that moved', '甲\n\n乙', '乙\n\n甲', []],
    ['an item of a list', '- 一\n- 二', '- 一\n- 三\n- 二', ['三']],
    ['an item of an inner list', '- 一\n  - 二', '- 一\n  - 三', ['一\n']],
    ['a row of a table', '|a|\n|-|\n|1|\n|2|', '|a|\n|-|\n|1|\n|3|', ['3']],
    ['not one that is gone', '甲\n\n乙', '乙', []],
  ])('%s', (_, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected)
  })

  test('a shorter block that stands inside an old one is new all the same', () => {
    expect(changed('资金来源为市财政预算', '市财政预算')).toEqual(['市财政预算'])
  })
})

test.each([
  ['养老服务建设方案', '养老服务建设方案 2026-11-21.md'],
  ['a/b\\c:d*e?"<>|', 'a b c d e 2026-11-21.md'],
  ['../..', '文档 2026-11-21.md'],
  ['一\n二\u0000', '一 二 2026-11-21.md'],
  ['', '文档 2026-11-21.md'],
  ['长'.repeat(300), `${'长'.repeat(80)} 2026-11-21.md`],
])('the file name of %j is one that every system takes', (title, name) => {
  expect(fileName(title, '2026-11-21')).toBe(name)
})
