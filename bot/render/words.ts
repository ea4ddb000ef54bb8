import type { Language } from '../../rules/describe.ts'
import type { Cell, Item, Question, Reply } from '../conversation/reply.ts'
import { frame } from './wording.ts'

/** An item with its mark and its articles: ＋ 须实行监理（第十九条）. */
export function itemText(
  { mark, name, text, citations = [] }: Item | (Cell & { mark?: undefined; name?: undefined }),
  language: Language,
): string {
  const say = frame(language)
  const articles = [...new Set(citations.map((citation) => citation.article))]
  const cited = articles.length > 0 ? say.cited(articles.map(say.article)) : ''
  return `${mark ? `${mark} ` : ''}${name === undefined ? text : say.of(name, text)}${cited}`
}

/** 基本情况 5/6 · 共 30 题，已答 12 题 — where a question stands in the interview. */
export function progressText({ progress }: Question, language: Language): string {
  return progress ? frame(language).progress(progress) : ''
}

/** One line for notifications: the answer, the title, or whatever comes first. */
export function summaryText({ title, answer, lead, question, language }: Reply): string {
  if (answer) return `${title ? `【${title}】` : ''}${itemText(answer, language)}`
  return title ?? lead[0] ?? question?.text ?? '立项通'
}
