import { setTimeout as sleep } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Compiled } from '../../rules/regulation.ts'
import type { Project } from '../../store/schema.ts'
import type { Store } from '../../store/store.ts'
import { type Desk, placesOf } from '../conversation/turn.ts'
import { onceOver } from './client.ts'
import { idsOf } from './ids.ts'
import { type Serial, serializer } from './serial.ts'

/** What the Slack listeners work with: the memory, the rules, the line to Slack, and a clock. */
export interface Services {
  store: Store
  regulations: ReadonlyMap<string, Compiled>
  official: Desk['official']
  client: WebClient
  /** A line that calls once: what fails is for the caller to try again. */
  once: WebClient
  log: Logger
  now: () => Date
  newId: () => string
  /** Waits, ms. */
  pause: (ms: number) => Promise<void>
  /** The direct messages that were read for missed ones since the line was last interrupted. */
  read: Set<string>
  /** One thing at a time per person and per project: Slack promises no order. */
  serial: Serial
  /** What a conversation may look up; the ids it makes follow from the event, if one is given. */
  desk: (event?: string) => Desk
}

/** Opens the services around their parts. */
export function openServices(
  parts: Omit<Services, 'serial' | 'desk' | 'once' | 'pause' | 'read'> & Partial<Pick<Services, 'pause'>>,
): Services {
  const places = placesOf(parts.regulations)
  const desk = (event?: string): Desk => ({
    regulations: parts.regulations,
    places,
    official: parts.official,
    now: parts.now().toISOString(),
    newId: event ? idsOf(event) : parts.newId,
  })
  return {
    pause: sleep,
    ...parts,
    once: onceOver(parts.client, parts.log),
    read: new Set(),
    serial: serializer(),
    desk,
  }
}

/** The regulation a project falls under; a project of a regulation that is gone cannot go on. */
export function regulationFor(services: Services, project: Project): Compiled {
  const regulation = services.regulations.get(project.region)
  if (!regulation) throw new Error(`project ${project.id}: no regulation "${project.region}" is loaded`)
  return regulation
}
