import { FACT_IDS, FACTS, type FactId, type Facts, facts as factSchema } from '../../rules/facts.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { CONTENT_ORDER, type Saying, sayings } from './lexicon/index.ts'
import type { Match } from './matcher.ts'
import { type Polarity, polarityOf } from './polarity.ts'

/** One fact said or taken back at one place of the message. */
export interface Statement {
  at: number
  end: number
  fact: FactId
  value: NonNullable<Facts[FactId]>
  polarity: Polarity
  weak: boolean
}

/** Facts of plans: asking whether they are allowed ("能不能单独开发APP") says that they are meant. */
const PLANS: ReadonlySet<FactId> = new Set<FactId>([
  'kind',
  'content',
  'applicant',
  'funding',
  'standalone',
  'ownApp',
  'newHardware',
  'ownNetwork',
  'customDevelopment',
  'embedded',
  'urgency',
  'publicData',
  'civilWorks',
  'majorChange',
])

/** Everything the lexicon finds, each with its polarity. */
export function statementsOf(text: string, clauses: Clause[]): Statement[] {
  return sayings.all(text).flatMap((match) => statements(text, match, clauseAt(clauses, match.at)))
}

function statements(text: string, { at, end, value }: Match<Saying>, clause: Clause): Statement[] {
  const polarity = polarityOf(text, { at, end }, clause)
  return FACT_IDS.flatMap((fact) => {
    const said = value.facts[fact]
    if (said === undefined) return []
    const seen: Polarity = polarity === 'asked' && PLANS.has(fact) ? 'said' : polarity
    return [{ at, end, fact, value: said, polarity: seen, weak: value.weak }]
  })
}

/** What a list of statements amounts to: `facts`, and the facts whose old value is taken back. */
export function settle(all: Statement[]): { facts: Facts; denied: FactId[]; contested: FactId[] } {
  const found: Partial<Record<FactId, NonNullable<Facts[FactId]>>> = {}
  const denied: FactId[] = []
  const contested: FactId[] = []
  for (const fact of FACT_IDS) {
    const mine = all.filter((s) => s.fact === fact)
    const said = mine.filter((s) => s.polarity === 'said')
    const not = mine.filter((s) => s.polarity === 'denied')
    if (FACTS[fact].type === 'flag') {
      const last = [...said, ...not].sort((a, b) => a.at - b.at).at(-1)
      if (last) found[fact] = last.polarity === 'denied' ? !last.value : last.value
      continue
    }
    if (not.length > 0) denied.push(fact)
    const refused = new Set(not.map((s) => s.value))
    const firm = said.filter((s) => !s.weak && !refused.has(s.value))
    const open = firm.length > 0 ? firm : said.filter((s) => !refused.has(s.value))
    const ranked = fact === 'content' ? byWeight(open) : open
    const [first] = ranked
    if (first) found[fact] = first.value
    if (fact !== 'content' && new Set(open.map((s) => s.value)).size > 1) contested.push(fact)
  }
  return { facts: factSchema.parse(found), denied, contested }
}

const byWeight = (all: Statement[]): Statement[] =>
  [...all].sort((a, b) => weight(a) - weight(b) || a.at - b.at)
const weight = (s: Statement): number => CONTENT_ORDER.indexOf(s.value)
