import type { Compiled } from '../../rules/regulation.ts'
import { compiled, mistakesIn, readRegulations, textsOf } from '../../rules/valid.ts'
import type { Finding } from './finding.ts'
import { say } from './wording.ts'

/** So many mistakes are shown. */
const SHOWN = 5

/** Whether the rule files can be used, and the regulations if they can. */
export function rules(folder?: string): { findings: Finding[]; regulations: ReadonlyMap<string, Compiled> } {
  const read = readRegulations(textsOf(folder))
  const mistakes = mistakesIn(read)
  if (mistakes.length > 0) {
    const how = say.mendRules(mistakes.slice(0, SHOWN))
    return {
      findings: [{ about: say.rules, mark: 'mend', words: say.mistakes(mistakes.length), how }],
      regulations: new Map(),
    }
  }
  const regulations = compiled(read.flatMap(({ regulation }) => regulation ?? []))
  return {
    findings: [{ about: say.rules, mark: 'good', words: say.rulesGood(regulations.size) }],
    regulations,
  }
}

/** What there is to know of the texts that the rules rest on; days are YYYY-MM-DD. */
export function texts(regulations: ReadonlyMap<string, Compiled>, today: string): Finding[] {
  const all = [...regulations.values()]
  const doubtful = all.flatMap((regulation) => {
    const words = doubtOf(regulation, today)
    return words === undefined
      ? []
      : [{ about: say.texts, mark: 'note' as const, words, how: say.mendText(regulation.id), regulation }]
  })
  const good = all.filter((each) => !doubtful.some(({ regulation }) => regulation === each))
  return [
    ...(good.length > 0
      ? [{ about: say.texts, mark: 'good' as const, words: say.textGood(good.map(({ place }) => place)) }]
      : []),
    ...doubtful.map(({ regulation: _, ...finding }) => finding),
  ]
}

function doubtOf(
  { place, status, effective, expires }: Pick<Compiled, 'place' | 'status' | 'effective' | 'expires'>,
  today: string,
): string | undefined {
  if (status === 'draft') return say.draft(place)
  if (status === 'superseded') return say.superseded(place)
  if (expires !== undefined && expires < today) return say.expired(place, expires)
  return effective !== undefined && effective > today ? say.upcoming(place, effective) : undefined
}
