import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Compiled } from '../../rules/regulation.ts'
import type { Project } from '../../store/schema.ts'
import type { Committed, Store, Unit } from '../../store/store.ts'
import type { Desk } from '../conversation/turn.ts'
import type { Former } from '../judging/archive.ts'
import type { Serial } from './serial.ts'

/** Says what is still to be said: what is saved first, and said once, whatever happens in between. */
export interface Outbox {
  /** Saves a unit, and sets going what it adds to be said. Nothing that is called waits for that. */
  commit(unit: Unit): Promise<Committed>
  /** Tries everything that is left at once: at start, and when the line is back. */
  wake(): Promise<void>
  /** Resolves when what there now is for a recipient has been tried. */
  tried(recipient: string): Promise<void>
}

/** What the Slack listeners work with: the memory, the rules, the line to Slack, and a clock. */
export interface Services {
  store: Store
  outbox: Outbox
  regulations: ReadonlyMap<string, Compiled>
  /** The regulations as they were worded before. */
  former: Former
  official: Desk['official']
  client: WebClient
  /** A line that calls once: what fails is for the caller to try again. */
  once: WebClient
  log: Logger
  /** What the bot itself is called by when it is mentioned. */
  self?: string | undefined
  /** Where a canvas opens, before its id, if this Slack opens them by an address. */
  canvases?: string | undefined
  now: () => Date
  newId: () => string
  /** Waits, ms. */
  pause: (ms: number) => Promise<void>
  /** Aborted when the program ends: nothing more is begun then. */
  ending: AbortController
  /** The direct messages that were read for missed ones since the line was last interrupted. */
  read: Set<string>
  /** What this Slack has refused since the program began, so that it is not tried again. */
  refused: Set<'container' | 'canvas-content' | 'canvas'>
  /** One thing at a time per person and per project: Slack promises no order. */
  serial: Serial
  /** What a conversation may look up; the ids it makes follow from the event, if one is given. */
  desk: (event?: string) => Desk
}

/** The regulation a project falls under; a project of a regulation that is gone cannot go on. */
export function regulationFor(
  { regulations }: Pick<Services, 'regulations'>,
  project: Pick<Project, 'id' | 'region'>,
): Compiled {
  const regulation = regulations.get(project.region)
  if (!regulation) throw new Error(`project ${project.id}: no regulation "${project.region}" is loaded`)
  return regulation
}
