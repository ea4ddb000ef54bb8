import type { Language } from '../../rules/describe.ts'
import { TEXT_LIMIT } from '../../store/schema.ts'
import type { Understanding } from '../understand/understanding.ts'
import { actSaying } from './choices.ts'
import { phrases } from './desk.ts'
import { emptyReply, type Reply } from './reply.ts'

/** Longer words than this in a text field are its content, even where they name an act. */
const ACT_LENGTH = 12

/** Whether words said while a text is asked for are that text, and not a question or a word to the assistant. */
export function isContent(u: Understanding): boolean {
  if (u.flags.includes('empty') || u.facts.classified || u.asks.includes('articles-so-far')) return false
  if (actSaying(u.text) || (u.act && u.text.length <= ACT_LENGTH)) return false
  return !(u.topics.length > 0 && (/[?？]|[吗呢么]$/.test(u.text) || u.asks.length > 0))
}

/** Says that a text is longer than one answer may be; nothing for one that is not. */
export function tooLong(text: string, language: Language): Reply | undefined {
  if (text.length <= TEXT_LIMIT) return undefined
  const lead = phrases(language)(
    `这段文字有 ${text.length} 字，一次最多 ${TEXT_LIMIT} 字，没有保存；请删减后再发，或分成几项填写。`,
    `This text has ${text.length} characters; at most ${TEXT_LIMIT} are taken at once, so nothing was saved. Please shorten it.`,
  )
  return { ...emptyReply(language), lead: [lead] }
}
