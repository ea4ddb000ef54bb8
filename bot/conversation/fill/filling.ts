import type { Compiled } from '../../../rules/regulation.ts'
import type { Person, Project } from '../../../store/schema.ts'
import type { Desk, Standing } from '../turn.ts'

/** A project that is being filled in, with the regulation it falls under. */
export interface Filling {
  person: Person
  project: Project
  regulation: Compiled
}

/** The filling that a standing is in, if any. */
export function filling({ person, project }: Standing, desk: Desk): Filling | undefined {
  const regulation = project && desk.regulations.get(project.region)
  return project && regulation ? { person, project, regulation } : undefined
}
