import { ASKING, THE_TEXT } from '../../../understand/lexicon/forms.ts'
import { SYNONYMS } from '../../../understand/lexicon/synonyms.ts'
import type { Query } from './bm25.ts'
import { tokens } from './tokens.ts'

/** What the words of a text count for that were not said and mean the same. */
const MEANT = 0.4

/** What is looked for: what was said, and for less what regulations call it. */
export function queryOf(words: string): Query {
  const said = words.replace(THE_TEXT, ' ').replace(ASKING, ' ')
  const meant = SYNONYMS.flatMap(([spoken, official]) => (spoken.test(said) ? tokens(official) : []))
  return new Map([
    ...meant.map((token) => [token, MEANT] as const),
    ...tokens(said).map((token) => [token, 1] as const),
  ])
}
