import { setTimeout as sleep } from 'node:timers/promises'
import { type Desk, placesOf } from '../conversation/turn.ts'
import { onceOver } from './client.ts'
import { idsOf } from './ids.ts'
import { openOutbox } from './outbox/drain.ts'
import { serializer } from './serial.ts'
import type { Services } from './services.ts'

type Given = Omit<
  Services,
  'serial' | 'desk' | 'once' | 'pause' | 'former' | 'read' | 'refused' | 'outbox' | 'ending'
> &
  Partial<Pick<Services, 'pause' | 'once' | 'former'>>

/** Opens the services around their parts. */
export function openServices(parts: Given): Services {
  const places = placesOf(parts.regulations)
  const desk = (event?: string): Desk => ({
    regulations: parts.regulations,
    places,
    official: parts.official,
    canvases: parts.canvases,
    filesOnly: services.refused.has('canvas'),
    now: parts.now().toISOString(),
    newId: event ? idsOf(event) : parts.newId,
  })
  const services: Services = {
    pause: (ms) => sleep(ms, undefined, { ref: false }),
    former: async () => undefined,
    once: onceOver(parts.client, parts.log),
    ...parts,
    ending: new AbortController(),
    read: new Set(),
    refused: new Set(),
    serial: serializer(),
    desk,
    outbox: openOutbox(() => services),
  }
  return services
}
