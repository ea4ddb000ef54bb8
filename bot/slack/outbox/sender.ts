import type { EntryKind, EntryOf } from '../../../store/outbox.ts'
import type { Unit } from '../../../store/store.ts'
import type { Services } from '../services.ts'

/** What is saved together with the end of an entry: what came of it, and what is to be said next. */
export type Sent = Omit<Unit, 'directory'>

/** Something to be said to a recipient; what is not `fresh` may have come through already. */
export interface Sending<K extends EntryKind> {
  services: Services
  to: string
  entry: EntryOf<K>
  fresh: boolean
}

/**
 * How one kind of entry is said. What fails is for the outbox to try again; `StaleState` says that things have changed
 * meanwhile, and that it is to be done anew.
 */
export interface Sender<K extends EntryKind> {
  /** Entries of one lane follow each other; one that fails keeps back those of its lane, and no others. */
  lane: (entry: EntryOf<K>) => string
  send: (sending: Sending<K>) => Promise<Sent>
  /** What comes of an entry that can never be said. */
  givenUp: (sending: Sending<K>) => Promise<Sent>
}

/** What only shows something anew: that it cannot be shown is logged, and nobody's business. */
export const quietly = async (): Promise<Sent> => ({})

/** Words of one conversation follow each other. */
export const TALK = 'talk'
