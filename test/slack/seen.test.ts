import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { escapeText } from '../../bot/slack/line/escape.ts'
import { seenInBlocks } from '../../bot/slack/line/rich-text.ts'
import { plainlySeen, type Seen, seenIn } from '../../bot/slack/line/seen.ts'
import { scene, submitted, until } from './server/running.ts'

vi.setConfig({ testTimeout: 30_000 })

/** The words, with people who are still to be looked up in brackets. */
const words = (seen: Seen = []) =>
  seen.map((part) => (typeof part === 'string' ? part : (part.label ?? `[${part.user}]`))).join('')

const line = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const text = (words: string, style: object = {}) => ({ type: 'text', text: words, style })
const blocks = (...elements: object[]) => [{ type: 'rich_text', block_id: 'b', elements }]

describe('what stands in a text is read as it is seen', () => {
  test.each([
    ['联系电话 <tel:05238688|0523-8688>', '联系电话 0523-8688'],
    ['邮箱 <mailto:a@b.cn|a@b.cn>', '邮箱 a@b.cn'],
    ['邮箱 <mailto:a@b.cn>', '邮箱 a@b.cn'],
    ['负责人 <@U123>', '负责人 [U123]'],
    ['负责人 <@U123|张三>', '负责人 张三'],
    ['见 <#C123|立项交流>', '见 #立项交流'],
    ['见 <#C123>', '见 #C123'],
    ['见 <http://x.cn/a?b=1&amp;c=2|公开的文件>', '见 公开的文件'],
    ['见 <https://x.cn/a?b=1&amp;c=2>', '见 https://x.cn/a?b=1&c=2'],
    ['<http://taizhou.gov.cn|taizhou.gov.cn>', 'taizhou.gov.cn'],
    ['<!date^1795000000^{date}|2026年11月18日> 签的', '2026年11月18日 签的'],
    ['<!subteam^S1|@数据局> 审', '@数据局 审'],
    ['<!subteam^S1> 审', '@S1 审'],
    ['<!here> 看', '@here 看'],
    ['A &amp; B，&lt;草稿&gt;', 'A & B，<草稿>'],
    ['&amp;lt;', '&lt;'],
    ['总投资 *80万* 元', '总投资 80万 元'],
    ['_新建_，~维护~，`统一门户`', '新建，维护，统一门户'],
    ['*_一体化_平台* 是名称', '_一体化_平台 是名称'],
    ['*_一体化_* 平台', '一体化 平台'],
    ['*负责人 <@U1>* 已定', '负责人 [U1] 已定'],
    ['`a*b*c` 与 `*d*`', 'a*b*c 与 *d*'],
    ['```第一行\n*第二行*```', '第一行\n*第二行*'],
    ['&gt; 引来的话\n我的话', '引来的话\n我的话'],
    ['&gt; 80万', '> 80万'],
    ['a &lt; b &gt; c', 'a < b > c'],
    ['x*y*z', 'x*y*z'],
    ['5*3*2', '5*3*2'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['**重点**', '**重点**'],
    ['file_name_x.md', 'file_name_x.md'],
    ['<http://x.cn/_a_/b>', 'http://x.cn/_a_/b'],
    ['* 甲\n* 乙', '* 甲\n* 乙'],
    ['*没有收尾', '*没有收尾'],
    ['总投资*80万*元', '总投资*80万*元'],
  ])('%s', (sent, seen) => {
    expect(words(seenIn(sent))).toBe(seen)
  })

  test('in a command no mark is one', () => {
    expect(words(plainlySeen('*80万* &lt;新建&gt; <@U1|张三>'))).toBe('*80万* <新建> 张三')
  })

  test('whatever a person types in a command comes back as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(words(plainlySeen(escapeText(typed)))).toBe(typed)
      }),
    )
  })

  test('whatever a person types in a message without marks comes back as typed', () => {
    const unit = fc.oneof(fc.constantFrom('<', '>', '&', '|', ' ', '\n', '@', '#', '!', '5'), fc.string())
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const typed = parts
          .join('')
          .replaceAll(/[*_~`]/g, '')
          .replaceAll(/^>+ /gm, '')
        expect(words(seenIn(escapeText(typed)))).toBe(typed)
      }),
    )
  })
})

describe('what the composer made is read as it is seen', () => {
  test.each<[string, object[], string]>([
    ['a typed star is no mark', [line(text('5*3*2 和 *甲*'))], '5*3*2 和 *甲*'],
    [
      'a bold word within words',
      [line(text('总投资'), text('80万', { bold: true }), text('元'))],
      '总投资80万元',
    ],
    [
      'people, links and channels’ calls',
      [line({ type: 'user', user_id: 'U1' }, text(' 见 '), { type: 'link', url: 'http://x', text: '文件' })],
      '[U1] 见 文件',
    ],
    ['a link without words', [line({ type: 'link', url: 'mailto:a@b.cn' })], 'a@b.cn'],
    ['an emoji', [line(text('好'), { type: 'emoji', name: '+1', unicode: '1f44d' })], '好👍'],
    ['an emoji of the workspace', [line({ type: 'emoji', name: 'gov' })], ':gov:'],
    [
      'a quote and what is said to it',
      [{ type: 'rich_text_quote', elements: [text('引来的话')] }, line(text('我的话'))],
      '引来的话\n我的话',
    ],
    [
      'a list',
      [
        line(text('建设内容：\n')),
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          elements: [line(text('门户')), line(text('接口'))],
        },
        { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [line(text('甲'))] },
      ],
      '建设内容：\n- 门户\n- 接口\n  1. 甲',
    ],
    ['code', [{ type: 'rich_text_preformatted', elements: [text('a < b')] }], 'a < b'],
  ])('%s', (_, elements, seen) => {
    expect(words(seenInBlocks(blocks(...elements)))).toBe(seen)
  })

  test('whatever a person types comes back as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(words(seenInBlocks(blocks(line(text(typed)))))).toBe(typed)
      }),
    )
  })

  test.each([
    ['no blocks', undefined],
    ['an element that is not known', blocks(line({ type: 'color', value: '#fff' }))],
    ['another block beside it', [...blocks(line(text('a'))), { type: 'divider' }]],
  ])('with %s the text has to do', (_, given) => {
    expect(seenInBlocks(given)).toBeUndefined()
  })
})

describe('words reach a project as they are seen, by every door', () => {
  const OPENING = ['泰州 80万 新建 要不要立项', '开始填报']

  async function asked(question: RegExp) {
    const all = await scene()
    const { slack, services } = all
    for (const words of OPENING) {
      const count = slack.said('D1').length
      await slack.says('U1', words)
      await slack.hears('D1', count + 1)
    }
    for (let i = 0; i < 60; i++) {
      const last = JSON.stringify(slack.said('D1').at(-1)?.blocks)
      if (question.test(last)) break
      const count = slack.said('D1').length
      await slack.says('U1', '以后再填')
      await slack.hears('D1', count + 1)
    }
    await services.serial.settled()
    return all
  }

  test('a message, with a person’s name looked up', async () => {
    const { slack, services } = await asked(/项目叫什么名字/)
    const count = slack.said('D1').length
    await slack.says('U1', '<@U5> &amp; <http://a.cn|统一>门户建设项目 *平台*')
    await slack.hears('D1', count + 1)
    await services.serial.settled()
    const [project] = await services.store.projectsOf('U1')
    expect(Object.values(project?.texts ?? {})).toContain('U5 & 统一门户建设项目 平台')
  })

  test('a mention, a command and a file’s comment', async () => {
    const { slack, services } = await scene()
    const amount = (channel: string) => JSON.stringify(slack.said(channel).at(-1)?.blocks)
    await slack.event({
      type: 'app_mention',
      user: 'U1',
      channel: 'C1',
      ts: slack.nextTs(),
      text: '泰州 <tel:81|81>万 *新建* 要不要立项 <@UBOT>',
    })
    await slack.hears('C1', 1)
    expect(amount('C1')).toContain('总投资 81 万元')
    await slack.acknowledges('U2', '泰州 <tel:82|82>万 新建 要不要立项')
    await slack.hears('D2', 1)
    expect(amount('D2')).toContain('总投资 82 万元')
    await slack.delivers(slack.sends('U3', { 'a.png': 'x' }, '泰州 <tel:83|83>万 新建 要不要立项'))
    await slack.hears('D3', 2)
    expect(amount('D3')).toContain('总投资 83 万元')
    await services.serial.settled()
  })

  test('somebody whose name cannot be looked up is named readably, and the answer comes all the same', async () => {
    const { slack } = await scene()
    slack.fails = ({ method }) => (method === 'users.info' ? { error: 'missing_scope' } : undefined)
    await slack.says('U1', '<@U9> 泰州 84万 新建 要不要立项')
    await slack.hears('D1', 1)
    expect(JSON.stringify(slack.said('D1'))).toContain('总投资 84 万元')
  })

  test('binding an office still knows the person by the id', async () => {
    const { slack, services } = await scene()
    slack.admins.add('U1')
    expect(await slack.runs('U1', 'bind 泰州 市数据局 <@U8|wang>')).toContain('市数据局')
    await until(async () => JSON.stringify((await services.store.directory()).offices).includes('U8'))
    await submitted(slack, services)
    await slack.hears('D8', 1)
  })
})
