import { type Assessment, assess } from './assess.ts'
import { FACTS, type FactId, type FactValue } from './facts.ts'
import { type Step, stepsOf, type Told } from './route.ts'

/** Where a route parts in two or more: the fact that decides, and the steps of each way. */
export interface Fork {
  fact: FactId
  ways: { value: FactValue; steps: Step[] }[]
}
/** A route as one chain: its steps in order, and the forks in their place. */
export type Chain = (Step | Fork)[]

export const isFork = (part: Step | Fork): part is Fork => 'ways' in part

/**
 * The route of a project as one chain. Where offices stand in for one another depending on one open fact, they are a
 * fork, so that nobody reads two chains as one; a single step that may or may not apply stays a step.
 */
export function chainOf(assessment: Assessment, told?: Told): Chain {
  const steps = stepsOf(assessment.findings, told)
  const fork = forkIn(assessment, steps, told)
  if (!fork) return steps
  const { first, last, ...rest } = fork
  const before = steps.filter(({ place }) => place < first)
  const after = steps.filter(({ place }) => place > last)
  return [...before, rest, ...after]
}

interface Placed extends Fork {
  first: number
  last: number
}

function forkIn(assessment: Assessment, steps: readonly Step[], told?: Told): Placed | undefined {
  const open = steps.flatMap(({ findings }) => findings.filter((f) => f.status === 'open'))
  const facts = [...new Set(open.flatMap((f) => f.missing))].filter((id) => valuesOf(id).length > 0)
  const forks = facts.flatMap((fact) => forkOn(fact, assessment, steps, told) ?? [])
  return forks.sort((a, b) => size(b) - size(a))[0]
}

const size = ({ ways }: Fork) => ways.reduce((sum, { steps }) => sum + steps.length, 0)

function forkOn(
  fact: FactId,
  assessment: Assessment,
  steps: readonly Step[],
  told?: Told,
): Placed | undefined {
  const turning = steps.filter(({ findings }) => findings.some((f) => f.missing.includes(fact)))
  const [first, last] = [turning[0]?.place, turning.at(-1)?.place]
  if (first === undefined || last === undefined) return undefined
  const ways = valuesOf(fact).map((value) => ({
    value,
    steps: stepsOf(supposing(assessment, fact, value).findings, told).filter(
      ({ place }) => place >= first && place <= last,
    ),
  }))
  const standIn =
    ways.every(({ steps }) => steps.length > 0) && new Set(ways.map(({ steps }) => offices(steps))).size > 1
  return standIn ? { fact, ways, first, last } : undefined
}

const supposed = new WeakMap<Assessment, Map<string, Assessment>>()

/** What the assessment would be if a fact had a value: worked out once, since an answer tells its route several times. */
function supposing(assessment: Assessment, fact: FactId, value: FactValue): Assessment {
  const known = supposed.get(assessment) ?? new Map<string, Assessment>()
  supposed.set(assessment, known)
  const key = `${fact} ${value}`
  const made = known.get(key) ?? assess(assessment.regulation, { ...assessment.facts, [fact]: value })
  known.set(key, made)
  return made
}

const offices = (steps: readonly Step[]) =>
  JSON.stringify(steps.map(({ findings }) => findings.map(({ provision: p }) => [p.article, p.line])))

/** The values that a fact can have where they are few; a kind decides too much to be a fork in the road. */
function valuesOf(id: FactId): FactValue[] {
  const fact = FACTS[id]
  return fact.type === 'flag' ? [true, false] : []
}
