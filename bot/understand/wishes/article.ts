import { ONE, readNumeral } from '../numbers/numerals.ts'

const ARTICLE = /第 ?([\d一二两三四五六七八九十百零]{1,5}) ?条|\barticle (\d{1,3})\b/i

/** The article a message names: "第二十条怎么说" → 20. */
export function articleIn(text: string): number | undefined {
  const found = ARTICLE.exec(text)
  const numeral = found && readNumeral(found[1] ?? found[2] ?? '', 0)
  return numeral ? Number(numeral.low / ONE) : undefined
}
