import type { Directory, Project } from '../../../store/schema.ts'
import type { Addressed } from './entries.ts'

/** A project as something found it and left it; nothing before it was made, and after it was deleted. */
export interface Transition {
  before: Project | undefined
  after: Project | undefined
}

/** What effects depend on besides the project. */
export interface Around {
  directory: Directory
  /** ISO instant. */
  at: string
}

/** What one kind of change has to tell others, in the order in which they are to hear of it. */
export type Effect = (change: Transition, around: Around) => Addressed[]

/** Whether a project has just been confirmed to be classified: what was told of it is taken back. */
export const hasBecomeSecret = ({ before, after }: Transition): boolean =>
  after?.facts.classified === true && before?.facts.classified !== true
