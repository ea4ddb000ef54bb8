import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { AFTER, BEFORE } from '../../bot/understand/lexicon/hedges.ts'
import { KINDS, WEAK_KINDS } from '../../bot/understand/lexicon/kinds.ts'
import { QUESTIONS } from '../../bot/understand/lexicon/questions.ts'
import { DIALECT, TERMS } from '../../bot/understand/lexicon/rewrites.ts'
import { ROLE_CUES } from '../../bot/understand/lexicon/roles.ts'
import { SUBJECTS } from '../../bot/understand/lexicon/subjects.ts'
import { phrases, rows, type Table } from '../../bot/understand/lexicon/table.ts'
import { matcher } from '../../bot/understand/text/matcher.ts'
import { rewrite } from '../../bot/understand/text/rewrite.ts'
import { soundOf } from '../../bot/understand/text/sounds.ts'
import { TOPICS } from '../../rules/schema.ts'

describe('the tables', () => {
  const tables: [string, Table<unknown>][] = [
    ['hedges before a figure', BEFORE],
    ['hedges after a figure', AFTER],
    ['kinds', [...KINDS, ...WEAK_KINDS]],
    ['subjects', SUBJECTS],
    ['questions', QUESTIONS],
    ['roles', ROLE_CUES],
    ['dialect', DIALECT],
  ]
  test.each(tables)('no phrase of %s means two things', (_, table) => {
    const meanings = new Map<string, string>()
    const clashes: string[] = []
    for (const [phrase, meaning] of rows(table)) {
      const known = meanings.get(phrase)
      const said = JSON.stringify(meaning)
      if (known !== undefined && known !== said) clashes.push(`${phrase}: ${known} and ${said}`)
      meanings.set(phrase, said)
    }
    expect(clashes).toEqual([])
  })

  test('every topic of the rules can be asked for', () => {
    const asked = new Set<string>([...SUBJECTS, ...QUESTIONS].flatMap(([{ topics }]) => topics))
    expect(Object.keys(TOPICS).filter((topic) => !asked.has(topic))).toEqual([])
  })
})

/** A regular expression as code holds it, and what in one is no word: classes of characters and escapes. */
const PATTERN = /(?<=[(,=:?!&|[]\s?)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\//g
const NO_WORDS = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[\da-f]{4}|\\./g

describe('the words that reading looks for stand in the lexicon only', () => {
  const root = fileURLToPath(new URL('../../bot/understand/', import.meta.url))
  const readers = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('lexicon/'),
  )
  /** The code of a reader, without its comments. */
  const code = (file: string): string =>
    transformSync(readFileSync(root + file, 'utf8'), { loader: 'ts', charset: 'utf8' }).code

  test('there are readers', () => {
    expect(readers).toContain('text/clauses.ts')
  })

  test.each(readers)('%s holds no Chinese', (file) => {
    expect(code(file).match(/\p{Script=Han}+/gu) ?? []).toEqual([])
  })

  // What Slack escapes in a message are no words.
  test.each(readers.filter((file) => file !== 'text/normalize.ts'))('%s looks for no English', (file) => {
    const words = (code(file).match(PATTERN) ?? []).flatMap(
      (pattern) => pattern.replace(NO_WORDS, '').match(/[a-z]{3,}/gi) ?? [],
    )
    expect(words).toEqual([])
  })
})

describe('the matcher', () => {
  test('takes the longest phrase, leftmost first, and Latin words only whole', () => {
    const find = matcher([
      ['买服务', 1],
      ['买服务器', 2],
      ['app', 3],
    ])
    expect(find.all('想买服务器和买服务,APP还是apply').map((m) => m.value)).toEqual([2, 1, 3])
  })

  test('reads a table cell with choices and optional parts', () => {
    expect(phrases('{a,b}c{,d}、e')).toEqual(['ac', 'acd', 'bc', 'bcd', 'e'])
  })

  test('finds the phrase before a position, spaces skipped', () => {
    expect(matcher([['不到', 1]]).before('总价不到 50万', 5)).toEqual({ at: 2, end: 4, value: 1 })
  })
})

describe('sounds', () => {
  test('every character of the terms has its sound', () => {
    expect(Array.from(phrases(TERMS).join('')).filter((c) => !soundOf(c))).toEqual([])
    expect(Array.from('立项审批验收监理', soundOf)).toEqual([
      'li',
      'xiang',
      'shen',
      'pi',
      'yan',
      'shou',
      'jian',
      'li',
    ])
  })

  test('slips of the input method are put right, words of the dictionary are not', () => {
    expect(rewrite('要不要立向,找谁省批')).toBe('要不要立项,找谁审批')
    const kept = [
      '省级统建',
      '教学科研设备',
      '正式运行',
      '服务期一年',
      '统一采购',
      '建立制度',
      '先进理念',
      '该算什么',
    ]
    expect(kept.map(rewrite)).toEqual(kept)
  })
})
