import type { Compiled } from '../../rules/regulation.ts'
import type { Person, Project } from '../../store/schema.ts'
import type { Pending, Sent } from '../../store/store.ts'
import type { Place } from '../understand/understanding.ts'
import type { Over, Reply } from './reply.ts'

/** What a conversation may look up; everything that differs from run to run is passed in. */
export interface Desk {
  regulations: ReadonlyMap<string, Compiled>
  places: Place[]
  /** Official articles by regulation and number, as far as an administrator has put the texts there. */
  official: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Where a canvas opens, before its id, if it can be opened by an address. */
  canvases?: string | undefined
  /** No canvas can be made here: documents are files and nothing else. */
  filesOnly?: boolean
  /** ISO instant. */
  now: string
  newId: () => string
}

/** Where a conversation stands: who speaks, and the project they are filling in, if any. */
export interface Standing {
  person: Person
  project?: Project | undefined
  /** The person's own projects, the latest changed first. */
  projects?: readonly Project[] | undefined
  /** The questions of colleagues that wait for this person, the earliest asked first. */
  requests?: readonly Sent[] | undefined
  /** The open items of the offices that the person is bound to, the longest waiting first. */
  pending?: readonly Pending[] | undefined
}

/** What one message or click comes to: the answer, and how person and project stand afterwards. */
export interface Turn extends Standing {
  reply: Reply
  /** What became of the question that was asked before. */
  over?: Over | undefined
  elsewhere?: Elsewhere | undefined
  /** A project that is to be deleted for good, with its documents. */
  discards?: Project | undefined
  /** What the person is given beside the reply. */
  encloses?: readonly Enclosure[]
  /**
   * It rests on what the documents say: they are read back first, and the turn is taken over what they then are. What
   * only shows them `may` do without where they cannot be read.
   */
  reads?: 'must' | 'may'
  /** It is said in the direct messages alone; where others read along stands only that it is. */
  apart?: true
}

/** A document of a project, given as a file, or the card of an item that waits for the person's office. */
export type Enclosure = { project: string } & ({ document: string } | { item: string })

/** A change to a project whether or not it is the one in hand: made on its latest state, it says what came of it. */
export interface Elsewhere {
  project: string
  change: (project: Project) => { project: Project; reply: Reply }
}

/** The places that messages may name: short names, aliases and offices known from the regulations. */
export function placesOf(regulations: ReadonlyMap<string, Compiled>): Place[] {
  return [...regulations.values()].map(({ id, place, en, name, aliases, below, above, namesakes }) => ({
    id,
    names: [...new Set([place, ...aliases, en, name])],
    below,
    above,
    namesakes,
  }))
}

/** True when this is the project that the person's conversation is about. */
export const isUnder = ({ conversation }: Person, { id }: Project): boolean => conversation.project === id

/** The person with another project, or none, in hand. */
export function withProject(person: Person, project: string | undefined): Person {
  const {
    project: _before,
    asked: _asked,
    submitting: _meant,
    supposed: _if,
    offered: _typed,
    ...conversation
  } = person.conversation
  return {
    ...person,
    conversation: { ...conversation, paused: false, facts: {}, ...(project ? { project } : {}) },
  }
}
