import { phrases, rows } from '../matcher.ts'
import { APPLICANTS, FUNDING } from './applicants.ts'
import { CONTENT } from './content.ts'
import { KINDS, WEAK_KINDS } from './kinds.ts'
import { SMALL_WORDS, TERMS } from './rewrites.ts'
import { SUBJECTS } from './subjects.ts'

/** The Chinese words a pinyin message is read with; of two that sound alike the first wins. */
export const spokenWords = (): string[] => [
  ...phrases(TERMS),
  ...phrases(SMALL_WORDS),
  ...rows<unknown>(SUBJECTS, KINDS, WEAK_KINDS, CONTENT, APPLICANTS, FUNDING).map(([phrase]) => phrase),
]
