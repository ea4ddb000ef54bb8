import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { understand } from '../../bot/understand/understand.ts'
import { withDerived } from '../../rules/derived.ts'
import { describeValue } from '../../rules/describe.ts'
import { FACT_IDS, facts } from '../../rules/facts.ts'
import { type Bounds, isEmpty, type Quantity } from '../../rules/logic/interval.ts'
import { PLACES, TODAY } from './places.ts'

/** Messages are read up to this many characters. */
const LONGEST = 1000

const context = { places: PLACES, today: TODAY }
const file = readFileSync(new URL('../cases/understanding.yaml', import.meta.url), 'utf8')
const utterances = Object.values(
  z.record(z.string(), z.array(z.object({ say: z.string() }))).parse(parse(file)),
)
  .flat()
  .map((one) => one.say)

/** Amounts to the fen, up to a thousand million 万元. */
const wan = fc.integer({ min: 1, max: 1e15 }).map((fen) => fen / 1e6)
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  wan,
  fc.integer({ min: 1, max: 99_999 }),
  fc
    .record({ a: wan, b: wan, low: fc.constantFrom('gt', 'gte', ''), high: fc.constantFrom('lt', 'lte', '') })
    .filter(({ a, b, low, high }) => a !== b && (low !== '' || high !== ''))
    .map(
      ({ a, b, low, high }): Bounds => ({
        ...(low && { [low]: Math.min(a, b) }),
        ...(high && { [high]: Math.max(a, b) }),
      }),
    ),
)

describe('codes', () => {
  const letters = fc.stringMatching(/^[a-z]{1,3}$/)
  const digits = fc.stringMatching(/^[0-9]{1,3}$/)
  /** Letters and digits that change at least three times, as ids and checksums do. */
  const code = fc
    .array(fc.tuple(letters, digits), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.flat().join(''))

  test.each(['内容', '建一个', '编号是', '预算', ''])(
    'letters and digits mixed behind "%s" state nothing',
    (before) => {
      fc.assert(
        fc.property(code, (one) => {
          const { facts, act } = understand(`${before}${one}`, context)
          expect({ facts, act }).toEqual({ facts: understand(before, context).facts, act: undefined })
        }),
        { numRuns: 2000 },
      )
    },
  )

  test.each(['ERP80w', 'OA 80w', 'rmb80w', '8e5元', 'v2版80w', 'H5页面80w', '5G专网80w'])(
    '%s is still eighty 万元',
    (say) => expect(understand(`建设${say}`, context).facts.investment).toBe(80),
  )
})

