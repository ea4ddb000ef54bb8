import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Block, toMarkdown } from '../../docs/document.ts'
import { type Edit, merge } from '../../docs/merge/merge.ts'

const block = (key: string, markdown: string): Block => ({
  key,
  markdown,
  source: { facts: [key], articles: [] },
})
const byHand = (key: string, markdown: string): Block => ({ key, markdown, source: 'person' })

const draft = [
  block('title', '# 方案'),
  block('a', '## 一、概述'),
  block('a.name', '- 名称：登记系统'),
  block('a.sum', '- 总投资：80万元'),
  block('b', '## 二、现状'),
  block('b.text', '【待补充：现状】'),
  block('c', '## 三、目标'),
  block('c.text', '压缩办理时限。'),
]
const redraft = (changes: Record<string, string | undefined>, more: Block[] = []): Block[] => [
  ...draft.flatMap((each) => {
    const markdown = each.key in changes ? changes[each.key] : each.markdown
    return markdown === undefined ? [] : [{ ...each, markdown }]
  }),
  ...more,
]
const edit = (edited: string, fresh: Block[] = draft): Edit => ({
  previous: draft,
  drafted: draft,
  edited,
  fresh,
})
const text = toMarkdown(draft)
const keysOf = (blocks: readonly Block[]) => blocks.map(({ key }) => key)

describe('reading back a document that a person changed', () => {
  it('takes the fresh draft where nobody changed anything', () => {
    const fresh = redraft({ 'a.sum': '- 总投资：49万元', c: undefined, 'c.text': undefined }, [
      block('d', '## 四、新章'),
    ])
    expect(merge(edit(text, fresh))).toEqual({ blocks: fresh, conflicts: [] })
  })

  it('does not take another way of writing Markdown for a change', () => {
    const rewritten = text.replaceAll(/^- /gm, '*   ').replace('# 方案', '方案\n===')
    expect(merge(edit(rewritten))).toEqual({ blocks: draft, conflicts: [] })
  })

  it('keeps a changed block as the person wrote it', () => {
    const { blocks, conflicts } = merge(edit(text.replace('压缩办理时限。', '压缩 *一半*  办理时限。')))
    expect(blocks.at(-1)).toEqual(byHand('c.text', '压缩 *一半*  办理时限。'))
    expect(conflicts).toEqual([])
  })

  it('lets the person’s text stand and reports it when the draft changed too', () => {
    const fresh = redraft({ 'a.sum': '- 总投资：49万元' })
    const { blocks, conflicts } = merge(edit(text.replace('80万元', '85万元（含运维）'), fresh))
    expect(blocks[3]).toEqual(byHand('a.sum', '- 总投资：85万元（含运维）'))
    expect(conflicts).toEqual([
      { key: 'a.sum', person: '- 总投资：85万元（含运维）', fresh: '- 总投资：49万元' },
    ])
  })

  it('puts a placeholder’s answer in the placeholder’s place and what follows it behind it', () => {
    const { blocks } = merge(edit(text.replace('【待补充：现状】', '旧系统2016年建成。\n\n响应很慢。')))
    expect(blocks.slice(4, 8)).toEqual([
      draft[4],
      byHand('b.text', '旧系统2016年建成。'),
      byHand('person.1', '响应很慢。'),
      draft[6],
    ])
  })

  it('keeps what a person added in its place, also before everything else', () => {
    const { blocks } = merge(
      edit(`前言。\n\n${text.replace('## 二、现状', '- 编制人：张三\n\n## 二、现状')}`),
    )
    expect(keysOf(blocks)).toEqual([
      'person.1',
      'title',
      'a',
      'a.name',
      'a.sum',
      'person.2',
      'b',
      'b.text',
      'c',
      'c.text',
    ])
  })

  it('gives the fresh draft back where a person accepted it', () => {
    const fresh = redraft({ 'a.sum': '- 总投资：49万元' })
    const previous = draft.map((each) => (each.key === 'a.sum' ? byHand('a.sum', '- 总投资：85万元') : each))
    const accepted = { previous, drafted: fresh, edited: toMarkdown(fresh), fresh }
    expect(merge(accepted)).toEqual({ blocks: fresh, conflicts: [] })
  })

  it('keeps a person’s block whose draft is gone and says so', () => {
    const fresh = redraft({ 'c.text': undefined })
    const { blocks, conflicts } = merge(edit(text.replace('压缩', '大幅压缩'), fresh))
    expect(blocks.at(-1)).toEqual(byHand('c.text', '大幅压缩办理时限。'))
    expect(conflicts).toEqual([{ key: 'c.text', person: '大幅压缩办理时限。', fresh: undefined }])
  })

  it('reports a conflict once, not again at the next reading', () => {
    const fresh = redraft({ 'a.sum': '- 总投资：49万元' })
    const { blocks } = merge(edit(text.replace('80万元', '85万元'), fresh))
    const again = merge({ previous: blocks, drafted: fresh, edited: toMarkdown(blocks), fresh })
    expect(again).toEqual({ blocks, conflicts: [] })
  })
})

