import { describe, expect, test } from 'vitest'
import { answer } from '../../bot/conversation/ask/answer.ts'
import { consequences } from '../../bot/conversation/ask/consequences.ts'
import { plainText } from '../../bot/render/text.ts'
import { toMarkdown } from '../../docs/document.ts'
import { routeOf } from '../../docs/route.ts'
import { assess } from '../../rules/assess.ts'
import { FACT_IDS, FACTS, type FactId, type Facts, facts as factsOf } from '../../rules/facts.ts'
import { articleName } from '../../rules/numerals.ts'
import { isObstacle } from '../../rules/obstacle.ts'
import { bars, isBar } from '../../rules/provision.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { barsOf } from './bars.ts'

const regulations = loadRegulations()
const KINDS = ['new', 'continued', 'rebuilt', 'maintenance', 'service'] as const

function of(place: string): Compiled {
  const regulation = regulations.get(place)
  if (!regulation) throw new Error(`no regulation of ${place}`)
  return regulation
}

/** The route paper 办理路线. */
const paper = (place: string, facts: Facts): string =>
  toMarkdown(routeOf({ assessment: assess(of(place), facts), texts: {}, today: '2026-03-02' }).blocks)

const chat = (place: string, facts: Facts) =>
  plainText(
    answer(of(place), facts, { inquiries: [], now: [], topics: [], asks: [], today: '2026-03-02' }, 'zh'),
  )

const OUTSIDE: readonly FactId[] = ['classified', 'specialRules']

/** Every yes-or-no fact answered so that it is no obstacle, with yes where neither answer is one. */
const clean = factsOf.parse(
  Object.fromEntries(
    FACT_IDS.filter((id) => FACTS[id].type === 'flag').map((id) => [
      id,
      !isObstacle(id, true) && !OUTSIDE.includes(id),
    ]),
  ),
)

describe('a clean project', () => {
  const cases = [...regulations.keys()].flatMap((place) => KINDS.map((kind) => [place, kind] as const))

  test.each(cases)(
    'of %s, %s, is accused of nothing, neither with all facts told nor with few',
    (place, kind) => {
      for (const facts of [
        { kind },
        { kind, investment: 80 },
        { ...clean, kind, investment: 80, content: 'system' as const },
      ]) {
        expect(paper(place, facts)).not.toContain('已出现')
        expect(chat(place, facts)).not.toContain('已出现')
      }
      const few = { kind, investment: 80 }
      const unsure = assess(of(place), few).findings.filter(
        ({ provision, status }) =>
          (bars(provision) || provision.verdict === 'barred') && provision.say && status !== 'fails',
      )
      expect(paper(place, few).includes('还要确认')).toBe(unsure.length > 0)
    },
  )
})

const judged = [...regulations.keys()].flatMap((place) => {
  const bars = barsOf(place)
  return bars ? [[place, bars] as const] : []
})

test.each(judged)('every bar of %s has been judged, once', (place, judgements) => {
  const bars = of(place).rules.flatMap(({ provision: p }) =>
    isBar(p) && p.say ? { article: p.article, words: p.say.zh } : [],
  )
  for (const { article, words } of bars)
    expect(
      judgements.filter((each) => each.article === article && words.startsWith(each.begins)),
      words,
    ).toHaveLength(1)
  expect(judgements).toHaveLength(bars.length)
})

describe('a bar', () => {
  const all = judged.flatMap(([place, bars]) => bars.map((bar) => ({ place, ...bar })))
  const come = all.flatMap(({ place, article, begins, by }) =>
    by ? [[place, article, begins, by] as const] : [],
  )
  const never = all.flatMap(({ place, article, begins, never }) =>
    never ? [[place, article, begins, never] as const] : [],
  )

  test.each(come)(
    'of %s, article %i, has come about once its fact is told: %s',
    (place, article, begins, facts) => {
      const line = paper(place, facts)
        .split('\n')
        .find((each) => each.startsWith(`- 已出现：${begins}`))
      expect(line).toContain(articleName(article))
      const { kind } = facts
      const before = kind ? { kind } : {}
      expect(paper(place, before)).not.toContain('已出现')
    },
  )

  test.each(never)(
    'of %s, article %i, is to be confirmed whatever is told: %s (%s)',
    (place, _article, begins) => {
      for (const kind of KINDS) {
        const all = Object.fromEntries(Object.entries(clean).map(([id, value]) => [id, !value]))
        const text = paper(
          place,
          factsOf.parse({ ...all, kind, investment: 80, content: 'infrastructure', classified: false }),
        )
        expect(text).not.toContain(`已出现：${begins}`)
      }
    },
  )
})

describe('the changes after an answer', () => {
  const told = (place: string, before: Facts, after: Facts) =>
    consequences(assess(of(place), before), assess(of(place), after), 'zh').flatMap(({ items }) =>
      items.map(({ mark, text }) => `${mark ?? ''} ${text}`),
    )

  test('say that a bar is ruled out, and do not repeat it as if it held', () => {
    const lines = told('taizhou', { kind: 'new' }, { kind: 'new', inPlanning: true })
    expect(lines).toContainEqual(expect.stringMatching(/^✓ 已排除：没有纳入相关规划/))
    expect(lines).not.toContainEqual(expect.stringMatching(/^－ 没有纳入/))
  })
  test('say that one has come about', () => {
    const lines = told('taizhou', { kind: 'new' }, { kind: 'new', onCloud: false })
    expect(lines).toContainEqual(expect.stringMatching(/^＋ 已出现：没有按要求及时迁移到市政务云/))
  })
  test('ask to confirm one that merely applies to such projects', () => {
    const lines = told('yushan', {}, { investment: 80 })
    expect(lines).toContainEqual(expect.stringMatching(/^＋ 还要确认：没有通过技术性审查/))
  })
})

test('the chat names what has come about apart from what is to be confirmed', () => {
  const text = chat('gulou', { kind: 'new', inPlan: false })
  expect(text).toMatch(/已出现、要先解决的：\s*(?:· )?没有列入年度投资计划的/)
  expect(text).toMatch(/还可能卡住的地方（有没有，还要确认）/)
})
