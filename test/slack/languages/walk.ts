/** A Chinese character, or punctuation of its width. */
export const CHINESE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u

/** Three English words in a row. */
const ENGLISH = /[A-Za-z]{2,}(?:[ ,.'-]+[A-Za-z]{2,}){2,}/

/** Every text of a message, a view or an answer to one, wherever in it: the values of `text`, and errors at fields. */
export function textsOf(shown: unknown): string[] {
  if (typeof shown !== 'object' || shown === null) return []
  return Object.entries(shown).flatMap(([key, value]) => {
    if (typeof value === 'string') return key === 'text' ? [value] : []
    if (key === 'errors' && typeof value === 'object' && value !== null)
      return Object.values(value).map(String)
    return textsOf(value)
  })
}

/** The texts that are not in the language, once names that belong to neither are taken out. */
export function foreignTo(
  language: 'zh' | 'en',
  texts: readonly string[],
  names: readonly string[],
): string[] {
  const longest = [...names].sort((a, b) => b.length - a.length)
  const bare = (text: string) => longest.reduce((rest, name) => rest.replaceAll(name, ''), text)
  return texts.filter((text) => (language === 'en' ? CHINESE : ENGLISH).test(bare(text)))
}
