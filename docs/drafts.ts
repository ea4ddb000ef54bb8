import { checklistOf } from './checklist.ts'
import type { Draft, DraftInput } from './document.ts'
import { planOf } from './plan/plan.ts'
import { routeOf } from './route.ts'

/**
 * The documents of a project as far as its facts go. A classified project gets its route only, because nothing of
 * its content may be taken down here; a project outside the regulation gets none, unless they are begun: then they follow,
 * and the route says that the regulation does not apply.
 */
export function drafts(input: DraftInput, begun = false): Draft[] {
  const { facts, verdict } = input.assessment
  if (verdict.value === 'not-applicable' && !begun) return []
  if (facts.classified === true) return [routeOf({ ...input, texts: {} })]
  return [planOf(input), checklistOf(input), routeOf(input)]
}
