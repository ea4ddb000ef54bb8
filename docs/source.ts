import type { Finding } from '../rules/assess.ts'
import type { FactId, Facts } from '../rules/facts.ts'
import type { Rule } from '../rules/regulation.ts'
import type { Provision } from '../rules/schema.ts'
import type { Block, DraftInput } from './document.ts'

/** What one block may read. Everything read becomes the block's source, so that the source cannot be wrong. */
export interface Source {
  fact: <F extends FactId>(id: F) => Facts[F]
  /** The answer to a document field; an empty answer is none. */
  text: (field: string) => string | undefined
  /** The provisions selected that hold or are still open, in the regulation's order. */
  findings: (select: (provision: Provision) => boolean) => Finding[]
  /** The numbers of the articles that ask for a fact. */
  asking: (fact: FactId) => number[]
  cite: (...articles: number[]) => void
  /** Names something else that the block was written from, such as the date of a milestone. */
  note: (id: string) => void
}

/** Writes one block, or several that stand and fall together; `undefined` or nothing: no block. */
export type Write = (from: Source) => string | readonly string[] | undefined

/** Collects the blocks of a document. */
export function writer(input: DraftInput) {
  const blocks: Block[] = []
  const write = (key: string, compose: Write): void => {
    const read = { facts: new Set<string>(), articles: new Set<number>() }
    const composed = compose(sourceOf(input, read))
    const source = { facts: [...read.facts], articles: [...read.articles].sort((a, b) => a - b) }
    if (typeof composed === 'string') blocks.push({ key, markdown: composed, source })
    else
      for (const [i, markdown] of (composed ?? []).entries())
        blocks.push({ key: `${key}.${i + 1}`, markdown, source })
  }
  return { blocks, write }
}

function sourceOf(
  { assessment, texts, unit }: DraftInput,
  read: { facts: Set<string>; articles: Set<number> },
): Source {
  const { regulation, findings, facts } = assessment
  return {
    fact: (id) => {
      read.facts.add(id)
      return facts[id]
    },
    text: (field) => {
      read.facts.add(field)
      return (texts[field] ?? (field === 'unit' ? unit : undefined))?.trim() || undefined
    },
    findings: (select) =>
      findings.filter((finding, i) => {
        if (!select(finding.provision)) return false
        for (const fact of factsOf(regulation.rules[i])) read.facts.add(fact)
        return finding.status !== 'fails'
      }),
    asking: (fact) => [
      ...new Set(
        regulation.rules.filter((rule) => factsOf(rule).includes(fact)).map((rule) => rule.provision.article),
      ),
    ],
    cite: (...articles) => {
      for (const article of articles) read.articles.add(article)
    },
    note: (id) => {
      read.facts.add(id)
    },
  }
}

/** The facts that a rule's condition reads. */
export const factsOf = (rule: Rule | undefined): FactId[] => rule?.atoms.map((atom) => atom.fact) ?? []
