import { createHash } from 'node:crypto'

/**
 * Ids that follow from an event: taken again, it gives the same ones, so that nothing is made twice.
 * @param event What the event is known by, among those of everybody.
 */
export function idsOf(event: string): () => string {
  let count = 0
  return () => createHash('sha256').update(`${event}/${count++}`).digest('hex').slice(0, 32)
}
