import type { Assessment } from '../../../rules/assess.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { bars, doubtsScope } from '../../../rules/provision.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { isDecided } from '../../../rules/route.ts'
import type { Provision } from '../../../rules/schema.ts'
import { bySection } from '../../../rules/vocabulary.ts'

/**
 * The facts worth asking for at declaration: those that keep open a verdict, a bar, a step of the route, a document, a
 * deadline or a question that the text decides one way or the other; and those that a plan must state. Section by
 * section, those that settle most first.
 */
export function openFacts({ findings, facts }: Assessment): FactId[] {
  const unstated = STATED.filter((id) => facts[id] === undefined)
  const weight = new Map<FactId, number>(unstated.map((id) => [id, 1]))
  for (const { provision, missing } of findings)
    if (isConsequential(provision)) for (const id of missing) weight.set(id, (weight.get(id) ?? 0) + 1)
  return [...weight.keys()]
    .filter(isAskable)
    .sort(
      (a, b) =>
        order(a) - order(b) ||
        bySection(FACTS[a].section, FACTS[b].section) ||
        (weight.get(b) ?? 0) - (weight.get(a) ?? 0),
    )
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

/** Facts that every plan states, whatever the rules make of them. */
const STATED: readonly FactId[] = ['kind', 'investment', 'funding']

/** Kind and amount decide most and everybody knows them; a classified project is to stop before it says more. */
const FIRST: readonly FactId[] = ['kind', 'investment', 'classified']
const order = (id: FactId) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
