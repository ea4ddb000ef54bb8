import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originOf, sharedWith } from '../../bot/documents/files.ts'
import { DRAFTER, fileTaken, readBack, redrafted } from '../../bot/documents/revisions.ts'
import { type Block, toMarkdown } from '../../docs/document.ts'
import type { ProjectDocument } from '../../store/schema.ts'

const AT = '2026-03-02T01:00:00.000Z'
const ANNA = { by: 'UANNA', at: AT }

const block = (key: string, markdown: string): Block => ({
  key,
  markdown,
  source: { facts: [key], articles: [] },
})
const blocks = [
  block('title', '# 登记系统建设方案'),
  block('a', '## 一、概述'),
  block('a.name', '- 名称：登记系统'),
  block('a.sum', '- 总投资：80万元'),
  block('b', '## 二、现状'),
  block('b.text', '窗口登记，每天三百件。'),
  block('c', '## 三、目标'),
  block('c.text', '压缩办理时限。'),
]
const first: ProjectDocument = {
  title: '登记系统建设方案',
  shown: 1,
  revisions: [{ number: 1, by: DRAFTER, at: AT, blocks, drafted: [] }],
}
const latest = ({ revisions }: ProjectDocument) => toMarkdown(revisions.at(-1)?.blocks ?? [])
const file = toMarkdown(blocks)

/** The document once a file made from a revision was taken. */
function taken(document: ProjectDocument, text: string, number?: number): ProjectDocument {
  const origin = originOf(document, text, number)
  if (!origin) throw new Error('no revision')
  return fileTaken(document, origin, text, ANNA).document
}

/** The document once a canvas that shows its latest revision was changed. */
const inCanvas = (document: ProjectDocument, change: (text: string) => string): ProjectDocument => {
  const shown = document.revisions.at(-1)?.number ?? 0
  return readBack({ ...document, shown }, change(latest(document)), ANNA).document
}

describe('a file that goes on being written in', () => {
  test('is the same file the second time: what changed in it again stands once, what was taken out goes', () => {
    const once = file.replace('压缩办理时限。', '压缩办理时限，首稿。\n\n首稿里加的话。')
    const twice = file.replace('压缩办理时限。', '压缩办理时限，定稿。')
    const document = taken(taken(first, once, 1), twice, 1)
    expect(latest(document)).toBe(twice)
    expect(document.revisions.map(({ from }) => from)).toEqual([undefined, 1, 1])
  })

  test('takes nothing out that somebody wrote in the canvas meanwhile', () => {
    const once = file.replace('压缩办理时限。', '压缩办理时限，首稿。')
    const between = inCanvas(taken(first, once, 1), (text) => `${text}\n画布里写的话。\n`)
    const document = taken(between, file.replace('压缩办理时限。', '压缩办理时限，定稿。'), 1)
    expect(latest(document)).toBe(
      `${file.replace('压缩办理时限。', '压缩办理时限，定稿。')}\n画布里写的话。\n`,
    )
  })

  test('keeps both where the same place was written in the canvas, also the next time', () => {
    const between = inCanvas(first, (text) => text.replace('每天三百件', '每天四百件'))
    const once = taken(between, file.replace('每天三百件', '每天五百件'), 1)
    const document = taken(once, file.replace('每天三百件', '每天六百件'), 1)
    expect(latest(document)).toContain('每天四百件')
    expect(latest(document)).toContain('每天六百件')
    expect(latest(document)).not.toContain('每天五百件')
  })

  test('changes nothing the second time it says the same', () => {
    const text = `${file}\n加的话。\n`
    const document = taken(first, text, 1)
    expect(taken(document, text, 1)).toBe(document)
  })
})

const deed = fc.record({
  do: fc.constantFrom('amend' as const, 'add' as const, 'cut' as const),
  place: fc.nat(20),
})
const round = fc.record({
  hand: fc.constantFrom('file' as const, 'canvas' as const),
  deeds: fc.array(deed, { maxLength: 4 }),
})

