import { describe, expect, test } from 'vitest'
import { FIELDS } from '../../docs/fields/field-list.ts'
import { offeredOptions } from '../../rules/offered.ts'
import { loadRegulations } from '../../rules/valid.ts'

const regulations = loadRegulations()

test.each([
  ['taizhou', true],
  ['jiangjin', false],
  ['gulou', false],
  ['yushan', false],
  ['dazhou', false],
])('in %s the municipal smart-city fund is offered: %s', (id, offered) => {
  const options = offeredOptions('funding', regulations.get(id))
  expect(options.includes('smart-city-fund')).toBe(offered)
  expect(options).toEqual(expect.arrayContaining(['budget', 'superior', 'bond', 'ppp', 'self']))
})

test('before a place is known, everything is offered', () => {
  expect(offeredOptions('funding', undefined)).toContain('smart-city-fund')
})

describe('an example fits every place', () => {
  test.each(FIELDS.map(({ id, example }) => [id, example] as const))('%s', (_, { zh, en }) => {
    expect(zh).not.toMatch(/泰州|江津|鼓楼|玉山|达州|0523|\d{7,}|智慧城市专项/)
    expect(en).not.toMatch(/\p{Script=Han}(?<!万|元|元)/u)
    expect(en).not.toBe('')
  })
})
