import { describeValue, type Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import type { Listed } from '../../../store/store.ts'
import { day } from '../../clock.ts'
import { projectWording } from './projects.ts'

/** What people call a project: its name, or that it has none yet. */
export const titleOf = ({ texts }: Pick<Listed, 'texts'>, language: Language = 'zh'): string =>
  texts.name ?? projectWording(language).unnamed

/** The same where it stands among others: one without a name is told by its kind, its amount and when it was begun. */
export function listedAs(project: Pick<Project, 'texts' | 'facts' | 'created'>, language: Language): string {
  if (project.texts.name) return project.texts.name
  const say = projectWording(language)
  const told = (['kind', 'investment'] as const).flatMap((id) => {
    const value = project.facts[id]
    return value === undefined ? [] : [describeValue(id, value, language)]
  })
  return say.described(say.unnamed, [...told, say.begunOn(day(project.created))])
}
