import { short } from '../../../docs/wording.ts'
import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { budgetWords } from '../wording/budget.ts'
import { type Asked, currentAnswer } from './interview.ts'

/** An answer in one line, cut after so many characters; a cost table by its rows and sum. */
export function brief(
  asked: Asked,
  answers: Pick<Project, 'facts' | 'texts'>,
  language: Language,
  limit = 40,
): string {
  const answer = currentAnswer(asked, answers, language) ?? ''
  return 'field' in asked && asked.field.id === 'budget' && answer
    ? budgetWords(answer, language, answers.facts)
    : short(answer.replaceAll(/\s+/g, ' '), limit)
}
