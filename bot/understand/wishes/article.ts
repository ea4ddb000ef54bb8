import { ARTICLE } from '../lexicon/article.ts'
import { ONE } from '../numbers/digits.ts'
import { readNumeral } from '../numbers/numerals.ts'

/** The article a message names: "第二十条怎么说" → 20. */
export function articleIn(text: string): number | undefined {
  const found = ARTICLE.exec(text)
  const numeral = found && readNumeral(found[1] ?? found[2] ?? '', 0)
  return numeral ? Number(numeral.low / ONE) : undefined
}
