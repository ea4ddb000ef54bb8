import type { Happening, Project } from '../../store/schema.ts'

/** The project with one thing more that was done to it. */
export const noted = (project: Project, happening: Happening): Project => ({
  ...project,
  history: [...project.history, happening],
})

/** Something that was done, of one kind. */
export type HappeningOf<W extends Happening['what']> = Extract<Happening, { what: W }>

/** The last time that this was done to a project. */
export const lastOf = <W extends Happening['what']>(
  { history }: Pick<Project, 'history'>,
  what: W,
): HappeningOf<W> | undefined => history.findLast((each): each is HappeningOf<W> => each.what === what)

/** The facts, document fields and milestones that something was done to. */
export function questionsOf(happening: Happening): readonly string[] {
  if ('questions' in happening) return happening.questions
  return 'question' in happening ? [happening.question] : []
}
