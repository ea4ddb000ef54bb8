import type { Facts } from '../../rules/facts.ts'
import { readAct, readFlags } from './acts.ts'
import { articleIn } from './article.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { milestonesOf, readDays } from './dates.ts'
import { languageOf } from './language.ts'
import { spokenWords } from './lexicon/spoken.ts'
import { namedAnswer } from './named.ts'
import { normalize } from './normalize.ts'
import { supposes } from './outright.ts'
import { pinyinReader } from './pinyin.ts'
import { readPlaces } from './places.ts'
import { raisedTopics } from './raised.ts'
import { rewrite } from './rewrite.ts'
import { readSituation } from './situation.ts'
import { readTopics } from './topics.ts'
import type { Context, Flag, Understanding } from './understanding.ts'
import { bareAnswer } from './yes-no.ts'

export { formatAmount } from './format.ts'
export { LONGEST } from './normalize.ts'
export type * from './understanding.ts'

const readPinyin = pinyinReader(spokenWords)

/** Reads one message: what it states, asks and wants. Pure; never throws; linear in the message's length. */
export function understand(message: string, context: Context): Understanding {
  const { text: typed, cut } = normalize(message)
  const text = rewrite(readPinyin(typed))
  const clauses = clausesOf(text)
  const named = namedAnswer(text)
  // "change classified to no" gives the answer; "change classified" asks for the question.
  const command = named ? undefined : readAct(text, clauses)
  // "你能做什么" and "改一下投资" say nothing of a project.
  const parts = command?.whole ? [] : clauses
  const answer = firstAnswer(text, clauses)
  const days = readDays(text, context.today)
  const { spans, ...situation } = readSituation(command?.whole ? '' : text, parts, context.asked, days, named)
  const article = articleIn(text)
  return {
    language: languageOf(text),
    text,
    cut,
    questioning: !named && (supposes(text) || clauses.some((clause) => clause.asks)),
    ...readPlaces(text, context.places),
    ...situation,
    milestones: milestonesOf(text, clauses, days),
    ...readTopics(text, named ? [] : parts, {
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

/** A bare yes or no that is the message, or its first clause. */
function firstAnswer(text: string, [first]: Clause[]): boolean | undefined {
  return first && bareAnswer(text.slice(first.at, first.end).trim())
}

function flagsOf(text: string, facts: Facts): Flag[] {
  const flags = readFlags(text)
  if (facts.classified) flags.unshift('classified')
  if (text === '') flags.push('empty')
  else if (!/[\p{L}\p{N}]/u.test(text)) flags.push('noise')
  return flags
}
