import { isDeepStrictEqual } from 'node:util'
import { bench, describe } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { withDerived } from '../../rules/derived.ts'
import { FACT_IDS, FACTS, type Facts, facts } from '../../rules/facts.ts'
import { decide } from '../../rules/logic/condition.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { jsonRulesEngine, type Run, zenEngine } from './engines.ts'
import { Samples } from './samples.ts'

const [largest] = [...loadRegulations().values()].toSorted((a, b) => b.rules.length - a.rules.length)
if (!largest) throw new Error('there is no regulation')
const conditions = largest.rules.filter((rule) => rule.test).length

/** Every fact of a project: yes to everything, the first option, 300 of every amount. */
const everything = withDerived(
  facts.parse(
    Object.fromEntries(
      FACT_IDS.map((id) => {
        const fact = FACTS[id]
        if (fact.type === 'quantity') return [id, 300]
        return [id, fact.type === 'flag' ? true : Object.keys(fact.options)[0]]
      }),
    ),
  ),
)

const PROJECTS: [known: string, facts: Facts][] = [
  ['nothing', {}],
  ['kind and amount', { kind: 'new', investment: 300 }],
  ['everything', everything],
]

const ours = (of: Facts) => assess(largest, of)
const json = jsonRulesEngine(largest.rules)
const zen = zenEngine(largest.rules)

/** With everything known three values are two, so all must find the same conditions to hold. */
const wanted = largest.rules.filter((rule) => rule.test && decide(rule.test, everything))
for (const run of [json, zen] satisfies Run[])
  if (!isDeepStrictEqual(await run(everything), wanted.map((rule) => rule.key).sort()))
    throw new Error('the engines do not decide the same conditions')

describe(`an assessment under ${largest.id}: ${largest.rules.length} provisions, ${conditions} conditions`, () => {
  for (const [known, of] of PROJECTS) {
    const [full, inJson, inZen] = [new Samples(), new Samples(), new Samples()]
    // In turns, so that whatever else the machine does slows all three.
    bench(
      `knowing ${known}, with explanation and branches, and the conditions alone in two engines`,
      async () => {
        for (let i = 0; i < 10; i++) await full.time(() => ours(of))
        await inJson.time(() => json(of))
        await inZen.time(() => zen(of))
      },
      {
        time: 2000,
        warmupTime: 500,
        teardown: (_, mode) => {
          if (mode === 'warmup') return
          const [p50, p50Json, p50Zen] = [full, inJson, inZen].map((samples) => samples.quantile(0.5))
          console.log(
            `knowing ${known}: p50 ${p50?.toFixed(0)} µs (bar 100); json-rules-engine ${p50Json?.toFixed(0)} µs = ` +
              `×${((p50Json ?? 0) / (p50 ?? 1)).toFixed(0)} (bar ×20), zen-engine ${p50Zen?.toFixed(0)} µs = ` +
              `×${((p50Zen ?? 0) / (p50 ?? 1)).toFixed(1)}`,
          )
        },
      },
    )
  }
})
