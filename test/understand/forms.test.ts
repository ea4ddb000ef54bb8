import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { understand } from '../../bot/understand/understand.ts'
import { PLACES, TODAY } from './places.ts'

const one = z.strictObject({
  say: z.string(),
  form: z.string().nullable().optional(),
  forms: z.array(z.string()).optional(),
  lacking: z.string().optional(),
  guards: z.array(z.string()).default([]),
})
const groups = z
  .record(z.string(), z.array(one))
  .parse(parse(readFileSync(new URL('../cases/forms.yaml', import.meta.url), 'utf8')))
const { several = [], ...single } = groups
const inquiries = (say: string) => understand(say, { places: PLACES, today: TODAY }).inquiries

describe.each(Object.entries(single))('put as %s', (group, cases) => {
  test.each(cases.map((each) => [each.say, each] as const))(
    '%s',
    (say, { form = group, lacking, guards }) => {
      const [found, ...more] = inquiries(say)
      expect(more).toEqual([])
      expect(found?.form ?? null).toBe(form)
      if (lacking !== undefined) expect(found?.lacking).toBe(lacking)
      for (const guard of guards) expect(found?.guards).toContain(guard)
    },
  )
})

test.each(several.map(({ say, forms }) => [say, forms] as const))('each question of “%s”', (say, forms) => {
  expect(inquiries(say).map(({ form }) => form)).toEqual(forms)
})

test('a question that names nothing shares the subject of the one before', () => {
  const [, second] = inquiries('竣工验收谁来组织，多久')
  expect(second?.words).toContain('竣工验收')
})

test('whatever is typed, each question has words of its own', () => {
  const words = fc.array(
    fc.constantFrom(...Object.values(groups).flatMap((all) => all.map(({ say }) => say))),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(words, fc.string({ unit: 'binary', maxLength: 40 }), (all, noise) => {
      for (const { words: own } of inquiries([...all, noise].join('，'))) expect(own.trim()).not.toBe('')
    }),
  )
})