describe('amounts', () => {
  test('an amount we print is read back as itself', () => {
    fc.assert(
      fc.property(quantity, (q) => {
        const read = understand(`总投资${describeValue('investment', q, 'zh')}`, context)
        expect(read.facts.investment).toEqual(q)
      }),
      { numRuns: 2000 },
    )
  })

  test('the same sum in 元, 万, 亿 and 千万 is the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (tenThousandths) => {
        const investment = tenThousandths / 100
        const forms = [
          `${investment}万`,
          `${investment}w`,
          `${tenThousandths * 100}元`,
          `¥${(tenThousandths * 100).toLocaleString('en-US')}.00`,
          `${decimals(tenThousandths, 6)}亿`,
          `${decimals(tenThousandths, 5)}千万元`,
        ]
        for (const form of forms)
          expect([form, understand(form, context).facts.investment]).toEqual([form, investment])
      }),
      { numRuns: 500 },
    )
  })

  test('a whole number of 万 in Chinese numerals is that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(understand(`${numeral(n)}万元`, context).facts.investment).toBe(n)
        expect(understand(`${capital(numeral(n))}万元整`, context).facts.investment).toBe(n)
      }),
    )
  })

  test('an exact ratio of two amounts is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 60 }), (base, percent) => {
        const more = (base * (100 + percent)) / 100
        const read = understand(`批复${base}万，现在要${more}万`, context)
        expect(read.facts).toMatchObject({ approved: base, current: more })
        expect(withDerived(read.facts).overBudgetPercent).toBe(percent)
      }),
    )
  })

  test('numbers that count something else are no money', () => {
    const counted = fc
      .tuple(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(
          '年',
          '个人',
          '台',
          '天',
          '个月',
          '个工作日',
          '套',
          '人',
          '次',
          '份',
          '家单位',
          '号',
          '条数据',
        ),
        fc.constantFrom('', '万'),
      )
      .filter(([, unit, wan]) => wan === '' || /^(?:人|台|次|份|条)/.test(unit))
      .map(([n, unit, wan]) => `${n}${wan}${unit}`)
    fc.assert(
      fc.property(counted, fc.constantFrom('服务', '需要', '一共', '第', '系统用了'), (words, before) => {
        const read = understand(before + words, context)
        expect([read.amounts, read.facts.investment]).toEqual([[], undefined])
      }),
    )
  })

  test('bounds are never empty and always hold the figure they are about', () => {
    const hedged = fc.tuple(
      fc.constantFrom('', '约', '近', '不到', '超过', '至少', '最多', '小', '大概'),
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom('万', '多万', '来万', '余万元', '几万'),
      fc.constantFrom('', '左右', '以上', '以内', '以下', '出头', '上下', '不到', '(含)以上'),
    )
    fc.assert(
      fc.property(hedged, ([before, n, unit, after]) => {
        const [one] = understand(`${before}${n}${unit}${after}`, context).amounts
        const q = one?.quantity
        if (typeof q === 'object') expect(isEmpty(q)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('any message', () => {
  test('whatever is typed gives a well-formed reading and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.constantFrom(...FACT_IDS)),
        (text, asked) => {
          wellFormed(text, asked ?? undefined)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('five thousand mutated messages are each read', () => {
    const pieces = [
      '<!channel>',
      '&lt;',
      '\u202e',
      '\u0000',
      '```',
      '|---|',
      '80万',
      '第',
      '不',
      '没',
      '。',
      '🙂',
      '百',
      '...',
      ' ',
      '吗',
      '的的的',
      '1,2,3',
      '零',
      '亿',
    ]
    const mutated = fc
      .tuple(
        fc.constantFrom(...utterances),
        fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...pieces), fc.nat({ max: 4 })), {
          maxLength: 5,
        }),
      )
      .map(([text, edits]) =>
        edits.reduce((t, [at, piece, drop]) => t.slice(0, at) + piece + t.slice(at + drop), text),
      )
    for (const text of fc.sample(mutated, { numRuns: 5_000, seed: 7 })) wellFormed(text)
  }, 60_000)

  test.each([
    ['a very long message', '80万的系统要立项吗，'.repeat(10_000)],
    ['one character over and over', '一'.repeat(100_000)],
    ['digits and separators', '1,'.repeat(50_000)],
    ['numerals and units', '百万亿'.repeat(30_000)],
    ['only brackets', '<'.repeat(100_000)],
    ['only negations', '不没'.repeat(50_000)],
    ['spaces', ' '.repeat(100_000)],
    ['Latin letters', 'lixiang '.repeat(10_000)],
    ['emoji', '🏛️'.repeat(30_000)],
  ])('%s is cut, and read as far as it goes', (_, text) => {
    const read = wellFormed(text)
    expect(read.text.length).toBeLessThanOrEqual(LONGEST * 2)
    const beginning = text.slice(0, LONGEST * 4)
    expect(read).toEqual({ ...wellFormed(beginning), cut: read.cut })
  })
})

function wellFormed(text: string, asked?: (typeof FACT_IDS)[number]) {
  const read = understand(text, { ...context, ...(asked && { asked }) })
  expect(facts.safeParse(read.facts).success).toBe(true)
  for (const amount of read.amounts) {
    expect(read.text.slice(amount.at, amount.at + amount.text.length)).toBe(amount.text)
    if (typeof amount.quantity === 'object') expect(isEmpty(amount.quantity)).toBe(false)
  }
  return read
}

function decimals(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function numeral(n: number): string {
  const digits = '零一二三四五六七八九'
  let out = ''
  let zero = false
  for (const [unit, value] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(n / value) % 10
    if (digit === 0) zero = out !== ''
    else {
      out += (zero ? '零' : '') + digits[digit] + unit
      zero = false
    }
  }
  return out
}

const capital = (text: string): string =>
  text.replace(
    /[零一二三四五六七八九十百千]/g,
    (c) => '零壹贰叁肆伍陆柒捌玖拾佰仟'['零一二三四五六七八九十百千'.indexOf(c)] ?? c,
  )
