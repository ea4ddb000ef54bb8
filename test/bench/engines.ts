import { ZenEngine } from '@gorules/zen-engine'
import { type ConditionProperties, Engine, type TopLevelCondition } from 'json-rules-engine'
import { FACT_IDS, type Facts } from '../../rules/facts.ts'
import type { Test } from '../../rules/logic/condition.ts'
import type { Bounds } from '../../rules/logic/interval.ts'
import type { Rule } from '../../rules/rule.ts'

/** Decides the conditions of all rules once; gives back the keys of those that hold, sorted. */
export type Run = (facts: Facts) => Promise<string[]>

/** The same conditions in json-rules-engine, one of its rules for each of ours. */
export function jsonRulesEngine(rules: readonly Rule[]): Run {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { key, test } of rules)
    if (test) engine.addRule({ conditions: { all: [inJson(test)] }, event: { type: key } })
  return async (facts) => (await engine.run(facts)).events.map((event) => event.type).sort()
}

const OPERATORS = {
  gt: ['greaterThan', '>'],
  gte: ['greaterThanInclusive', '>='],
  lt: ['lessThan', '<'],
  lte: ['lessThanInclusive', '<='],
} as const

function inJson(test: Test): TopLevelCondition | ConditionProperties {
  if (test.op === 'not') return { not: inJson(test.of) }
  if (test.op !== 'atom')
    return test.op === 'all' ? { all: test.of.map(inJson) } : { any: test.of.map(inJson) }
  const { fact, wanted } = test.atom
  if (typeof wanted === 'boolean') return { fact, operator: 'equal', value: wanted }
  if (!isBounds(wanted)) return { fact, operator: 'in', value: [...wanted] }
  return { all: limits(wanted).map(([[operator], value]) => ({ fact, operator, value })) }
}

/** The same conditions in zen-engine: one decision whose expression node has an entry for each rule. */
export function zenEngine(rules: readonly Rule[]): Run & { dispose: () => void } {
  const expressions = rules.flatMap(({ key, test }) =>
    test ? [{ id: key, key: key.replace('.', '_'), value: inZen(test) }] : [],
  )
  const engine = new ZenEngine()
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      { id: 'rules', type: 'expressionNode', name: 'rules', content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: '1', sourceId: 'in', targetId: 'rules' },
      { id: '2', sourceId: 'rules', targetId: 'out' },
    ],
  })
  const nothing = Object.fromEntries(FACT_IDS.map((id) => [id, null]))
  const run = async (facts: Facts) => {
    const { result } = await decision.evaluate({ ...nothing, ...facts })
    return expressions.flatMap(({ id, key }) => (result[key] === true ? [id] : [])).sort()
  }
  return Object.assign(run, { dispose: () => engine.dispose() })
}

/** A comparison with null is an error there, so it is asked first. */
function inZen(test: Test): string {
  if (test.op === 'not') return `not (${inZen(test.of)})`
  if (test.op !== 'atom') {
    const of = test.of.map((each) => `(${inZen(each)})`)
    return of.join(test.op === 'all' ? ' and ' : ' or ') || String(test.op === 'all')
  }
  const { fact, wanted } = test.atom
  if (typeof wanted === 'boolean') return `${fact} == ${wanted}`
  if (!isBounds(wanted)) return `${fact} in [${wanted.map((option) => `'${option}'`).join(', ')}]`
  return [`${fact} != null`, ...limits(wanted).map(([[, sign], n]) => `${fact} ${sign} ${n}`)].join(' and ')
}

const isBounds = (wanted: readonly string[] | Bounds): wanted is Bounds => !Array.isArray(wanted)

function limits(wanted: Bounds) {
  const ops = ['gt', 'gte', 'lt', 'lte'] as const
  return ops.flatMap((op) => {
    const limit = wanted[op]
    return limit === undefined ? [] : [[OPERATORS[op], limit] as const]
  })
}
