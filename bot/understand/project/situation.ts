import {
  FACT_IDS,
  FACTS,
  type FactId,
  type Facts,
  type FactValue,
  facts as factSchema,
} from '../../../rules/facts.ts'
import { readAmounts } from '../numbers/amounts.ts'
import { factsOfAmounts } from '../numbers/bases.ts'
import { readPercentages } from '../numbers/percentages.ts'
import { readPeriods } from '../numbers/periods.ts'
import type { Measure } from '../numbers/reading.ts'
import { assignRoles } from '../numbers/roles.ts'
import { totalled } from '../numbers/totals.ts'
import type { Clause } from '../text/clauses.ts'
import type { Span } from '../text/matcher.ts'
import type { Amount, Doubt } from '../understanding.ts'
import { boughtAlone } from './bought.ts'
import { correctedFacts, correctionAt } from './correction.ts'
import { doubtsOf } from './doubts.ts'
import type { Named } from './named.ts'
import { answerTo } from './short-answer.ts'
import { type Statement, settle, statementsOf } from './stated.ts'
import { supposedIn } from './supposed.ts'
import { toldOutright } from './told.ts'

/** What a message says of the project, and where it says so. */
interface Situation {
  facts: Facts
  corrected: FactId[]
  amounts: Amount[]
  doubts: Doubt[]
  /** The facts told outright, as an answer tells them. */
  told: FactId[]
  /** The facts that are only asked the consequence of. */
  supposed: FactId[]
  /** The words that state something, so that they do not count as questions. */
  spans: Span[]
  /** Those of them that give a project's kind or an amount of money. */
  describing: Span[]
}

/**
 * Reads facts from words, amounts and measures; `asked` is the fact that a bare answer answers, `named` the answer that
 * the message names its question for.
 */
export function readSituation(
  text: string,
  clauses: Clause[],
  asked: FactId | undefined,
  days: readonly Span[],
  named?: Named,
): Situation {
  const from = correctionAt(text)
  const money = assignRoles(
    text,
    clauses,
    totalled(text, readAmounts(text)),
    asked === 'supplement' ? 'supplement' : 'investment',
  )
  const measures = [...readPercentages(text, clauses), ...readPeriods(text, clauses)]
  const found = statementsOf(text, clauses)
  const statements = [...found, ...boughtAlone(text, clauses, found, money)]

  const current = money.filter((a) => a.at >= from && !a.denied)
  const counted = factsOfAmounts(text, current)
  // The price of maintenance against the cost of building says nothing of the project's kind.
  const { yearlyMaintenance, buildingCost } = counted.facts
  const priced = yearlyMaintenance !== undefined && buildingCost !== undefined
  const figures = measured(measures, asked)
  // How much is moved inside the total says that the change is no major one.
  const moved = figures.movedPercent !== undefined || counted.facts.moved !== undefined
  const faint = (s: Statement) =>
    s.weak && ((priced && s.value === 'maintenance') || (moved && s.fact === 'majorChange'))
  const kept = statements.filter((s) => s.at >= from && !faint(s))
  const said = settle(text, kept)
  // Money of several sources is of no one kind.
  const isMixed = current.some(({ sources }) => sources)
  const { funding, ...others } = said.facts
  const read: Facts = {
    ...others,
    ...(funding !== undefined && !isMixed && { funding }),
    ...counted.facts,
    ...figures,
  }
  // What answers a yes/no question from end to end is read by its grammar before any single word of it.
  const open = asked && (FACTS[asked].type === 'flag' || read[asked] === undefined)
  const given = open ? answerTo(asked, text) : undefined
  const facts = {
    ...read,
    ...(asked && given !== undefined ? credible([[asked, given]]) : {}),
    ...(named ? credible([[named.fact, named.value]]) : {}),
  }

  const contested = FACT_IDS.filter(
    (id) =>
      (said.contested.includes(id) || (isMixed && id === 'funding')) &&
      !(id === asked && given !== undefined),
  )
  const denied: FactId[] = [
    ...said.denied,
    ...(money.some((a) => a.denied) ? ['investment' as const] : []),
    ...(named ? [named.fact] : []),
  ]
  const outright = toldOutright(text, facts, {
    clauses,
    statements: kept,
    figures: [...money, ...measures],
    days,
    asked,
    answered: given !== undefined,
  })
  // What is said in several ways is not told in any.
  const single = outright.filter((id) => !contested.includes(id))
  const told = named && !single.includes(named.fact) ? [...single, named.fact] : single
  const describing = [...statements.filter(({ fact }) => fact === 'kind'), ...money]
  return {
    facts,
    corrected: correctedFacts(facts, from > 0, denied),
    amounts: money.map(shown),
    told,
    supposed: supposedIn(text, facts, { clauses, statements: kept, describing }),
    doubts: doubtsOf(text, money, facts, { contested, several: counted.several }),
    describing,
    spans: [...statements.filter((each) => !isAskedOf(each)), ...money, ...measures],
  }
}

/** "涉密项目怎么报": what a question says of classified projects is what it asks about. */
const isAskedOf = ({ fact, polarity }: Statement) =>
  fact === 'classified' && (polarity === 'asked' || polarity === 'topic')

function measured(measures: Measure[], asked: FactId | undefined): Facts {
  const named = measures.flatMap((m) => {
    const definition = asked && FACTS[asked]
    const bare = definition?.type === 'quantity' && definition.unit === m.unit ? asked : undefined
    const fact = m.fact ?? bare
    return fact === undefined || m.quantity === undefined || m.denied ? [] : [[fact, m.quantity] as const]
  })
  return credible(named)
}

/** The values that can be true of a project; a figure beyond every budget was no figure of one. */
function credible(values: readonly (readonly [FactId, FactValue])[]): Facts {
  return Object.assign({}, ...values.map(([id, value]) => factSchema.safeParse({ [id]: value }).data ?? {}))
}

const shown = ({ at, text, role, precision, quantity }: Amount): Amount => ({
  at,
  text,
  role,
  precision,
  ...(quantity !== undefined && { quantity }),
})
