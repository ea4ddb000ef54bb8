import type { Language } from '../../rules/describe.ts'
import type { Filling } from './fill/filling.ts'
import { chooseProject } from './projects/projects.ts'
import type { Reply } from './reply.ts'
import { resumed } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** An act on its way: what it is about, and how things stand. */
export interface Deed {
  value: string | undefined
  standing: Standing
  /** The project in hand, with its regulation. */
  now: Filling | undefined
  desk: Desk
  language: Language
}
/** Does one act. */
export type Handler = (deed: Deed) => Turn

/** What is done about the project in hand; without one, a project is to be chosen or begun first. */
export const inProject =
  (act: (now: Filling, deed: Deed) => Turn): Handler =>
  (deed) =>
    deed.now ? act(deed.now, deed) : chooseProject(deed.standing, deed.desk, deed.language)

/** What is said in between: the question that was open is asked again. */
export const between =
  (reply: (deed: Deed) => Reply): Handler =>
  (deed) =>
    resumed({ ...deed.standing, reply: reply(deed) }, deed.desk, deed.language)
