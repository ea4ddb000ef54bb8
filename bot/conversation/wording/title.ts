import type { Language } from '../../../rules/describe.ts'
import type { Listed } from '../../../store/store.ts'
import { projectWording } from './projects.ts'

/** What people call a project: its name, or that it has none yet. */
export const titleOf = ({ texts }: Pick<Listed, 'texts'>, language: Language = 'zh'): string =>
  texts.name ?? projectWording(language).unnamed
