import { describe, expect, test } from 'vitest'
import type { Finding } from '../../rules/assess.ts'
import { routeSteps } from '../../rules/route.ts'
import type { Provision } from '../../rules/schema.ts'

let line = 0
/** A step of a route as a finding; off-plan ones are exceptions for projects outside the plan. */
const step = (
  of: Pick<Provision, 'topic' | 'step' | 'by'>,
  status: Finding['status'] = 'holds',
): Finding => ({
  provision: { article: 1, line: ++line, action: { zh: '办理' }, ...of },
  status,
  because: [],
  missing: [],
})
const planned = (by: string, place: number, status?: Finding['status']) =>
  step({ topic: 'approval', step: place, by: [by] }, status)
const exception = (by: string, place: number, status?: Finding['status']) =>
  step({ topic: 'off-plan', step: place, by: [by] }, status)

describe('the steps of a route', () => {
  const government = planned('gov', 3)
  const added = exception('gov', 3)
  const perhaps = exception('gov', 3, 'open')
  const elsewhere = exception('finance', 3)
  const later = exception('gov', 5)
  const open = planned('gov', 3, 'open')
  const first = planned('data', 1)
  const failing = planned('drc', 4, 'fails')
  const saying = step({ topic: 'approval', step: undefined, by: ['drc'] })

  test.each([
    ['come in their order, whatever the order of the articles', [government, first], [first, government]],
    ['leave out what does not apply', [first, failing], [first]],
    ['are steps, not whatever else is said of an approval', [first, saying], [first]],
    ['for one outside the plan replace those of the same office and place', [government, added], [added]],
    ['stand while it is open whether the project is outside the plan', [government, perhaps], [government]],
    [
      'of another office at that place stand beside an exception',
      [government, elsewhere],
      [government, elsewhere],
    ],
    ['of another place stand beside an exception', [government, later], [government, later]],
    ['that are open themselves wait, even beside an exception', [open, added], [open, added]],
  ])('%s', (_, findings, expected) => {
    expect(routeSteps(findings)).toEqual(expected)
  })
})
