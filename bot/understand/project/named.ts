import { FACT_IDS, FACTS, type FactId, type FactValue } from '../../../rules/facts.ts'
import { CLOSING } from '../lexicon/characters.ts'
import { CORRECTED, WHETHER } from '../lexicon/correction.ts'
import { FACT_NAMES } from '../lexicon/names.ts'
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
