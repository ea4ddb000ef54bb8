import {
  ASKS,
  BEGINS_DECLARING,
  BEGINS_NEW,
  BEGINS_NEW_BARE,
  COPIES,
  DELETES,
  SOME_OTHER,
  TAKES_UP,
} from '../lexicon/projects.ts'

/** What a message wishes of a person's projects, and what it tells beside: of the new one, never of the one in hand. */
export type ProjectWish =
  | { what: 'new' | 'copy'; told: string }
  | { what: 'take-up' | 'delete'; name: string }
  | { what: 'list' }

/** Reads what a message wishes of projects; `undefined` where it wishes nothing of them. A question wishes nothing. */
export function projectWish(text: string, asked?: string): ProjectWish | undefined {
  const words = text.trim()
  if (ASKS.test(words)) return undefined
  // Asked for its kind, "新建项目" says it.
  if (asked !== 'kind' && BEGINS_NEW_BARE.test(words)) return { what: 'new', told: '' }
  const begun = after(words, BEGINS_NEW)
  if (begun !== undefined) return { what: 'new', told: begun }
  if (BEGINS_DECLARING.test(words)) return { what: 'new', told: words }
  const copied = after(words, COPIES)
  if (copied !== undefined) return { what: 'copy', told: copied }
  const other = TAKES_UP.exec(words)?.[1]
  if (other !== undefined) return SOME_OTHER.test(other) ? { what: 'list' } : { what: 'take-up', name: other }
  const gone = DELETES.flatMap((form) => form.exec(words)?.[1] ?? [])[0]
  return gone === undefined ? undefined : { what: 'delete', name: gone }
}

/** What follows the words that match one of the forms. */
const after = (words: string, forms: readonly RegExp[]): string | undefined =>
  forms.flatMap((form) => {
    const found = form.exec(words)
    return found ? [words.slice(found[0].length).replace(/^[\s,，。:：;；、!！]+/u, '')] : []
  })[0]
