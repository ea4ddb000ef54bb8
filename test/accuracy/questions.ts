import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const pattern = z.string().transform((text) => new RegExp(text))
const asked = z.strictObject({
  ask: z.string().min(1),
  first: pattern.optional(),
  must: z.array(pattern).default([]),
  not: pattern.optional(),
  also: z.array(z.int()).default([]),
})
const named = asked.extend({ art: z.int().optional() })
const place = z.record(z.string().regex(/^\d+$/), z.array(asked))
const file = z.strictObject({
  taizhou: place,
  jiangjin: place,
  gulou: place,
  yushan: place,
  dazhou: place,
  premises: z.array(named),
  silent: z.array(asked),
  talks: z.array(z.array(named)),
})

/** One question with what the official text says to it. */
export interface Question {
  ask: string
  /** The place of the person who asks; absent where the question names one itself. */
  region?: string
  /** The articles that answer it, any of which may stand first; none where any will do. */
  articles: readonly number[]
  first?: RegExp | undefined
  must: readonly RegExp[]
  not?: RegExp | undefined
  group: 'article' | 'premise' | 'silent' | 'talk'
}

const of = (
  { ask, art, also, first, must, not }: z.infer<typeof named>,
  group: Question['group'],
  region?: string,
): Question => ({
  ask,
  articles: art === undefined ? also : [art, ...also],
  first,
  must,
  not,
  group,
  ...(region && { region }),
})

/** The questions of `test/cases/questions.yaml`, as conversations: most are of one turn. */
export function conversations(): Question[][] {
  const raw: unknown = parse(readFileSync(new URL('../cases/questions.yaml', import.meta.url), 'utf8'))
  const { premises, silent, talks, ...places } = file.parse(raw)
  const single = Object.entries(places).flatMap(([region, articles]) =>
    Object.entries(articles).flatMap(([number, all]) =>
      all.map((each) => [of({ ...each, art: Number(number) }, 'article', region)]),
    ),
  )
  return [
    ...single,
    ...premises.map((each) => [of(each, 'premise')]),
    ...silent.map((each) => [of(each, 'silent')]),
    ...talks.map((turns) => turns.map((each) => of(each, 'talk'))),
  ]
}
