import type { Language } from '../../../rules/describe.ts'

/** The same words in Chinese and in English. */
export type Pair = readonly [zh: string, en: string]

/** A subject's words by name: a pair, or what gives one from what it tells of. */
type Table = Readonly<Record<string, Pair | ((...of: never[]) => Pair)>>

/** A subject's words in one language. */
type Words<T extends Table> = {
  readonly [Name in keyof T]: T[Name] extends (...of: infer Of) => Pair ? (...of: Of) => string : string
}

/**
 * Words of one subject, Chinese and English side by side; gives them in a language:
 * `const say = card(language)`, `say.approve`, `say.waits(office, 3)`.
 */
export function wording<T extends Table>(table: T): (language: Language) => Words<T>
export function wording(table: Table) {
  const side = (which: 0 | 1) =>
    Object.fromEntries(
      Object.entries(table).map(([name, words]) => [
        name,
        typeof words === 'function' ? (...of: never[]) => words(...of)[which] : words[which],
      ]),
    )
  const [zh, en] = [side(0), side(1)]
  return (language: Language) => (language === 'zh' ? zh : en)
}
