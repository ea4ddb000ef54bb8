import type { Effect } from './effect.ts'
import { canvasesBehind, canvasesGone } from './effects/canvases.ts'
import { cardsOfChanged, cardsOfOpened } from './effects/items.ts'
import {
  requestsAnswered,
  requestsMade,
  requestsRecalled,
  requestsReminded,
  requestsWithheld,
} from './effects/requests.ts'

const EFFECTS: readonly Effect[] = [
  cardsOfChanged,
  cardsOfOpened,
  requestsMade,
  requestsAnswered,
  requestsRecalled,
  requestsReminded,
  requestsWithheld,
  canvasesBehind,
  canvasesGone,
]

/**
 * Everything that others are to see of a change to a project. It follows from the change alone, and the same change
 * gives the same ids, so that nothing is told twice however often it is worked out.
 */
export const effects: Effect = (change, around) => EFFECTS.flatMap((effect) => effect(change, around))
