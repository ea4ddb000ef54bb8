import { ENGLISH_WORDS, FIGURE } from '../lexicon/language.ts'

/** English when Latin words outnumber Chinese characters; a bare abbreviation ("SaaS", "80w") is no English. */
export function languageOf(text: string): 'zh' | 'en' {
  const words = (text.match(/[a-z']{2,}/gi) ?? []).length
  const han = (text.match(/[\u3400-\u9fff]/g) ?? []).length
  if (words <= han) return 'zh'
  return words >= (han === 0 ? 2 : 3) || ENGLISH_WORDS.test(text.trim()) ? 'en' : 'zh'
}

/** True when Chinese is written in a text besides figures and their units ("80万"). */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text.replace(FIGURE, ''))
