import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMrkdwn } from '../../bot/workspace/page/text/mrkdwn.ts'
import { mrkdwnDrawn as shown } from './drawn.tsx'

describe('mrkdwn is drawn as Slack draws it', () => {
  test.each([
    ['plain text stays', '需要立项', '<p>需要立项</p>'],
    [
      'bold, italic and strike',
      '*需要立项* _取决于_ ~否~',
      '<p><strong>需要立项</strong> <em>取决于</em> <s>否</s></p>',
    ],
    ['styles nest', '*粗 _斜_ 字*', '<p><strong>粗 <em>斜</em> 字</strong></p>'],
    [
      'a mark next to full-width punctuation works',
      '结论：*需要立项*。',
      '<p>结论：<strong>需要立项</strong>。</p>',
    ],
    ['a mark inside a Chinese word does not, as in Slack', '结论*需要*立项', '<p>结论*需要*立项</p>'],
    [
      'a zero-width space makes room for a mark',
      '结论\u200b*需要*\u200b立项',
      '<p>结论\u200b<strong>需要</strong>\u200b立项</p>',
    ],
    ['a lone mark is a mark', '5 * 3 = 15，a_b_c', '<p>5 * 3 = 15，a_b_c</p>'],
    ['marks do not reach over lines', '*第一行\n第二行*', '<p>*第一行<br/>第二行*</p>'],
    ['code keeps its marks', '`*a* &lt;b&gt;`', '<p><code>*a* &lt;b&gt;</code></p>'],
    ['a fence', '前\n```\n*a*\n  b\n```\n后', '<p>前</p><pre>*a*\n  b</pre><p>后</p>'],
    ['an unclosed fence is text', '```没有结束', '<p>```没有结束</p>'],
    ['a quote, escaped or not', '> 一\n&gt; 二\n三', '<blockquote>一<br/>二</blockquote><p>三</p>'],
    [
      'a link with a label',
      '<https://example.gov.cn/a?b=1&amp;c=2|第九条>',
      '<p><a href="https://example.gov.cn/a?b=1&amp;c=2" target="_blank" rel="noreferrer noopener">第九条</a></p>',
    ],
    [
      'a bold link',
      '*<https://example.gov.cn|办法>*',
      '<p><strong><a href="https://example.gov.cn" target="_blank" rel="noreferrer noopener">办法</a></strong></p>',
    ],
    [
      'a bare address ends before punctuation',
      '见https://example.gov.cn/a。',
      '<p>见<a href="https://example.gov.cn/a" target="_blank" rel="noreferrer noopener">https://example.gov.cn/a</a>。</p>',
    ],
    [
      'a mail address',
      '<mailto:a@b.cn|写信>',
      '<p><a href="mailto:a@b.cn" target="_blank" rel="noreferrer noopener">写信</a></p>',
    ],
    ['a person by name', '请 <@U0APPLY> 填写', '<p>请 <span class="mention">@张伟</span> 填写</p>'],
    [
      'a broadcast',
      '<!channel> <!here>',
      '<p><span class="mention">@channel</span> <span class="mention">@here</span></p>',
    ],
    ['a date falls back', '<!date^1763694000^{date}|11月21日>', '<p>11月21日</p>'],
    ['a ratio is no emoji', '80:30:10', '<p>80:30:10</p>'],
    ['each escape is undone once', '&amp;lt; &lt;b&gt; &nbsp;', '<p>&amp;lt; &lt;b&gt; &amp;nbsp;</p>'],
  ])('%s', (_, text, html) => {
    expect(shown(text)).toBe(html)
  })
})

describe('hostile text only ever becomes text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<javascript:alert(1)|点我>',
    '<JavaScript:alert(1)>',
    '<data:text/html,x|点我>',
    '<vbscript:x|点我>',
    '<file:///etc/passwd|点我>',
    '< https://a.b|点我>',
    '<!channel^x>',
    '<@U0"onmouseover="x>',
  ])('%s', (text) => {
    expect(shown(text)).not.toMatch(/<(?!\/?p>)/)
  })

  test('a label cannot bring tags of its own', () => {
    expect(shown('<https://a.b|&lt;b&gt;x>')).toContain('>&lt;b&gt;x</a>')
  })

  test('any text is parsed, and its letters are all kept', () => {
    const marked = fc.string({ unit: fc.constantFrom(...'*_~`>\n 立a1，&') })
    fc.assert(
      fc.property(marked, (text) => {
        expect(letters(collect(parseMrkdwn(text)))).toBe(letters(text))
      }),
    )
  })

  test.each(['*', '*a ', '*a* ', '_*~', '`', '<', '```', '> ', 'https://', '*_a_* ~'])(
    'of a hundred thousand characters of %j every letter is kept',
    (piece) => {
      const text = `${piece}立`.repeat(Math.ceil(100_000 / (piece.length + 1)))
      expect(letters(collect(parseMrkdwn(text)))).toBe(letters(text))
    },
  )
})

const letters = (text: string) => text.replace(/[^立a1]/g, '')
const collect = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(collect).join('')
  if (typeof node !== 'object' || node === null) return String(node)
  return Object.entries(node)
    .filter(([key]) => key === 'text' || key === 'children')
    .map(([, value]) => collect(value))
    .join('')
}
