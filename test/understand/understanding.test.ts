import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { understand } from '../../bot/understand/understand.ts'
import type { Understanding } from '../../bot/understand/understanding.ts'
import { FACT_IDS, facts } from '../../rules/facts.ts'
import { PLACES, TODAY } from './places.ts'

/**
 * What is not written must not be read: no facts, topics, places, flags, corrections or milestones beyond those
 * listed. `asks`, `amounts`, `doubts`, `stage` and `text` are compared only where given.
 */
const expected = z.strictObject({
  say: z.string(),
  asked: z.enum(FACT_IDS).optional(),
  language: z.enum(['zh', 'en']).default('zh'),
  places: z.array(z.string()).default([]),
  unknownPlace: z.string().optional(),
  compareAll: z.boolean().default(false),
  level: z.string().optional(),
  facts: facts.default({}),
  corrected: z.array(z.string()).default([]),
  milestones: z.record(z.string(), z.string()).default({}),
  topics: z.array(z.string()).default([]),
  article: z.number().optional(),
  act: z.union([z.string(), z.strictObject({ change: z.string() })]).optional(),
  flags: z.array(z.string()).default([]),
  asks: z.array(z.string()).optional(),
  stage: z.string().optional(),
  amounts: z.array(z.string()).optional(),
  doubts: z.array(z.string()).optional(),
  text: z.string().optional(),
})
type Expected = z.infer<typeof expected>

const file = readFileSync(new URL('../cases/understanding.yaml', import.meta.url), 'utf8')
const groups = z.record(z.string(), z.array(expected)).parse(parse(file))

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases.map((c) => [c.asked ? `${c.say} (asked ${c.asked})` : c.say, c] as const))(
    '%s',
    (_name, one) => {
      const read = understand(one.say, {
        places: PLACES,
        today: TODAY,
        ...(one.asked && { asked: one.asked }),
      })
      expect(shown(read, one)).toEqual(wanted(one))
    },
  )
})

test('there are at least 300 utterances, and every one is different', () => {
  const all = Object.values(groups).flat()
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(new Set(all.map((c) => `${c.say} ${c.asked}`)).size).toBe(all.length)
})

function wanted({ say: _say, asked: _asked, ...rest }: Expected): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

function shown(read: Understanding, one: Expected): Record<string, unknown> {
  const {
    cut: _cut,
    told: _told,
    supposed: _if,
    questioning: _asks,
    onlyAct: _only,
    inquiries: _each,
    ...all
  } = read
  const plain: Record<string, unknown> = {
    ...all,
    amounts: read.amounts.map((a) => `${a.text} ${a.role} ${a.precision}`),
    doubts: read.doubts.flatMap((d) => ('about' in d ? [d.about] : [])),
  }
  const optional = ['asks', 'amounts', 'doubts', 'stage', 'text'] as const
  for (const key of optional) if (one[key] === undefined) delete plain[key]
  return plain
}
