import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { phrases } from '../turn.ts'

/** What people call a project: its name, or that it has none yet. */
export const titleOf = (project: Project, language: Language = 'zh'): string =>
  project.texts.name ?? phrases(language)('未命名项目', 'unnamed project')
