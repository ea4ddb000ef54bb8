import { expect, test } from 'vitest'
import { loadRegulations } from '../../rules/valid.ts'
import { conversations } from './questions.ts'
import { askAll, figuresOf } from './run.ts'

const regulations = loadRegulations()
const all = conversations()

test('every article is asked about, and so are false premises, silence and talks of five turns', () => {
  const asked = new Set(all.flatMap(([one]) => one?.articles.map((n) => `${one.region} ${n}`) ?? []))
  const missing = [...regulations.values()].flatMap(({ id, all: articles }) =>
    articles.filter(({ number }) => !asked.has(`${id} ${number}`)).map(({ number }) => `${id} ${number}`),
  )
  const count = (group: string) => all.flat().filter((each) => each.group === group).length
  expect(missing).toEqual([])
  expect(all.length).toBeGreaterThan(300)
  expect(count('premise')).toBeGreaterThanOrEqual(30)
  expect(count('silent')).toBeGreaterThanOrEqual(30)
  expect(all.filter((turns) => turns.length === 5).length).toBeGreaterThanOrEqual(20)
})

test('every article is asked about in words that share no four characters in a row with our text', () => {
  const runs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 3) }, (_, i) => text.slice(i, i + 4))
  const same = [...regulations.values()].flatMap(({ id, all: articles }) =>
    articles.flatMap(({ number, title, digest, provisions }) => {
      const said = provisions.flatMap((p) => [p.say?.zh, p.action?.zh, p.document?.zh, p.doubt?.zh])
      const ours = [title, digest, ...said].join('\n')
      const asks = all.filter(([one]) => one?.region === id && one.articles.includes(number))
      const isOwn = asks.some(([one]) => one && !runs(one.ask).some((run) => ours.includes(run)))
      return isOwn ? [] : [`${id} ${number}: ${asks.map(([one]) => one?.ask).join(' / ')}`]
    }),
  )
  expect(same).toEqual([])
})

test('hardly an answer states what the text contradicts, and they answer no worse than they did', () => {
  const asked = askAll(all, regulations)
  const { right, wrong, articleFirst } = figuresOf(asked)
  expect(asked.map(({ line }) => line).filter((line) => line.split('最接近的').length > 2)).toEqual([])
  expect(wrong).toBeLessThanOrEqual(0.5)
  expect(right).toBeGreaterThan(75)
  expect(articleFirst).toBeGreaterThan(77)
})
