import type { Facts } from '../../rules/facts.ts'
import { readAct, readAnswer, readFlags } from './acts.ts'
import { articleIn } from './article.ts'
import { clausesOf } from './clauses.ts'
import { milestonesOf, readDays } from './dates.ts'
import { languageOf } from './language.ts'
import { spokenWords } from './lexicon/spoken.ts'
import { normalize } from './normalize.ts'
import { pinyinReader } from './pinyin.ts'
import { readPlaces } from './places.ts'
import { raisedTopics } from './raised.ts'
import { rewrite } from './rewrite.ts'
import { readSituation } from './situation.ts'
import { readTopics } from './topics.ts'
import type { Context, Flag, Understanding } from './understanding.ts'

export { formatAmount } from './format.ts'
export { LONGEST } from './normalize.ts'
export type * from './understanding.ts'

const readPinyin = pinyinReader(spokenWords)

/** Reads one message: what it states, asks and wants. Pure; never throws; linear in the message's length. */
export function understand(message: string, context: Context): Understanding {
  const { text: typed, cut } = normalize(message)
  const text = rewrite(readPinyin(typed))
  const clauses = clausesOf(text)
  const command = readAct(text, clauses)
  // "你能做什么" and "改一下投资" say nothing of a project.
  const parts = command?.whole ? [] : clauses
  const answer = readAnswer(text, clauses)
  const { spans, ...situation } = readSituation(command?.whole ? '' : text, parts, context.asked, answer)
  const days = readDays(text, context.today)
  const article = articleIn(text)
  return {
    language: languageOf(text),
    text,
    cut,
    ...readPlaces(text, context.places),
    ...situation,
    milestones: milestonesOf(text, clauses, days),
    ...readTopics(text, parts, {
      stated: [...spans, ...days],
      raised: raisedTopics(situation.facts),
      answering: context.asked !== undefined || command?.whole === true,
    }),
    ...(article !== undefined && { article }),
    ...(command && { act: command.act }),
    flags: flagsOf(text, situation.facts),
    ...(answer !== undefined && { answer }),
  }
}

function flagsOf(text: string, facts: Facts): Flag[] {
  const flags = readFlags(text)
  if (facts.classified) flags.unshift('classified')
  if (text === '') flags.push('empty')
  else if (!/[\p{L}\p{N}]/u.test(text)) flags.push('noise')
  return flags
}
