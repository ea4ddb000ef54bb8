import { describe, expect, test } from 'vitest'
import { differencesIn } from '../../../bot/documents/differences.ts'
import { DRAFTER, readBack, redrafted } from '../../../bot/documents/revisions.ts'
import { type Block, toMarkdown } from '../../../docs/document.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { ProjectDocument } from '../../../store/schema.ts'

const AT = '2026-11-25T08:00:00.000Z'
const ANNA = { by: 'U1', at: AT }

const block = (key: string, markdown: string, facts: string[] = []): Block => ({
  key,
  markdown,
  source: { facts, articles: [] },
})
const plan = (changes: Record<string, string> = {}): Block[] =>
  [
    block('overview', '## 一、项目概述', ['kind']),
    block('overview.kind', '- 项目类型：新建', ['kind']),
    block('overview.investment', '- 总投资：80万元', ['kind', 'investment']),
    block('overview.funding', '- 资金来源：本级财政预算资金', ['kind', 'funding']),
    block('situation', '## 二、现状与必要性', ['kind']),
    block('situation.text', '【待补充：现状】', ['kind', 'investment', 'situation']),
    block('situation.onCloud', '本单位已有系统按要求部署在政务云。', ['kind', 'onCloud']),
  ].map((each) => ({ ...each, markdown: changes[each.key] ?? each.markdown }))
const FACTS: Facts = { kind: 'new', investment: 80, funding: 'budget', onCloud: true }

const drafted = (blocks: Block[], document?: ProjectDocument) =>
  redrafted(document, { kind: 'plan', title: '建设方案', blocks }, AT)
const text = (document: ProjectDocument) => toMarkdown(document.revisions.at(-1)?.blocks ?? [])
const first = drafted(plan()).document

/** The keys that differ once the text has this instead of that. */
function differing(before: string, after: string, facts = FACTS): string[] {
  const { document, conflicts } = readBack(first, text(first).replace(before, after), ANNA)
  return differencesIn(document, conflicts, { facts, texts: {} }).map(({ key }) => key)
}

describe('a person’s text says another thing than was answered', () => {
  test.each([
    ['another sum', '80万元', '85万元', ['overview.investment']],
    ['another sum with a remark', '80万元', '85万元（含监理费）', ['overview.investment']],
    ['another sum in 元', '80万元', '850,000元', ['overview.investment']],
    ['a sum and what it becomes', '80万元', '由80万元调整为75万元', ['overview.investment']],
    ['a sum and the higher one it becomes', '80万元', '由80万元调整为85万元', ['overview.investment']],
    ['another source of money', '本级财政预算资金', '自筹资金', ['overview.funding']],
    ['another kind', '项目类型：新建', '项目类型：改建', ['overview.kind']],
    ['the contrary', '已有系统按要求部署在政务云', '有系统尚未迁移到政务云', ['situation.onCloud']],
    ['the same sum in other words', '80万元', '80万元（含监理费）', []],
    ['the same sum and its part', '80万元', '80万元，其中监理费3万元', []],
    ['the same sum in two stages', '80万元', '80万元，其中一期30万元、二期50万元', []],
    ['about the same', '80万元', '约80万元', []],
    ['nothing of the fact', '80万元', '见附表', []],
    [
      'an answer to what nobody has answered',
      '【待补充：现状】',
      '现有系统2016年建成，投资120万元，属于续建。',
      ['situation.text'],
    ],
    ['another heading', '## 二、现状与必要性', '## 二、现状', []],
  ])('%s', (_name, before, after, keys) => {
    expect(differing(before, after)).toEqual(keys)
  })

  test.each([
    // What the applicant's unit is called may be known without their having answered it.
    ['name', '甲平台', ['overview.name'], ['overview.name']],
    ['unit', '市民政局', ['overview.unit'], ['overview.unit']],
    ['goal', '高频事项全程网办', [], []],
  ])(
    'a paper may call the project and its unit no other than was answered, and put the rest in its own words: %s',
    (field, answered, keys, unanswered) => {
      const blocks = [
        block('overview', '## 一、项目概述'),
        block(`overview.${field}`, `- 填报：${answered}`, [field]),
      ]
      const of = drafted(blocks).document
      const { document, conflicts } = readBack(of, text(of).replace(answered, '另一种写法'), ANNA)
      const differing = (texts: Record<string, string>) =>
        differencesIn(document, conflicts, { facts: FACTS, texts }).map(({ key }) => key)
      expect(differing({ [field]: answered })).toEqual(keys)
      expect(differing({})).toEqual(unanswered)
    },
  )

  test('that only its number tells a heading from the draft’s is no difference', () => {
    const edited = readBack(first, text(first).replace('## 二、现状', '## 三、现状'), ANNA).document
    const { document, conflicts } = drafted(plan({ situation: '## 四、现状与必要性' }), edited)
    expect(differencesIn(document, conflicts, { facts: FACTS, texts: {} })).toEqual([])
  })

  test('what nobody has answered cannot be contradicted', () => {
    const { investment: _open, ...facts } = FACTS
    expect(differing('80万元', '85万元', facts)).toEqual([])
  })
})