test('however file and canvas take turns, the words of both are there', () => {
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), (rounds) => {
      let words = 0
      const change = (text: string, deeds: readonly { do: string; place: number }[], cuts: boolean) => {
        const lines = text.split('\n').filter((line) => line !== '')
        for (const { do: what, place } of deeds) {
          const at = place % lines.length
          if (what === 'add') lines.splice(at + 1, 0, `另起记号${words++}号`)
          else if (what === 'amend') lines[at] += `记号${words++}号`
          else if (cuts && lines.length > 1) lines.splice(at, 1)
        }
        return lines.join('\n\n')
      }
      let document = first
      let mine = file
      for (const { hand, deeds } of rounds) {
        const before = latest(document)
        if (hand === 'file') {
          mine = change(mine, deeds, true)
          document = taken(document, mine, 1)
          const theirs = wordsOf(before).filter((word) => !mine.includes(word))
          const own = document.revisions.filter(({ from }) => from === undefined)
          for (const word of wordsOf(mine)) expect(latest(document)).toContain(word)
          for (const word of theirs)
            if (
              own.some(
                (each) => toMarkdown(each.blocks).includes(word) && isFirst(document, each.number, word),
              )
            )
              expect(latest(document)).toContain(word)
        } else document = inCanvas(document, (text) => change(text, deeds, false))
      }
    }),
    { numRuns: 300 },
  )
})

const wordsOf = (text: string) => text.match(/记号\d+号/g) ?? []
/** Whether a word first stood in this revision. */
const isFirst = ({ revisions }: ProjectDocument, number: number, word: string) =>
  revisions.find((each) => toMarkdown(each.blocks).includes(word))?.number === number

describe('the revision that a file was made from', () => {
  const second = inCanvas(first, (text) => `${text}\n第二版的话。\n`)
  const third = inCanvas(second, (text) => `${text}\n第三版的话。\n`)

  test.each([
    ['the one of its number', 2, 2],
    ['the nearest, where there is none of that number', 9, 3],
  ])('is %s', (_, number, expected) => {
    expect(originOf(third, file, number)?.number).toBe(expected)
  })

  test('is without a number the one that it differs least from', () => {
    expect(originOf(third, `${file}\n手写的话。\n`, undefined)?.number).toBe(1)
    expect(originOf(third, latest(third).replace('80万元', '90万元'), undefined)?.number).toBe(3)
  })

  test('shares with its paper what was not changed in it', () => {
    expect(sharedWith(first, file)).toBe(blocks.length)
    expect(sharedWith(first, file.replace('80万元', '90万元'))).toBe(blocks.length - 1)
    expect(sharedWith(first, '完全不同的一份文件。')).toBe(0)
  })
})

test('however a canvas lags behind, what was read of it is no edit the next time it is read', () => {
  const cut = fc.record({
    do: fc.constantFrom('amend' as const, 'add' as const, 'cut' as const),
    place: fc.nat(20),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cut, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (readings) => {
        let document = redrafted(first, { ...draft, blocks: blocks.map(filled) }, AT).document
        let canvas = file
        let words = 0
        for (const deeds of readings) {
          const lines = canvas.split('\n\n').map((line) => line.trim())
          for (const { do: what, place } of deeds) {
            const at = place % lines.length
            if (what === 'add') lines.splice(at + 1, 0, `另起记号${words++}号`)
            else if (what === 'amend') lines[at] += `记号${words++}号`
            else if (lines.length > 1) lines.splice(at, 1)
          }
          canvas = `${lines.join('\n\n')}\n`
          document = readBack(document, canvas, ANNA).document
          const again = readBack(document, canvas, ANNA).document
          expect(again.revisions).toEqual(document.revisions)
          for (const word of wordsOf(canvas)) expect(latest(document)).toContain(word)
          if (canvas.split('\n').includes('压缩办理时限。')) expect(latest(document)).toContain('全程网办。')
        }
      },
    ),
    { numRuns: 300 },
  )
})

const draft = { kind: 'plan' as const, title: '登记系统建设方案' }
/** The block as it is drafted once the aims are answered. */
const filled = (each: Block): Block => (each.key === 'c.text' ? { ...each, markdown: '全程网办。' } : each)
