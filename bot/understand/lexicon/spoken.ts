import { actPhrases, NO, YES } from './acts.ts'
import { APPLICANTS, FUNDING } from './applicants.ts'
import { CONTENT } from './content.ts'
import { KINDS, WEAK_KINDS } from './kinds.ts'
import { SMALL_WORDS, TERMS } from './rewrites.ts'
import { SUBJECTS } from './subjects.ts'
import { phrases, rows, type Table } from './table.ts'

/** The Chinese words a pinyin message is read with; of two that sound alike the first wins. */
export const spokenWords = (): string[] => [
  ...[TERMS, SMALL_WORDS, YES, NO].flatMap(phrases),
  ...[
    ...rows<unknown>(
      SUBJECTS.filter(([{ topics }]) => topics.length > 0),
      meant(KINDS),
      meant(WEAK_KINDS),
      meant(CONTENT),
      APPLICANTS,
      FUNDING,
    ),
    ...actPhrases('also'),
  ]
    .map(([phrase]) => phrase)
    .filter((phrase) => !phrase.includes('我')),
]

/** Latin letters right after a figure that are its unit and no pinyin. */
export const LATIN_UNIT = /^(?:w|wan|k|m)\b ?/i

/** Rows that only keep a longer word from being misread are no words to listen for. */
const meant = <V extends object>(table: Table<V>): Table<V> =>
  table.filter(([meaning]) => Object.keys(meaning).length > 0)
