import { expect, test } from 'vitest'
import { found } from '../../bot/workspace/page/elements/people.ts'

const person = (name: string, title = '') => ({ id: name, name, title, unread: 0 })
const many = Array.from({ length: 600 }, (_, i) => person(`同事${i + 1}`, '信息科'))
const PEOPLE = [
  person('市财政局', '预算科'),
  person('王敏', '市财政局经办'),
  person('Anna Wu', 'IT'),
  ...many,
]

test.each([
  ['a part of a name', '王', ['王敏']],
  ['names that begin so before others', '市财政局', ['市财政局', '王敏']],
  ['a duty', '预算', ['市财政局']],
  ['letters in either case', 'anna', ['Anna Wu']],
  ['a name and a duty', '王 财政', ['王敏']],
  ['a number among hundreds', '同事599', ['同事599']],
  ['nobody', '赵六', []],
])('people are found by %s', (_, words, names) => {
  expect(found(PEOPLE, words).map(({ name }) => name)).toEqual(names)
})

test('everybody is there before a word is typed', () => {
  expect(found(PEOPLE, '  ')).toHaveLength(603)
})
