import { ASKING, THE_TEXT } from '../../../understand/lexicon/forms.ts'
import { RENAMED, SYNONYMS } from '../../../understand/lexicon/synonyms.ts'
import type { Query } from './bm25.ts'
import { tokens } from './tokens.ts'

/** What each token counts for that was not said and means the same, and the most that all of them do beside those said. */
const MEANT = 0.4
const AT_MOST = 0.5

/** And one that only describes the project: 运维, 平台 are seldom what is asked about, and sometimes all that is. */
const DESCRIBING = 0.3

/** What is looked for: what was said, and for less what regulations call it and what describes the project. */
export function queryOf(words: string, whole = words): Query {
  const plain = stripped(words)
  const said = tokens(plain)
  const meant = new Set(
    SYNONYMS.flatMap(([spoken, official]) => (spoken.test(whole) ? tokens(official) : [])),
  )
  const weight = Math.min(MEANT, (AT_MOST * said.length) / Math.max(1, meant.size))
  return new Map([
    ...tokens(stripped(whole)).map((token) => [token, DESCRIBING] as const),
    ...[...meant].map((token) => [token, weight] as const),
    ...said.map((token) => [token, 1] as const),
  ])
}

/** Words that name something, in the words of the texts where they have another for the very same. */
const stripped = (words: string): string =>
  RENAMED.reduce((all, [said, official]) => all.replace(said, official), words)
    .replace(THE_TEXT, ' ')
    .replace(ASKING, ' ')
