import { ENDINGS, FORM_CHARACTERS, FORM_WORDS } from '../../../understand/lexicon/forms.ts'

/**
 * The tokens of a text: pairs of neighbouring characters stand in for words, which Chinese does not part, and each
 * character by itself for those that are shortened (密码应用 to 密评); Latin words and figures stay whole. Characters that
 * only ask are left out.
 */
export function tokens(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z]+|\d+(?:\.\d+)?|\p{Script=Han}+/gu)].flatMap(([run]) => {
    if (/[a-z\d]/.test(run))
      return FORM_WORDS.has(run) ? [] : [run.length > 5 ? run.replace(ENDINGS, '') : run]
    const pairs = Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))
    return [...pairs, ...[...run].filter((character) => !FORM_CHARACTERS.has(character))]
  })
}
