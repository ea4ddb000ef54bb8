import { type Facts, facts as factSchema } from '../../rules/facts.ts'
import { readAct, readAnswer, readFlags } from './acts.ts'
import { readAmounts } from './amounts.ts'
import { answerTo } from './answer.ts'
import { articleIn } from './article.ts'
import { clausesOf } from './clauses.ts'
import { correctedFacts, correctionAt } from './correction.ts'
import { milestonesOf, readDays } from './dates.ts'
import { doubtsOf } from './doubts.ts'
import { languageOf } from './language.ts'
import { readMeasures } from './measures.ts'
import { normalize } from './normalize.ts'
import { readPlaces } from './places.ts'
import { assignRoles, factsOfAmounts } from './roles.ts'
import { settle, statementsOf } from './stated.ts'
import { readTopics } from './topics.ts'
import type { Amount, Context, Flag, Understanding } from './understanding.ts'

export { formatAmount } from './amounts.ts'
export type * from './understanding.ts'

/** Reads one message: what it states, asks and wants. Pure; never throws; linear in the message's length. */
export function understand(message: string, context: Context): Understanding {
  const { text, cut } = normalize(message)
  const clauses = clausesOf(text)
  const from = correctionAt(text)
  const money = assignRoles(text, clauses, readAmounts(text))
  const measures = readMeasures(text, clauses)
  const statements = statementsOf(text, clauses)
  const said = settle(statements.filter((s) => s.at >= from))
  const counted = factsOfAmounts(
    text,
    money.filter((a) => a.at >= from && !a.denied),
  )
  const facts: Facts = { ...said.facts, ...counted.facts, ...measuredFacts(measures) }

  const answer = readAnswer(text, clauses)
  const act = readAct(text, clauses)
  const given =
    context.asked && facts[context.asked] === undefined ? answerTo(context.asked, text, answer) : undefined
  const all = given === undefined ? facts : factSchema.parse({ ...facts, [context.asked ?? '']: given })

  const answering = context.asked !== undefined || act !== undefined
  const asked = readTopics(text, clauses, [...statements, ...money, ...measures], answering)
  const article = articleIn(text)
  const deniedMoney = money.some((a) => a.denied)
  return {
    language: languageOf(text),
    text,
    cut,
    ...readPlaces(text, context.places),
    facts: all,
    corrected: correctedFacts(all, from > 0, deniedMoney ? [...said.denied, 'investment'] : said.denied),
    amounts: money.map(shown),
    milestones: milestonesOf(text, clauses, readDays(text, context.today)),
    ...asked,
    ...(article !== undefined && { article }),
    ...(act && { act }),
    flags: flagsOf(text, all),
    ...(answer !== undefined && { answer }),
    doubts: doubtsOf(text, money, all, { contested: said.contested, several: counted.several }),
  }
}

function measuredFacts(measures: ReturnType<typeof readMeasures>): Facts {
  const known = measures.filter((m) => m.fact && m.quantity !== undefined && !m.denied)
  return factSchema.parse(Object.fromEntries(known.map((m) => [m.fact, m.quantity])))
}

const shown = ({ at, text, role, precision, quantity }: Amount): Amount => ({
  at,
  text,
  role,
  precision,
  ...(quantity !== undefined && { quantity }),
})

function flagsOf(text: string, facts: Facts): Flag[] {
  const flags = readFlags(text)
  if (facts.classified) flags.unshift('classified')
  if (text === '') flags.push('empty')
  else if (!/[\p{L}\p{N}]/u.test(text)) flags.push('noise')
  return flags
}
