import { VFile } from 'vfile'
import { afterAll, describe, expect, it } from 'vitest'
import { articleName } from '../../rules/numerals.ts'
import { parseRegulation } from '../../rules/parse.ts'
import { readRegulations } from '../../rules/valid.ts'
import { type Net, Nets } from './nets.ts'

/** A change of one article's section, or of the whole text. */
type Change = (section: string) => string
const swap =
  (...pairs: [from: string, to: string][]): Change =>
  (section) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`nothing to change: ${from}`)
      return text.replace(from, to)
    }, section)
const each =
  (...pairs: [from: string, to: string][]): Change =>
  (section) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`nothing to change: ${from}`)
      return text.replaceAll(from, to)
    }, section)
/** Leaves out the provision that has these words. */
const without =
  (words: string): Change =>
  (section) => {
    const [head = '', ...items] = section.split(/^(?=- topic)|^(?=```$)/m)
    const rest = items.filter((item) => !(item.startsWith('- topic') && item.includes(words)))
    if (rest.length !== items.length - 1) throw new Error(`not exactly one provision has: ${words}`)
    return head + rest.join('')
  }
const gone: Change = () => ''

function mutated(text: string, article: number, change: Change): string {
  const sections = text.split(/^(?=##)/m)
  const at = sections.findIndex((section) => section.startsWith(`### ${articleName(article)} `))
  const section = sections[at]
  if (section === undefined) throw new Error(`there is no ${articleName(article)}`)
  return sections.toSpliced(at, 1, change(section)).join('')
}

const PLANTED: [regulation: string, article: number, what: string, change: Change, net: Net][] = [
  ['taizhou', 15, 'a limit off by one', swap(['{ gte: 50 }', '{ gte: 51 }']), 'check'],
  ['taizhou', 15, 'a limit left out on both sides', swap(['{ gte: 50 }', '{ gt: 50 }']), 'check'],
  ['taizhou', 15, 'a limit on the wrong side', each(['gte: 50', 'gt: 50'], ['lt: 50', 'lte: 50']), 'cases'],
  ['taizhou', 15, 'a dropped kind', swap(['rebuilt], investment: { gte', '], investment: { gte']), 'check'],
  [
    'taizhou',
    15,
    'verdicts swapped',
    swap(['required', '?'], ['exempt', 'required'], ['?', 'exempt']),
    'cases',
  ],
  ['taizhou', 15, 'the step of another office', swap(['drc\n  action', 'finance\n  action']), 'cases'],
  ['taizhou', 21, 'days for working days', swap(['unit: workday', 'unit: day']), 'check'],
  [
    'taizhou',
    21,
    'a period wrong in digest and rule',
    swap(['10 个', '15 个'], ['within: 10', 'within: 15']),
    'official',
  ],
  ['taizhou', 11, 'a wrong month', swap(['until: 12-31', 'until: 11-30']), 'check'],
  [
    'taizhou',
    11,
    'a document at another stage',
    swap([
      'stage: declaration\n  document:\n    zh: 项目申报表',
      'stage: acceptance\n  document:\n    zh: 项目申报表',
    ]),
    'cases',
  ],
  ['taizhou', 22, 'a deleted article', gone, 'check'],
  ['taizhou', 26, 'a branch out of its question', swap(['  decides: acceptance-organiser\n', '']), 'check'],
  ['gulou', 8, 'a window that ends a month late', swap(['until: 09-30', 'until: 10-31']), 'check'],
  ['gulou', 19, 'a missing branch', without('条文没有强制监理'), 'check'],
  ['gulou', 19, 'a dropped provision', without('每年确定2至3家'), 'cases'],
  ['gulou', 20, 'a percentage wrong in digest and rules', each(['10', '12']), 'official'],
  [
    'gulou',
    20,
    'a percentage on the wrong side',
    swap(['{ gte: 10 }', '{ gt: 10 }'], ['lt: 10', 'lte: 10']),
    'cases',
  ],
  [
    'gulou',
    22,
    'half a year that became half a month',
    swap(['within: 6, unit: month', 'within: 15, unit: day']),
    'check',
  ],
  ['yushan', 2, 'a dropped exception', swap([', not: { applicant: township }', '']), 'cases'],
  ['yushan', 8, 'bands that overlap', swap(['gte: 50, lt: 100', 'gte: 50, lte: 100']), 'check'],
  ['yushan', 8, 'an alternative that is gone', swap(['      - customDevelopment: true\n', '']), 'check'],
  ['yushan', 9, 'a term on the wrong side', swap(['lte: 3 ', 'lt: 3 '], ['gt: 3 ', 'gte: 3 ']), 'cases'],
  ['yushan', 9, 'a percentage of another place', each(['10 }', '15 }']), 'check'],
  ['yushan', 12, 'a wrong article number', swap(['第十二条', '第二十条']), 'check'],
  [
    'jiangjin',
    9,
    'a limit on the wrong side',
    each(['gte: 3000', 'gt: 3000'], ['lt: 3000', 'lte: 3000']),
    'cases',
  ],
  ['jiangjin', 21, 'a branch out of its question', swap(['  decides: supervision\n', '']), 'check'],
  ['jiangjin', 25, 'a limit wrong in digest and rules', each(['3000', '2000']), 'official'],
  ['jiangjin', 27, 'years for months', swap(['unit: month', 'unit: year']), 'check'],
  ['jiangjin', 28, 'a bar without its verdict', swap(['  verdict: barred\n', '']), 'cases'],
  ['dazhou', 2, 'a swapped verdict', swap(['not-applicable', 'exempt']), 'cases'],
  [
    'dazhou',
    8,
    'an exception that overrides nothing',
    swap(['  overrides: [initiation-paper]\n', '']),
    'cases',
  ],
  ['dazhou', 10, 'a missing band', without('没有统一审定、总投资1000万元以上'), 'check'],
  ['dazhou', 10, 'a band wrong in digest and rules', each(['200', '300']), 'official'],
  ['dazhou', 13, 'another month of the year', swap(['07-01, until: 07-31', '08-01, until: 08-31']), 'check'],
  [
    'dazhou',
    43,
    'an over-run on the wrong side',
    each(['gt: 10 ', 'gte: 10 '], ['lte: 10 ', 'lt: 10 ']),
    'cases',
  ],
]

const originals = new Map(
  readRegulations().flatMap(({ file, regulation }) =>
    regulation ? [[regulation.id, { file, regulation, nets: new Nets(regulation) }] as const] : [],
  ),
)

describe('a planted mistake is caught', () => {
  const report: string[] = []
  afterAll(() => console.log(report.join('\n')))

  it('in every regulation', () => {
    expect(new Set(PLANTED.map(([id]) => id))).toEqual(new Set(originals.keys()))
  })

  it.each([...originals])('and %s has none before', (_, { file, regulation, nets }) => {
    expect([nets.check(regulation, file), nets.official(regulation), nets.cases(regulation)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each(PLANTED)('in %s, article %i: %s', (id, article, what, change, net) => {
    const { file: original, nets } = originals.get(id) ?? {}
    if (!original || !nets) throw new Error(`there is no ${id}`)
    const file = new VFile({ path: original.path, value: mutated(String(original), article, change) })
    const wrong = parseRegulation(file)
    if (!wrong) throw new Error('the header cannot be read any more')
    const caught = {
      check: nets.check(wrong, file),
      official: nets.official(wrong),
      cases: nets.cases(wrong),
    }
    const [first, words] = Object.entries(caught).find(([, words]) => words) ?? []
    report.push(`${id} ${articleName(article)}, ${what}: ${first} (${words})`)
    expect(first).toBe(net)
  })
})
