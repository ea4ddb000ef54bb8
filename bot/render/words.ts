import type { Language } from '../../rules/describe.ts'
import { articleName } from '../../rules/numerals.ts'
import type { Cell, Item, Question, Reply } from '../conversation/reply.ts'

/** An item with its mark and its articles: ＋ 须实行监理（第十九条）. */
export function itemText(
  { mark, text, citations = [] }: Item | (Cell & { mark?: undefined }),
  language: Language,
): string {
  const articles = [...new Set(citations.map((citation) => citation.article))]
  const names = articles.map((n) => (language === 'zh' ? articleName(n) : `Art. ${n}`))
  const cited =
    names.length === 0 ? '' : language === 'zh' ? `（${names.join('、')}）` : ` (${names.join(', ')})`
  return `${mark ? `${mark} ` : ''}${text}${cited}`
}

/** 第 3 步，共约 12 步 — where a question stands in the interview. */
export function progressText({ progress }: Question, language: Language): string {
  if (!progress) return ''
  const { step, about } = progress
  return language === 'zh' ? `第 ${step} 步 / 约 ${about} 步` : `Step ${step} of about ${about}`
}

/** One line for notifications: the title, or whatever comes first. */
export function summaryText({ title, lead, question }: Reply): string {
  return title ?? lead[0] ?? question?.text ?? '立项通'
}
