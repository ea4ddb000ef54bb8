import {
  FACT_IDS,
  FACTS,
  type FactId,
  type Facts,
  type FactValue,
  facts as factSchema,
} from '../../../rules/facts.ts'
import { CONTENT } from '../lexicon/content.ts'
import { ALTERNATIVELY, DONE_DEED, NO_LONGER, WEIGHING } from '../lexicon/stated.ts'
import { type Clause, clauseAt } from '../text/clauses.ts'
import type { Span } from '../text/matcher.ts'
import { type Polarity, polarityOf, polarityOfPair } from '../text/polarity.ts'
import { pairings, type Saying, sayings } from '../text/sayings.ts'

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
export const PLANS: ReadonlySet<FactId> = new Set<FactId>([
  'kind',
  'content',
  'applicant',
  'funding',
  'standalone',
  'ownApp',
  'mobileClient',
  'newHardware',
  'ownNetwork',
  'customDevelopment',
  'embedded',
  'publicData',
  'civilWorks',
  'majorChange',
  'internetLine',
  'ownEndpointSecurity',
  'websitePlatform',
  'bigDataPlatform',
  'enforcementSystem',
  'cityPlatform',
  'goodsOrWorks',
])

/** Facts whose words name a project by what it is: a question about 市级项目 is about one that is such. */
export const NAMING: ReadonlySet<FactId> = new Set<FactId>(['ownLevel'])

/** Everything the lexicon finds, each with its polarity. What a clause asks the meaning of, it does not state. */
export function statementsOf(text: string, clauses: Clause[]): Statement[] {
  const words = sayings(text).flatMap((match) => {
    const clause = clauseAt(clauses, match.at)
    if (clause.defines) return []
    const polarity = polarityOf(text, match, clause)
    return statements(match, match.value, polarity)
  })
  const pairs = clauses
    .filter((clause) => !clause.defines)
    .flatMap((clause) =>
      pairings.all(text, clause).flatMap((pair) => {
        const polarity = polarityOfPair(text, pair, clause)
        if (pair.value.deed && polarity === 'said' && !isDone(text, pair)) return []
        return statements(pair, pair.value.says, polarity).map((each) => ({ ...each, tail: pair.tail }))
      }),
    )
  // "数据归集没完成" says of a deed that it is not done, and nothing of what is built.
  const isDeed = ({ fact, at, end }: Statement) =>
    fact === 'content' && pairs.some((pair) => pair.tail >= at && pair.tail < end)
  return [...words.filter((each) => !isDeed(each)), ...pairs]
}

/** "资金已经到位", "常委会过了"; "资金到位情况" does not say that it is. */
function isDone(text: string, { at, end }: Span): boolean {
  return DONE_DEED.test(text.slice(Math.max(0, at - 4), end + 3))
}

function statements({ at, end }: Span, says: readonly Saying[], polarity: Polarity): Statement[] {
  return says.map(({ fact, value, weak }) => {
    const asked = polarity === 'asked' || polarity === 'topic'
    const planned =
      value !== false && ((asked && PLANS.has(fact)) || (polarity === 'topic' && NAMING.has(fact)))
    // Only a thing done or not done can be denied after its name ("上云没做"); "系统没上云" denies no system.
    const own = planned || (polarity === 'undone' && FACTS[fact].type !== 'flag') ? 'said' : polarity
    return { at, end, fact, value, polarity: own, weak }
  })
}

/** What a list of statements amounts to: `facts`, and the facts whose old value is taken back. */
export function settle(
  text: string,
  all: Statement[],
): { facts: Facts; denied: FactId[]; contested: FactId[] } {
  const found: Partial<Record<FactId, NonNullable<Facts[FactId]>>> = {}
  const denied: FactId[] = []
  const contested: FactId[] = []
  const named = new Set(all.map((s) => s.fact))
  for (const fact of FACT_IDS) {
    if (!named.has(fact)) continue
    const mine = all.filter((s) => s.fact === fact)
    const said = mine.filter((s) => s.polarity === 'said')
    const not = mine.filter((s) => s.polarity === 'denied' || s.polarity === 'undone')
    if (FACTS[fact].type === 'flag') {
      const last = [...said, ...not].sort((a, b) => a.at - b.at).at(-1)
      if (last) found[fact] = last.polarity === 'said' ? last.value : !last.value
      continue
    }
    const withdrawn = not.filter((s) => NO_LONGER.test(text.slice(Math.max(0, s.at - 6), s.at)))
    if (withdrawn.length > 0) denied.push(fact)
    const refused = new Set(withdrawn.map((s) => s.value))
    const firm = said.filter((s) => !s.weak && !refused.has(s.value))
    const open = firm.length > 0 ? firm : said.filter((s) => !refused.has(s.value))
    const ranked = fact === 'content' ? byWeight(open) : open
    const [first] = ranked
    const several = fact !== 'content' && new Set(said.map((s) => s.value)).size > 1
    if (several && open.some((s) => open.some((o) => o.value !== s.value))) contested.push(fact)
    if (first && !(several && weighed(text, said))) found[fact] = first.value
  }
  return { facts: factSchema.parse(found), denied, contested }
}

/** "自建还是买服务": alternatives are weighed, none is stated. */
function weighed(text: string, said: Statement[]): boolean {
  const from = Math.min(...said.map((s) => s.end))
  const to = Math.max(...said.map((s) => s.at))
  return ALTERNATIVELY.test(text.slice(from, to)) && WEIGHING.test(text)
}

/** A system that comes with servers and screens is a system. */
const CONTENT_ORDER: FactValue[] = CONTENT.flatMap(([facts]) => facts.content ?? [])

const byWeight = (all: Statement[]): Statement[] =>
  [...all].sort((a, b) => weight(a) - weight(b) || a.at - b.at)
const weight = (s: Statement): number => CONTENT_ORDER.indexOf(s.value)