describe('a difference stays open', () => {
  const edited = readBack(first, text(first).replace('【待补充：现状】', '手写的现状。'), ANNA).document
  const answered = drafted(plan({ 'situation.text': '答复的现状。' }), edited)
  const open = differencesIn(answered.document, answered.conflicts, { facts: FACTS, texts: {} })
  const asked = { ...answered.document, differences: open }

  test('when both have changed, with both texts', () => {
    expect(open).toEqual([{ key: 'situation.text', person: '手写的现状。', draft: '答复的现状。' }])
  })

  test('while nothing changes, told or not', () => {
    const again = drafted(plan({ 'situation.text': '答复的现状。' }), asked)
    expect(again.document).toBe(asked)
    const told = { ...asked, differences: open.map((each) => ({ ...each, told: true as const })) }
    expect(differencesIn(told, again.conflicts, { facts: FACTS, texts: {} })).toEqual(told.differences)
  })

  test('told of another value, it is not told again because something else was answered', () => {
    const { document, conflicts } = readBack(first, text(first).replace('80万元', '85万元'), ANNA)
    const differences = differencesIn(document, conflicts, { facts: FACTS, texts: {} }).map((each) => ({
      ...each,
      told: true as const,
    }))
    expect(differences).toHaveLength(1)
    const again = drafted(plan({ 'overview.kind': '- 项目类型：改建' }), { ...document, differences })
    expect(differencesIn(again.document, again.conflicts, { facts: FACTS, texts: {} })).toEqual(differences)
  })

  test('no more once it is kept, however the person goes on with their text', () => {
    const kept = { ...asked, differences: open.map((each) => ({ ...each, kept: true as const })) }
    const longer = readBack(kept, text(kept).replace('手写的现状。', '手写的现状，更长。'), ANNA)
    expect(differencesIn(longer.document, longer.conflicts, { facts: FACTS, texts: {} })).toMatchObject([
      { kept: true },
    ])
  })

  test('again where a text that was kept comes to state yet another value', () => {
    const { document, conflicts } = readBack(first, text(first).replace('80万元', '85万元'), ANNA)
    const differences = differencesIn(document, conflicts, { facts: FACTS, texts: {} }).map((each) => ({
      ...each,
      kept: true as const,
    }))
    const kept = { ...document, differences }
    const other = readBack(kept, text(kept).replace('85万元', '95万元'), ANNA)
    expect(differencesIn(other.document, other.conflicts, { facts: FACTS, texts: {} })).toEqual([
      { key: 'overview.investment', person: '- 总投资：95万元', draft: '- 总投资：80万元' },
    ])
  })

  test('when the text is edited further, until it agrees or goes', () => {
    const longer = readBack(asked, text(asked).replace('手写的现状。', '手写的现状，更长。'), ANNA)
    expect(differencesIn(longer.document, longer.conflicts, { facts: FACTS, texts: {} })).toMatchObject([
      { key: 'situation.text', person: '手写的现状，更长。' },
    ])
    for (const after of ['答复的现状。', '']) {
      const settled = readBack(asked, text(asked).replace('手写的现状。', after), ANNA)
      expect(differencesIn(settled.document, settled.conflicts, { facts: FACTS, texts: {} })).toEqual([])
    }
  })

  test('and one that is kept is asked again only when its draft changes', () => {
    const kept = { ...asked, differences: open.map((each) => ({ ...each, kept: true as const })) }
    const same = drafted(
      plan({ 'situation.text': '答复的现状。', 'overview.kind': '- 项目类型：改建' }),
      kept,
    )
    expect(differencesIn(same.document, same.conflicts, { facts: FACTS, texts: {} })).toEqual(
      kept.differences,
    )
    const other = drafted(plan({ 'situation.text': '又一个答复。' }), kept)
    expect(differencesIn(other.document, other.conflicts, { facts: FACTS, texts: {} })).toEqual([
      { key: 'situation.text', person: '手写的现状。', draft: '又一个答复。' },
    ])
  })
})

test('what was deleted and came back is asked about until it is settled, also when its draft changes again', () => {
  const cut = readBack(first, text(first).replace('- 总投资：80万元\n', ''), ANNA).document
  const back = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), cut)
  const differences = differencesIn(back.document, back.conflicts, { facts: FACTS, texts: {} })
  expect(differences).toEqual([{ key: 'overview.investment', draft: '- 总投资：120万元' }])
  const open = { ...back.document, differences }
  const again = drafted(plan({ 'overview.investment': '- 总投资：130万元' }), open)
  expect(differencesIn(again.document, again.conflicts, { facts: FACTS, texts: {} })).toEqual([
    { key: 'overview.investment', draft: '- 总投资：130万元' },
  ])
})

