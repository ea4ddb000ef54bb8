import { expect, test } from 'vitest'
import { find } from '../../../bot/conversation/ask/find/find.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { ANYTHING, leftOut, share } from './left-out.ts'

const regulations = loadRegulations()

test('an article is found from a question that nobody has put in these words yet', () => {
  const all = [...regulations.values()].flatMap(leftOut)
  expect(share(all, 1)).toBeGreaterThan(66)
  expect(share(all, 3)).toBeGreaterThan(86)
})

test('what the facts rule out is not found', () => {
  for (const regulation of regulations.values()) {
    const [hit] = find(regulation, { ...ANYTHING, words: '验收由谁组织' })
    const without = find(regulation, {
      ...ANYTHING,
      words: '验收由谁组织',
      isOpen: (provision) => provision !== hit?.provision,
    })
    expect(without.map(({ provision }) => provision)).not.toContain(hit?.provision)
  }
})

test('words that no text has find nothing', () => {
  for (const regulation of regulations.values())
    expect(find(regulation, { ...ANYTHING, words: 'qwxz ☃' })).toEqual([])
})
