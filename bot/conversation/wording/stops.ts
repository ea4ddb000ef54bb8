import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isCertain, type Stop } from '../../project/stops.ts'
import type { Item } from '../reply.ts'
import { marks } from './marks.ts'
import { officeName, pick } from './provision.ts'
import { wording } from './wording.ts'

const stopWording = wording({
  depends: (facts: string) => [
    `（是否经过，取决于${facts}）`,
    ` (whether it passes here depends on ${facts})`,
  ],
  /** A fact that is so or not. */
  whether: (label: string) => [`是否${label}`, label],
})

/** A stop in words: 市政府：审定年度计划; one that is open says on which facts. */
export function stopText(stop: Stop, regulation: Compiled, language: Language): string {
  const words = `${officeName(regulation, stop.office, language)}${marks(language).colon}${pick(stop.action, language)}`
  if (isCertain(stop)) return words
  return words + stopWording(language).depends(factNames(stop.open, language))
}

/** A stop as an item of a reply, with its article; `after` says how it stands. */
export const stopItem = (stop: Stop, regulation: Compiled, language: Language, after = ''): Item => ({
  text: stopText(stop, regulation, language) + after,
  citations: [{ regulation: regulation.id, article: stop.article }],
})

/** Some facts by name. */
export const factNames = (ids: readonly FactId[], language: Language): string =>
  ids
    .map((id) => {
      const label = FACTS[id].label[language]
      return FACTS[id].type === 'flag' ? stopWording(language).whether(label) : label
    })
    .join(marks(language).list)