describe('revisions are somebody’s', () => {
  test.each(['', '\n', '  \n\n'])('an emptied paper (%j) is no edit', (emptied) => {
    expect(readBack(first, emptied, ANNA).document).toBe(first)
  })

  test('after an edit of the newest text the canvas shows that edit; after one of an older text, still the older', () => {
    const newest = readBack({ ...first, shown: 1 }, `${text(first)}\n手写一段\n`, ANNA).document
    expect(newest.shown).toBe(2)
    const second = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), { ...first, shown: 1 })
    const older = readBack(second.document, `${text(first)}\n手写一段\n`, ANNA).document
    expect(older.revisions).toHaveLength(3)
    expect(older.shown).toBe(1)
  })

  test('what a person deleted stays deleted through their later edits', () => {
    const cut = readBack(first, text(first).replace('- 总投资：80万元\n', ''), ANNA).document
    const longer = readBack(cut, `${text(cut)}\n手写一段\n`, ANNA).document
    const { document } = drafted(plan({ 'overview.kind': '- 项目类型：改建' }), longer)
    expect(text(document)).toContain('改建')
    expect(text(document)).not.toContain('总投资')
  })

  test('what a person wrote follows the answers again once they have said the same', () => {
    const edited = readBack(first, text(first).replace('80万元', '85万元'), ANNA).document
    const agreed = drafted(plan({ 'overview.investment': '- 总投资：85万元' }), edited).document
    const { document, conflicts } = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), agreed)
    expect(text(document)).toContain('- 总投资：120万元')
    expect(conflicts).toEqual([])
  })

  test('a paper drafted under another name is called by that name', () => {
    const blocks = plan({ 'overview.kind': '- 项目类型：改建' })
    const named = redrafted(first, { kind: 'plan', title: '甲平台建设方案', blocks }, AT).document
    expect(named.title).toBe('甲平台建设方案')
  })

  test('a text of our own, also an earlier one that the canvas still shows, is no edit', () => {
    const shown = { ...first, shown: 1 }
    const second = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), shown).document
    for (const each of [text(first), text(second)]) expect(readBack(second, each, ANNA).document).toBe(second)
  })

  test('a text from before the one that was shown is somebody’s restoring it', () => {
    const second = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), first).document
    const restored = readBack({ ...second, shown: 2 }, text(first), ANNA).document
    expect(restored.revisions.at(-1)).toMatchObject({ number: 3, by: 'U1' })
    expect(text(restored)).toBe(text(first))
  })

  test('an edit is the person’s, a redraft on top of it the assistant’s', () => {
    const edited = readBack(first, `${text(first)}\n手写一段\n`, ANNA).document
    const { document } = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), edited)
    expect(document.revisions.map(({ by }) => by)).toEqual([DRAFTER, 'U1', DRAFTER])
    expect(text(document)).toContain('手写一段')
  })

  test('an edit of an older text leaves standing what was drafted since', () => {
    const second = drafted(plan({ 'overview.investment': '- 总投资：120万元' }), {
      ...first,
      shown: 1,
    }).document
    const { document, conflicts } = readBack(second, `${text(first)}\n手写一段\n`, ANNA)
    expect(text(document)).toBe(`${text(second)}\n手写一段\n`)
    expect(conflicts).toEqual([])
  })

  test('merging rests on what was drafted then, not on what the facts of today would give', () => {
    const edited = readBack(first, text(first).replace('80万元', '85万元'), ANNA).document
    const never = () => {
      throw new Error('recalculated')
    }
    const draft = { kind: 'plan' as const, title: '建设方案', blocks: plan() }
    expect(redrafted(edited, draft, AT, never).document).toBe(edited)
  })

  test('a document of before this was kept is merged with the draft of its time', () => {
    const byHand = plan().map((each) =>
      each.key === 'overview.investment'
        ? { ...each, markdown: '- 总投资：85万元', source: 'person' as const }
        : each,
    )
    const old = {
      title: '建设方案',
      canvas: 'F1',
      revisions: [{ number: 1, at: AT, by: DRAFTER, blocks: byHand }],
    }
    const same = redrafted(old, { kind: 'plan', title: '建设方案', blocks: plan() }, AT, () => plan())
    expect(same.conflicts).toEqual([])
    expect(differencesIn(same.document, [], { facts: FACTS, texts: {} }).map(({ key }) => key)).toEqual([
      'overview.investment',
    ])
    const blocks = plan({ 'overview.investment': '- 总投资：120万元' })
    expect(redrafted(old, { kind: 'plan', title: '建设方案', blocks }, AT, () => plan()).conflicts).toEqual([
      { key: 'overview.investment', person: '- 总投资：85万元', fresh: '- 总投资：120万元' },
    ])
  })
})
