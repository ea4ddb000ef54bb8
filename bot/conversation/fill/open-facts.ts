import { type Assessment, assess } from '../../../rules/assess.ts'
import { FACTS, type FactId, type Facts } from '../../../rules/facts.ts'
import { isListed, unusual } from '../../../rules/listed.ts'
import { bars, doubtsScope } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided } from '../../../rules/route.ts'
import type { Provision } from '../../../rules/schema.ts'
import { bySection } from '../../../rules/vocabulary.ts'

/**
 * The facts worth asking for at declaration: those that keep open a verdict, a bar, a step of the route, a document, a
 * deadline or a question that the text decides one way or the other; and those that a plan must state. First what is
 * asked singly, section by section, those that settle most first; then what is seldom so and asked in lists; last what
 * matters only if something of the lists is so.
 */
export function openFacts(told: Assessment): FactId[] {
  const assessment = withFollowing(told)
  const { regulation, facts } = assessment
  const weights = weigh(assessment)
  const ids = [...weights.keys()]
  const listed = ids.filter((id) => isListed(id, assessment))
  const usual = Object.fromEntries(listed.map((id) => [id, !unusual(id)]))
  const regardless = listed.length > 0 && weigh(assess(regulation, { ...facts, ...usual }))
  const turn = (id: FactId) => (listed.includes(id) ? 1 : !regardless || regardless.has(id) ? 0 : 2)
  const settles = (id: FactId) => weights.get(id) ?? 0
  return ids.sort(
    (a, b) =>
      order(a) - order(b) ||
      turn(a) - turn(b) ||
      bySection(FACTS[a].section, FACTS[b].section) ||
      settles(b) - settles(a),
  )
}

/** The facts that are worth asking together: those that matter although the others are as usual. */
export function together({ regulation, facts }: Assessment, ids: readonly FactId[]): FactId[] {
  const usual = (others: readonly FactId[]) => Object.fromEntries(others.map((id) => [id, !unusual(id)]))
  return ids.filter((id) => {
    const others = usual(ids.filter((each) => each !== id))
    return weigh(withFollowing(assess(regulation, { ...facts, ...others }))).has(id)
  })
}

/** The same with what the text lets one tell from what is known, as far as nothing else was told. */
function withFollowing(assessment: Assessment): Assessment {
  const { regulation, facts, findings } = assessment
  const following = findings.flatMap(({ provision, status }) =>
    provision.follows && status === 'holds' ? [provision.follows] : [],
  )
  return following.length > 0 ? assess(regulation, Object.assign({}, ...following, facts)) : assessment
}

/** How many provisions each open fact keeps from being settled. */
function weigh({ findings, facts }: Assessment): Map<FactId, number> {
  const unstated = STATED.filter((id) => facts[id] === undefined)
  const weights = new Map<FactId, number>(unstated.map((id) => [id, 1]))
  for (const { provision, missing } of findings)
    if (isConsequential(provision) && !isOfAnother(provision, facts))
      for (const id of missing) if (isAskable(id)) weights.set(id, (weights.get(id) ?? 0) + 1)
  return weights
}

/** Whether a place asks for a fact of any project at declaration. */
export const asksFor = (id: FactId, { rules }: Compiled): boolean =>
  isAskable(id) &&
  (STATED.includes(id) ||
    rules.some(
      ({ provision, atoms }) => isConsequential(provision) && atoms.some((atom) => atom.fact === id),
    ))

const isAskable = (id: FactId): boolean => FACTS[id].section !== 'delivery' && !FACTS[id].told

function isConsequential(provision: Provision): boolean {
  const { verdict, decides, document, chapters, deadline } = provision
  const turns = verdict !== undefined && !doubtsScope(provision)
  const papers = [decides, document, chapters, deadline].some((each) => each !== undefined)
  return turns || papers || bars(provision) || (provision.step !== undefined && isDecided(provision))
}

/** Whether a provision is on the money of a maintenance project, and this is none. */
const isOfAnother = ({ about, stage }: Provision, { kind }: Facts): boolean =>
  stage === 'budget' && about.includes('maintenance') && kind !== undefined && kind !== 'maintenance'

/** Facts that every plan states, whatever the rules make of them. */
const STATED: readonly FactId[] = ['kind', 'investment', 'funding']

/** Kind and amount decide most and everybody knows them; a classified project is to stop before it says more. */
const FIRST: readonly FactId[] = ['kind', 'investment', 'classified']
const order = (id: FactId) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
