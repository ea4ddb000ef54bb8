import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facts, isFact } from '../../rules/facts.ts'
import { regulations } from '../conversation/talk.ts'
import { projectsIn, spaceOf } from '../rules/space.ts'
import { Walk } from './walk.ts'

/** What may happen to a project, one thing after the other; `which` picks one of the open items. */
const happening = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('approve' as const) },
    { weight: 6, arbitrary: fc.constant('tell' as const) },
    { weight: 1, arbitrary: fc.constantFrom('return' as const, 'withdraw' as const, 'submit' as const) },
  ),
  which: fc.nat(9),
})
type Happening = Readonly<{ what: 'approve' | 'tell' | 'return' | 'withdraw' | 'submit'; which: number }>

/** Lets something happen; what is asked is answered from all the facts there are. */
function happens(walk: Walk, { what, which }: Happening, whole: Facts): void {
  const { open, project } = walk
  const item = open[which % Math.max(1, open.length)]
  if (what === 'approve' && item) walk.decide(item, true)
  if (what === 'return' && item) walk.decide(item, false)
  if (what === 'withdraw') walk.act('withdraw')
  if (what === 'submit' && project.status !== 'submitted') walk.submit()
  if (what === 'tell') {
    walk.act('status')
    const fact = walk.talk.asked
    if (fact && isFact(fact) && whole[fact] !== undefined) walk.tell(fact, whole[fact])
  }
}

test.each([...regulations.values()].map((each) => [each.id, each] as const))(
  '%s: a project is approved only if its present submission passed every office of the fully answered route',
  (place, regulation) => {
    const deciding = regulation.rules.filter(({ provision }) => provision.step !== undefined)
    const facts = new Set(deciding.flatMap(({ atoms }) => atoms.map((atom) => atom.fact)))
    const space = new Map([...spaceOf(regulation)].filter(([id]) => facts.has(id)))
    let approved = 0
    fc.assert(
      fc.property(
        projectsIn(space),
        fc.array(happening, { minLength: 20, maxLength: 60 }),
        ({ less, whole }, all) => {
          const walk = new Walk(place, less)
          walk.submit()
          let former = new Set<string>()
          for (const each of all) {
            happens(walk, each, whole)
            const { status, items } = walk.project
            if (status === 'draft' || status === 'returned') former = new Set(items.map(({ id }) => id))
          }
          if (walk.project.status !== 'approved') return
          approved += 1
          const passed = walk.project.items
            .filter(({ id, state }) => state === 'approved' && !former.has(id))
            .map(({ step, office }) => `${step} ${office}`)
          for (const { step, office, open } of walk.stops(whole)) {
            expect(open).toEqual([])
            expect(passed).toContain(`${step} ${office}`)
          }
        },
      ),
      { numRuns: 120 },
    )
    expect(approved).toBeGreaterThan(3)
  },
)
