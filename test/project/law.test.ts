import { describe, expect, test } from 'vitest'
import type { FactId, Facts } from '../../rules/facts.ts'
import { WAYS, type Way } from './law.ts'
import { Walk } from './walk.ts'

/** Submits with these facts alone, has every office approve, and tells what is waited for when nothing else is left. */
function walked(place: string, told: Facts, answers: Facts): Walk {
  const walk = new Walk(place, told)
  walk.submit()
  expect(walk.project.status).toBe('submitted')
  for (let left = 60; walk.project.status === 'submitted' && left > 0; left--) {
    const [item] = walk.open
    if (item) {
      walk.decide(item, true)
      continue
    }
    expect(walk.act('status')).toMatch(/正在等您/)
    const fact = walk.talk.asked as FactId
    expect(answers, `nobody said that ${fact} decides the route`).toHaveProperty(fact)
    walk.tell(fact, answers[fact])
  }
  return walk
}

const named = ({ place, kinds, told, answers, passes }: Way, kind: string): [string, string] => [
  `${place} ${kind} of ${kinds.length}: ${JSON.stringify({ ...told, ...answers })}`,
  passes,
]

describe('a project submitted with hardly a fact passes every office of its regulation, in order', () => {
  const cases = WAYS.flatMap((way) => way.kinds.map((kind) => [...named(way, kind), way, kind] as const))

  test.each(cases)('%s', (_name, passes, { place, told = {}, answers }, kind) => {
    const walk = walked(place, told, { kind, ...answers })
    expect(walk.passes).toBe(passes)
    expect(walk.project.status).toBe('approved')
  })

  test.each(cases)('its kind known: %s', (_name, passes, { place, told = {}, answers }, kind) => {
    const walk = walked(place, { kind, ...told }, answers)
    expect(walk.passes).toBe(passes)
    expect(walk.project.status).toBe('approved')
  })

  test.each(cases)('everything known: %s', (_name, passes, { place, told = {}, answers }, kind) => {
    const walk = walked(place, { kind, ...told, ...answers }, {})
    expect(walk.passes).toBe(passes)
    expect(walk.project.status).toBe('approved')
  })
})
