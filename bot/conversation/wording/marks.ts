import { wording } from './wording.ts'

/** What stands between words. */
export const marks = wording({
  colon: ['：', ': '],
  comma: ['，', ', '],
  dash: ['——', ' - '],
  list: ['、', ', '],
  semicolon: ['；', '; '],
})

/** Words in quotation marks. */
export const quoted = (words: string): string => `“${words}”`
