import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isCertain, type Stop } from '../../approval/route.ts'
import type { Item } from '../reply.ts'
import { phrases } from '../turn.ts'
import { officeName, pick } from './provision.ts'

/** A stop in words: 市政府：审定年度计划; one that is open says on which facts. */
export function stopText(stop: Stop, regulation: Compiled, language: Language): string {
  const say = phrases(language)
  const words = `${officeName(regulation, stop.office, language)}${say('：', ': ')}${pick(stop.action, language)}`
  if (isCertain(stop)) return words
  const facts = factNames(stop.open, language)
  return words + say(`（是否经过，取决于${facts}）`, ` (whether it passes here depends on ${facts})`)
}

/** A stop as an item of a reply, with its article; `after` says how it stands. */
export const stopItem = (stop: Stop, regulation: Compiled, language: Language, after = ''): Item => ({
  text: stopText(stop, regulation, language) + after,
  citations: [{ regulation: regulation.id, article: stop.article }],
})

/** Some facts by name. */
export const factNames = (ids: readonly FactId[], language: Language): string =>
  ids
    .map((id) => (language === 'zh' && FACTS[id].type === 'flag' ? '是否' : '') + FACTS[id].label[language])
    .join(phrases(language)('、', ', '))
