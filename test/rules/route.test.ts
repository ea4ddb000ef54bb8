import { describe, expect, test } from 'vitest'
import type { Finding } from '../../rules/assess.ts'
import { routeSteps } from '../../rules/route.ts'
import type { Provision } from '../../rules/schema.ts'

let line = 0
/** A step of a route as a finding; off-plan ones are exceptions for projects outside the plan. */
const step = (
  of: Pick<Provision, 'id' | 'instead' | 'step' | 'by'>,
  status: Finding['status'] = 'holds',
): Finding => ({
  provision: { article: 1, line: ++line, about: ['approval'], action: { zh: '办理' }, ...of },
  status,
  because: [],
  missing: [],
})
const planned = (by: string, place: number, status?: Finding['status']) =>
  step({ id: `${by}-${place}`, step: place, by: [by] }, status)
const exception = (by: string, place: number, status?: Finding['status']) =>
  step({ instead: ['gov-3'], step: place, by: [by] }, status)

describe('the steps of a route', () => {
  const government = planned('gov', 3)
  const added = exception('gov', 3)
  const perhaps = exception('gov', 3, 'open')
  const open = planned('gov', 3, 'open')
  const first = planned('data', 1)
  const failing = planned('drc', 4, 'fails')
  const saying = step({ step: undefined, by: ['drc'] })

  test.each([
    ['come in their order, whatever the order of the articles', [government, first], [first, government]],
    ['leave out what does not apply', [first, failing], [first]],
    ['are steps, not whatever else is said of an approval', [first, saying], [first]],
    ['for one outside the plan replace those that they stand for', [government, added], [added]],
    ['stand while it is open whether the project is outside the plan', [government, perhaps], [government]],
    ['that it does not stand for stay beside an exception', [first, added], [first, added]],
    ['that are open themselves wait, even beside an exception', [open, added], [open, added]],
  ])('%s', (_, findings, expected) => {
    expect(routeSteps(findings)).toEqual(expected)
  })
})
