import { FACT_IDS, FACTS, type FactId, type FactValue } from '../../../rules/facts.ts'
import { CLOSING } from '../lexicon/characters.ts'
import {
  CORRECTED,
  CORRECTED_TEXT,
  ROW_GONE,
  ROW_NUMBERS,
  ROW_PLACE,
  WHETHER,
} from '../lexicon/correction.ts'
import { FACT_NAMES, FIELD_NAMES } from '../lexicon/names.ts'
import { rows } from '../lexicon/table.ts'
import { answerTo } from './short-answer.ts'

/** An answer with the name of its question before it. */
export interface Named {
  fact: FactId
  value: FactValue
}

/** Every name of a fact that has no unit, in small letters. */
const names: ReadonlyMap<string, FactId> = new Map(
  [
    ...rows(FACT_NAMES),
    ...FACT_IDS.flatMap((id) => {
      const { zh, en } = FACTS[id].label
      return [zh, `${WHETHER}${zh}`, en].map((name) => [name, id] as const)
    }),
  ]
    .filter(([, id]) => FACTS[id].type !== 'quantity')
    .map(([name, id]) => [name.toLowerCase(), id]),
)

/** Something named and what it is to be instead: "项目名称改成智慧教育平台"; nothing where the words are no correction. */
export function correctedWords(text: string): { name: string; words: string } | undefined {
  const bare = text.replace(CLOSING, '').trim()
  for (const form of CORRECTED_TEXT) {
    const [, name, words] = form.exec(bare) ?? []
    if (name && words) return { name: name.trim(), words: words.trim() }
  }
  return undefined
}

/** A row of the cost table that a message wants gone: its place from 1, or its name. */
export function rowGone(text: string): number | string | undefined {
  const bare = text.replace(CLOSING, '').trim()
  const name = ROW_GONE.flatMap((form) => form.exec(bare)?.[1] ?? [])[0]?.trim()
  const [, zh = '', en] = (name && ROW_PLACE.exec(name)) || []
  const number = en ?? zh
  if (number === '') return name
  return /\d/.test(number) ? Number(number) : ROW_NUMBERS.indexOf(number) + 1
}

/** The field of a plan that people call so. */
export const fieldNamed = (name: string): string | undefined => fields.get(name.trim().toLowerCase())

const fields: ReadonlyMap<string, string> = new Map(
  rows(FIELD_NAMES).map(([each, id]) => [each.toLowerCase(), id]),
)

/** "涉密改成否", "把紧迫程度改为都不是": the whole message names a question and corrects its answer. */
export function namedAnswer(text: string): Named | undefined {
  const bare = text.replace(CLOSING, '').trim()
  for (const form of CORRECTED) {
    const [, name = '', words = ''] = form.exec(bare) ?? []
    const fact = names.get(name.trim().toLowerCase())
    const value = fact && answerTo(fact, words)
    if (fact && value !== undefined) return { fact, value }
  }
  return undefined
}
