import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { projectWording } from './projects.ts'

/** What people call a project: its name, or that it has none yet. */
export const titleOf = ({ texts }: Project, language: Language = 'zh'): string =>
  texts.name ?? projectWording(language).unnamed
