import { isPlainWord, LATIN_WORD } from '../lexicon/codes.ts'

/** What a code reads as: a letter that no word is made of alone, so that every place in the text stays. */
const NOTHING = 'x'

/** The text, as long as it is, without what codes like "m04nj4w7" seem to say: their letters and digits are no words. */
export const withoutCodes = (text: string): string =>
  text.replace(LATIN_WORD, (word) => (isPlainWord(word) ? word : NOTHING.repeat(word.length)))