describe('deleting', () => {
  const without = (line: string) => text.replace(`${line}\n`, '')

  it('respects a deleted block while its draft is the same', () => {
    const { blocks } = merge(edit(without('- 总投资：80万元')))
    expect(keysOf(blocks)).not.toContain('a.sum')
    const later = merge({ previous: blocks, drafted: draft, edited: toMarkdown(blocks), fresh: draft })
    expect(later.blocks).toEqual(blocks)
  })

  it('brings a deleted block back when its draft changes, and says so', () => {
    const fresh = redraft({ 'a.sum': '- 总投资：49万元' })
    const { blocks, conflicts } = merge(edit(without('- 总投资：80万元'), fresh))
    expect(blocks).toEqual(fresh)
    expect(conflicts).toEqual([{ key: 'a.sum', person: undefined, fresh: '- 总投资：49万元' }])
  })

  it('never brings back what stood under a deleted heading', () => {
    const cut = text.replace('## 三、目标\n\n压缩办理时限。\n', '')
    const fresh = redraft({ c: '## 四、目标', 'c.text': '压缩办理时限一半。' }, [
      block('c.more', '新的一段。'),
      block('d', '## 五、新章'),
    ])
    const { blocks, conflicts } = merge(edit(cut, fresh))
    expect(keysOf(blocks)).toEqual(['title', 'a', 'a.name', 'a.sum', 'b', 'b.text', 'd'])
    expect(conflicts).toEqual([])
  })
})

describe('ticking a task', () => {
  const tasks = [
    block('t', '# 清单'),
    block('t.a', '- [ ] 申报表（第一条）'),
    block('t.b', '- [ ] 建设方案\n  - 概算表'),
  ]
  const ticked = toMarkdown(tasks).replace('[ ] 建设', '[x] 建设')

  it('keeps the tick and goes on redrafting the task', () => {
    const fresh = tasks.map((each) =>
      each.key === 't.b' ? { ...each, markdown: '- [ ] 建设方案\n  - 概算表\n  - 密码应用方案' } : each,
    )
    const { blocks, conflicts } = merge({ previous: tasks, drafted: tasks, edited: ticked, fresh })
    expect(blocks.at(-1)).toEqual({ ...fresh[2], markdown: '- [x] 建设方案\n  - 概算表\n  - 密码应用方案' })
    expect(conflicts).toEqual([])
    const cleared = toMarkdown(blocks).replace('[x]', '[ ]')
    expect(merge({ previous: blocks, drafted: fresh, edited: cleared, fresh }).blocks).toEqual(fresh)
  })
})

test.each(['x', 'X'])('a tick stays however it is written: [%s]', (tick) => {
  const task = [block('t', '# 清单'), block('t.a', '- [ ] 申报表')]
  const fresh = [block('t', '# 清单'), block('t.a', '- [ ] 申报表（第一条）')]
  const edited = toMarkdown(task).replace('[ ]', `[${tick}]`)
  expect(merge({ previous: task, drafted: task, edited, fresh }).blocks.at(-1)?.markdown).toBe(
    `- [${tick}] 申报表（第一条）`,
  )
})

