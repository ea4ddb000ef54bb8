import { VFile } from 'vfile'
import { afterAll, describe, expect, it } from 'vitest'
import { articleName } from '../../rules/numerals.ts'
import { parseRegulation } from '../../rules/reading/parse.ts'
import { readRegulations } from '../../rules/valid.ts'
import { type Mistake, mistaken, mistakesOf } from './mistakes.ts'
import { Nets } from './nets.ts'

const originals = readRegulations().flatMap(({ file, regulation }) =>
  regulation ? [{ id: regulation.id, file, regulation, nets: new Nets(regulation) }] : [],
)

describe.each(originals)('a mistake planted in $id', ({ id, file: original, regulation, nets }) => {
  const report: string[] = []
  afterAll(() => console.log(report.join('\n')))

  it('is not there before', () => {
    expect([nets.check(regulation, original), nets.official(regulation), nets.cases(regulation)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  const planted = mistakesOf(id).map((each) => [each.article, each.what, each] as const)
  if (planted.length > 0)
    it.each(planted)('is caught: article %i, %s', (article, what, mistake: Mistake) => {
      const file = new VFile({ path: original.path, value: mistaken(String(original), mistake) })
      const wrong = parseRegulation(file)
      if (!wrong) throw new Error('the header cannot be read any more')
      const caught = {
        check: nets.check(wrong, file),
        official: nets.official(wrong),
        cases: nets.cases(wrong),
      }
      const [first, words] = Object.entries(caught).find(([, words]) => words) ?? []
      report.push(`${id} ${articleName(article)}, ${what}: ${first} (${words})`)
      expect(first).toBe(mistake.caught)
    })
})
