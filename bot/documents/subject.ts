import { FACT_IDS, FACTS } from '../../rules/facts.ts'
import type { Block } from '../../store/schema.ts'

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

/** The sum of money that a block of a person's own states by its name: 总投资：95万元, 本项目总投资为95万元. */
export function sumStated(markdown: string): string | undefined {
  const [, words = ''] = /^(?:[-*+]\s+)?(?:本?项目的?)?(.*)$/s.exec(markdown.trim()) ?? []
  return FACT_IDS.find((id) => {
    const { label, type } = FACTS[id]
    return (
      type === 'quantity' && words.startsWith(label.zh) && /^[：:为是]/.test(words.slice(label.zh.length))
    )
  })
}