const words = fc.stringMatching(/^[甲乙丙丁戊己庚辛0-9，]{0,12}[甲乙丙丁戊]$/)
const markdown = fc.oneof(
  words,
  words.map((text) => `- ${text}`),
  words.map((text) => `## ${text}`),
  words.map((text) => `- [ ] ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `| 名 | 数 |\n| - | - |\n| ${text} | 1 |`),
)
/** The same keys in every draft of one case, some missing from each. */
const drafts = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 14 }).chain((keys) => {
  const one = fc
    .array(fc.option(markdown), { minLength: keys.length, maxLength: keys.length })
    .map((texts) => keys.flatMap((key, i) => (texts[i] == null ? [] : [block(`k${key}`, texts[i])])))
  return fc.tuple(one, one)
})

describe('a very long document', () => {
  const long = Array.from({ length: 1500 }, (_, i) => block(`k${i}`, `第${i}段`))
  const texts = long.map(({ markdown }) => markdown)

  it('is aligned by what it has once, and loses nothing', () => {
    const edited = [
      '开头是我写的',
      ...texts.slice(1, 700),
      '中间也是',
      ...texts.slice(700, -1),
      '结尾还是',
    ].join('\n\n')
    const fresh = long.map((each) => (each.key === 'k900' ? block('k900', '新的一段') : each))
    const { blocks, conflicts } = merge({ previous: long, drafted: long, edited, fresh })
    expect(blocks).toHaveLength(1501)
    expect(blocks.filter(({ source }) => source === 'person').map(({ markdown }) => markdown)).toEqual([
      '开头是我写的',
      '中间也是',
      '结尾还是',
    ])
    expect(blocks).toContainEqual(fresh[900])
    expect(conflicts).toEqual([])
  })

  it('is kept in blocks that can be stored', () => {
    const edited = `${text}\n${'长'.repeat(50_000)}\n`
    const { blocks } = merge(edit(edited))
    for (const { markdown } of blocks) expect(markdown.length).toBeLessThanOrEqual(20_000)
    expect(toMarkdown(blocks).replaceAll(/[^长]/g, '')).toHaveLength(
      50_000 + (text.match(/长/g)?.length ?? 0),
    )
  })
})

/** Properties take their time on a busy machine. */
const PATIENT = { timeout: 60_000 }

describe('for any draft', () => {
  test('merging without edits gives the fresh draft', PATIENT, () => {
    fc.assert(
      fc.property(drafts, ([previous, fresh]) => {
        const merged = merge({ previous, drafted: previous, edited: toMarkdown(previous), fresh })
        expect(merged).toEqual({ blocks: fresh, conflicts: [] })
      }),
    )
  })

  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('add', 'delete', 'change'), markdown), {
    maxLength: 5,
  })
  const apply = (blocks: readonly Block[], changes: [number, string, string][]) => {
    const texts = blocks.map((each) => each.markdown)
    changes.forEach(([at, how, markdown], i) => {
      const place = texts.length === 0 ? 0 : at % texts.length
      const mark = `${markdown.replace(/ \|\s*1 \|$/, '')}人${i}${/\|$/.test(markdown) ? ' | 1 |' : ''}`
      texts.splice(place, how === 'add' ? 0 : 1, ...(how === 'delete' ? [] : [mark]))
    })
    return texts
  }

  test('a person’s text is never lost, and merging again changes nothing', PATIENT, () => {
    fc.assert(
      fc.property(drafts, edits, ([previous, fresh], changes) => {
        const texts = apply(previous, changes)
        const edited = toMarkdown(texts.map((each, i) => byHand(`x${i}`, each)))
        const { blocks } = merge({ previous, drafted: previous, edited, fresh })
        const kept = new Set(blocks.filter(({ source }) => source === 'person').map((each) => each.markdown))
        for (const written of texts.filter((each) => /人\d/.test(each))) expect(kept).toContain(written)
        expect(new Set(keysOf(blocks)).size).toBe(blocks.length)
        const again = merge({ previous: blocks, drafted: fresh, edited: toMarkdown(blocks), fresh })
        expect(again).toEqual({ blocks, conflicts: [] })
      }),
      { numRuns: 200 },
    )
  })

  test('whatever text is read back, all of it is kept', PATIENT, () => {
    fc.assert(
      fc.property(drafts, fc.string({ unit: 'grapheme', maxLength: 200 }), ([previous, fresh], edited) => {
        const { blocks } = merge({ previous, drafted: previous, edited, fresh })
        const all = toMarkdown(blocks)
        for (const word of edited.match(/[\p{L}\p{N}]+/gu) ?? []) expect(all).toContain(word)
      }),
      { numRuns: 150 },
    )
  })
})
