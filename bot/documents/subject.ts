import type { Block } from '../../store/schema.ts'
import { SUM_OF_ANOTHER, SUM_OF_PROJECT } from '../understand/lexicon/papers.ts'

/** The fact or document field that a drafted block is about: blocks are named after their chapter and that. */
export function subject({ key, source }: Block): string | undefined {
  if (source === 'person') return undefined
  // A title says what the project is called.
  if (key === 'title') return source.facts.find((id) => id === 'name')
  const parts = key.split('.')
  const named = (id: string) => parts.lastIndexOf(id.split('.').at(-1) ?? id)
  return source.facts
    .filter((id) => named(id) >= 0)
    .reduce<string | undefined>((last, id) => (last && named(last) >= named(id) ? last : id), undefined)
}

/** What a text says of the sum of its project: 总投资：95万元, 经测算，本项目总投资95万元, 总投资增加到120万元. */
export function sumStated(markdown: string): string | undefined {
  const sentences = markdown.replaceAll(/\*\*|__|^[-*+]\s+|^\d+[.)]\s+/gm, '').split(/[。；;\n]/)
  const sentence = sentences.find((each) => SUM_OF_PROJECT.test(each) && !SUM_OF_ANOTHER.test(each))
  return sentence
    ?.slice(SUM_OF_PROJECT.exec(sentence)?.index)
    .replace(/^[，,：:]/, '')
    .trim()
}
