import type { Provision } from '../../rules/schema.ts'
import type { Project } from '../../store/schema.ts'
import { noted } from './history.ts'

/** Something to be done, by its article and its very words. */
export interface Doing {
  article: number
  action: string
}

/** Whether something to be done is what a provision asks for. */
export const isThis = (doing: Doing, { article, action }: Provision): boolean =>
  doing.article === article && doing.action === action?.zh

/** The project with an act of its applicant's own noted as done, or as not done after all. */
export function tick(project: Project, doing: Doing, done: boolean, by: string, at: string): Project {
  const { article, action } = doing
  const others = project.ticked.filter((each) => each.article !== article || each.action !== action)
  const wasDone = others.length < project.ticked.length
  if (done === wasDone) return project
  const ticked = done ? [...others, { article, action, by, at }] : others
  return noted({ ...project, ticked }, { at, by, what: 'tick', article, action, done })
}
