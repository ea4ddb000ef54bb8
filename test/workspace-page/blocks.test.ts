import type { AnyBlock, PlainTextOption } from '@slack/types'
import { describe, expect, test } from 'vitest'
import { blocksDrawn as drawn } from './drawn.tsx'

const text = (value: string) => ({ type: 'plain_text' as const, text: value })
const mrkdwn = (value: string) => ({ type: 'mrkdwn' as const, text: value })
const options: PlainTextOption[] = [
  { text: text('新建'), value: 'new' },
  { text: text('运维'), value: 'maintenance', description: text('无需立项') },
]
describe('blocks are drawn', () => {
  const rows: [string, AnyBlock, string[]][] = [
    ['a header', { type: 'header', text: text('需要立项 <b>') }, ['<h3>需要立项 &lt;b&gt;</h3>']],
    ['plain text is not parsed', { type: 'section', text: text('*a* <!channel>') }, ['*a* &lt;!channel&gt;']],
    [
      'section fields',
      { type: 'section', fields: [mrkdwn('*审批*'), text('市发展改革委')] },
      ['<strong>审批</strong>', '市发展改革委'],
    ],
    ['a context', { type: 'context', elements: [mrkdwn('第 *3* 步')] }, ['第 <strong>3</strong> 步']],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: '<b>材料', style: { bold: true } }] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: '方案 *a*' }] },
              { type: 'rich_text_section', elements: [{ type: 'link', url: 'javascript:x' }] },
            ],
          },
        ],
      },
      [
        '<p><strong><span class="plain">&lt;b&gt;材料</span></strong></p>',
        '<ol><li><span class="plain">方案 *a*</span></li><li>',
        '此内容（link）请在 Slack 中查看',
      ],
    ],
    [
      'a table',
      {
        type: 'table',
        column_settings: [{}, { align: 'right' }],
        rows: [
          [
            { type: 'raw_text', text: '内容' },
            { type: 'raw_text', text: '万元' },
          ],
          [
            { type: 'raw_text', text: '开发' },
            { type: 'raw_text', text: '62.00' },
          ],
        ],
      },
      ['<th>内容</th><th data-align="right">万元</th>', '<td>开发</td><td data-align="right">62.00</td>'],
    ],
    [
      'a button',
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'go', style: 'primary', text: text('开始填报') }],
      },
      ['<button type="button" class="button primary" aria-busy="false">开始填报</button>'],
    ],
    ['what we cannot draw is named', { type: 'carousel' }, ['carousel', '请在 Slack 中查看']],
  ]
  test.each(rows)('%s', (_, block, parts) => {
    const html = drawn([{ block_id: 'b', ...block }])
    for (const part of parts) expect(html).toContain(part)
    expect(html).not.toContain('javascript:')
  })
})

describe('an input is tied together', () => {
  const name: AnyBlock = {
    type: 'input',
    block_id: 'name',
    label: text('项目名称'),
    hint: text('写全称'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'v', initial_value: '养老' },
  }
  test('its label, hint and fault belong to the field', () => {
    const html = drawn([name], { name: '名称已用过' })
    const [, id] =
      /<label for="([^"]+)">项目名称<span class="optional">（可先留空）<\/span><\/label>/.exec(html) ?? []
    expect(html).toContain(`id="${id}"`)
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="[^"]+-error"[^>]*>名称已用过</)
    expect(html).toContain('value="养老"')
  })

  test('without a fault it is not called invalid', () => {
    expect(drawn([name])).toContain('aria-invalid="false"')
  })

  test.each(['radio_buttons', 'checkboxes'] as const)(
    '%s stand in a fieldset with the label as legend',
    (type) => {
      const html = drawn([{ ...name, element: { type, action_id: 'v', options } }])
      expect(html).toContain('<legend>项目名称')
      expect(html).toContain('<small>无需立项</small>')
    },
  )

  test('a select offers its options and a way out when it is optional', () => {
    const html = drawn([{ ...name, element: { type: 'static_select', action_id: 'v', options } }])
    expect(html).toMatch(/<option value="" selected="">请选择<\/option><option value="0">新建<\/option>/)
  })
})
