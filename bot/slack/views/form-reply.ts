import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { emptyReply, type Reply } from '../../conversation/reply.ts'
import type { Standing } from '../../conversation/turn.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { form } from '../wording/form.ts'
import type { Filled } from './form.ts'

/** What came in is for a project that is not in hand now: nothing is filed, and what was typed is handed back. */
export function notInHand(
  project: Project | undefined,
  { projects = [] }: Standing,
  language: Language,
  filled: readonly Filled[] = [],
): Reply {
  const own = project && projects.some(({ id }) => id === project.id)
  const say = form(language)
  const lead = own ? say.otherProject(titleOf(project, language)) : say.noProject
  return {
    ...handedBack(lead, filled, language),
    choices: own ? [{ act: 'open', value: project.id, label: titleOf(project, language) }] : [],
  }
}

/** What came in is for a project that is being decided on or is decided: it is handed back as well. */
export function locked(project: Project, language: Language, filled: readonly Filled[]): Reply {
  const say = form(language)
  const lead = project.status === 'approved' ? say.approved : say.submitted
  return handedBack(lead(titleOf(project, language)), filled, language)
}

/** Paragraphs are said whole however long they are; items of a list are cut. */
function handedBack(lead: string, filled: readonly Filled[], language: Language): Reply {
  const say = form(language)
  const typed = filled.map(({ label, words }) => say.filledIn(label, words))
  return { ...emptyReply(language), lead: [lead, ...(typed.length > 0 ? [say.filled, ...typed] : [])] }
}
