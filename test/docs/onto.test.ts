import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Block, toMarkdown } from '../../docs/document.ts'
import { mergeOnto } from '../../docs/merge/onto.ts'

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
  block('b.text', '窗口登记，每天三百件。'),
  block('c', '## 三、材料'),
  block('c.task', '- [ ] 建设方案'),
]
const text = toMarkdown(draft)
const put = (key: string, instead: Block | undefined, after: Block[] = []): Block[] =>
  draft.flatMap((each) => (each.key === key ? [...(instead ? [instead] : []), ...after] : [each]))
const onto = (edited: string, latest: Block[], fresh = draft) =>
  mergeOnto({ previous: draft, drafted: draft, edited, latest, fresh })
const said = (edited: string, latest: Block[], fresh = draft) =>
  toMarkdown(onto(edited, latest, fresh).blocks)

describe('a text made from an older revision, on top of what was written since', () => {
  it('changes nothing where it says what it was made from', () => {
    const latest = put('b.text', byHand('b.text', '网上登记。'))
    expect(onto(text.replaceAll('\n- ', '\n* '), latest)).toEqual({ blocks: latest, conflicts: [] })
  })

  it('leaves what somebody wrote elsewhere, and adds its own', () => {
    const latest = put('b.text', byHand('b.text', '网上登记。'), [byHand('person.1', '画布里写的。')])
    const edited = text.replace('# 方案\n', '# 方案\n\n文件里写的。\n')
    expect(said(edited, latest)).toBe(toMarkdown(latest).replace('# 方案\n', '# 方案\n\n文件里写的。\n'))
  })

  it('leaves out what somebody deleted meanwhile, and what it deletes itself', () => {
    const edited = text.replace('- 名称：登记系统\n', '')
    expect(said(edited, put('b.text', undefined))).toBe(
      text.replace('- 名称：登记系统\n', '').replace('窗口登记，每天三百件。\n\n', ''),
    )
  })

  it('keeps both texts where somebody wrote in the same place', () => {
    const latest = put('b.text', byHand('b.text', '网上登记，画布里写的。'))
    const { blocks } = onto(text.replace('窗口登记，每天三百件。', '窗口登记，每天四百件。'), latest)
    expect(blocks.slice(5, 7)).toEqual([
      byHand('b.text', '窗口登记，每天四百件。'),
      byHand('person.1', '网上登记，画布里写的。'),
    ])
  })

  it('stands against a new draft of the same place, and that is reported', () => {
    const fresh = put('a.sum', block('a.sum', '- 总投资：120万元'))
    const { blocks, conflicts } = onto(text.replace('80万元', '85万元'), fresh, fresh)
    expect(blocks[3]).toEqual(byHand('a.sum', '- 总投资：85万元'))
    expect(conflicts).toEqual([{ key: 'a.sum', person: '- 总投资：85万元', fresh: '- 总投资：120万元' }])
  })

  it('gets back what it deletes where that has a new draft, and that is reported', () => {
    const fresh = put('a.sum', block('a.sum', '- 总投资：120万元'))
    const { blocks, conflicts } = onto(text.replace('- 总投资：80万元\n', ''), fresh, fresh)
    expect(blocks).toEqual(fresh)
    expect(conflicts).toEqual([{ key: 'a.sum', person: undefined, fresh: '- 总投资：120万元' }])
  })

  it('takes over a tick', () => {
    expect(said(text.replace('[ ]', '[x]'), put('b', block('b', '## 二、做法')))).toBe(
      text.replace('[ ]', '[x]').replace('二、现状', '二、做法'),
    )
  })

  it('keeps what it changed in a block that is gone', () => {
    const edited = text.replace('80万元', '80万元，分两年')
    expect(said(edited, put('a.sum', undefined))).toContain('- 总投资：80万元，分两年')
  })
})

const deed = fc.record({
  do: fc.constantFrom('amend' as const, 'add' as const, 'delete' as const),
  place: fc.nat(20),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

/** The draft with words that nobody else uses; gives them, but for those that were deleted with their line. */
function written(deeds: readonly Deed[], hand: string): { text: string; words: string[] } {
  const lines = text.split('\n').filter((line) => line !== '')
  for (const [i, { do: what, place }] of deeds.entries()) {
    const at = place % lines.length
    if (what === 'amend') lines[at] += `${hand}${i}号`
    else if (what === 'add') lines.splice(at + 1, 0, `另起${hand}${i}号`)
    else if (lines.length > 1) lines.splice(at, 1)
  }
  const all = lines.join('\n\n')
  return { text: all, words: [...all.matchAll(new RegExp(`${hand}\\d+号`, 'g'))].map(([word]) => word) }
}

test('whatever two hands write from the same revision, every word of both is there, and reading again adds none', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 8 }), (first, second) => {
      const [one, other] = [written(first, '甲'), written(second, '乙')]
      const latest = onto(one.text, draft).blocks
      const { blocks } = onto(other.text, latest)
      const both = toMarkdown(blocks)
      for (const word of [...one.words, ...other.words]) expect(both).toContain(word)
      expect(onto(other.text, blocks).blocks).toEqual(blocks)
    }),
    { numRuns: 500 },
  )
})
