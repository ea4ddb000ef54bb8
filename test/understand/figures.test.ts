import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { understand } from '../../bot/understand/understand.ts'
import { withDerived } from '../../rules/derived.ts'
import { FACT_IDS, FACTS, type FactId, type Facts, facts as factSchema } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

/** The facts that a row names, each with what is read of it; a name that is none is a slip of the row. */
const facts = z.partialRecord(z.enum(FACT_IDS), z.unknown())

/** What a sentence, or several after one another, tell; see the head of the file. */
const row = z
  .looseObject({
    say: z.union([z.string(), z.array(z.string())]),
    follows: factSchema.optional(),
    doubts: z.array(z.string()).default([]),
  })
  .transform(({ say, follows, doubts, ...told }) => ({
    said: [say].flat(),
    follows,
    doubts,
    told: facts.parse(told),
  }))

const file = readFileSync(new URL('../cases/figures.yaml', import.meta.url), 'utf8')
const groups = z.record(z.string(), z.array(row)).parse(parse(file))

const isQuantity = (id: FactId): boolean => FACTS[id].type === 'quantity'

/** Of what was read, every quantity and whatever else is compared; null for what was not read. */
const compared = (read: Facts, wanted: readonly FactId[]) =>
  Object.fromEntries(
    FACT_IDS.filter((id) => wanted.includes(id) || (isQuantity(id) && read[id] !== undefined)).map((id) => [
      id,
      read[id] ?? null,
    ]),
  )

describe.each(Object.entries(groups))('%s', (_, rows) => {
  test.each(rows.map((each) => [each.said.join(' / '), each] as const))('%s', (_say, wanted) => {
    const read = wanted.said.map((each) => understand(each, { places: PLACES, today: TODAY }))
    const known: Facts = Object.assign({}, ...read.map((each) => each.facts))
    const named = FACT_IDS.filter((id) => id in wanted.told)
    expect(compared(known, named)).toEqual(wanted.told)
    const open = read
      .at(-1)
      ?.doubts.map(({ why }) => why)
      .filter((why) => why === 'several amounts')
    expect(open).toEqual(wanted.doubts)
    expect(withDerived(known)).toMatchObject(wanted.follows ?? {})
  })
})

test('every sentence is there once', () => {
  const all = Object.values(groups)
    .flat()
    .map(({ said }) => said.join(' / '))
  expect(all.filter((say, i) => all.indexOf(say) !== i)).toEqual([])
})
