import type { Finding } from '../rules/assess.ts'
import type { FactId, Facts } from '../rules/facts.ts'
import { decide } from '../rules/logic/condition.ts'
import type { Rule } from '../rules/rule.ts'
import type { Provision } from '../rules/schema.ts'
import type { Block, DraftInput } from './document.ts'

/** What one block may read. Everything read becomes the block's source, so that the source cannot be wrong. */
export interface Source {
  fact: <F extends FactId>(id: F) => Facts[F]
  /** The answer to a document field; an empty answer is none. */
  text: (field: string) => string | undefined
  /** The provisions selected that hold or are still open, in the regulation's order. */
  findings: (select: (provision: Provision) => boolean) => Finding[]
  /** The articles for which this fact matters, the other facts being as they are. */
  asking: (fact: FactId) => number[]
  /** The day of a milestone. */
  day: (milestone: string) => string | undefined
  cite: (...articles: number[]) => void
}

/** Writes one block; or several, numbered or by names of their own; `undefined` or none: no block. */
export type Write = (from: Source) => string | readonly string[] | Map<string, string> | undefined

/** Collects the blocks of a document. */
export function writer(input: DraftInput) {
  const blocks: Block[] = []
  const write = (key: string, compose: Write): void => {
    const read = { facts: new Set<string>(), articles: new Set<number>() }
    const composed = compose(sourceOf(input, read)) ?? []
    const source = { facts: [...read.facts], articles: [...read.articles].sort((a, b) => a - b) }
    if (typeof composed === 'string') blocks.push({ key, markdown: composed, source })
    else if (composed instanceof Map)
      for (const [name, markdown] of composed) blocks.push({ key: `${key}.${name}`, markdown, source })
    else
      for (const [i, markdown] of composed.entries())
        blocks.push({ key: `${key}.${i + 1}`, markdown, source })
  }
  return { blocks, write }
}

function sourceOf(
  { assessment, texts, unit, milestones }: DraftInput,
  read: { facts: Set<string>; articles: Set<number> },
): Source {
  const { regulation, findings, facts } = assessment
  const note = (ids: Iterable<string>) => {
    for (const id of ids) read.facts.add(id)
  }
  return {
    fact: (id) => {
      note([id])
      return facts[id]
    },
    text: (field) => {
      note([field])
      return (texts[field] ?? (field === 'unit' ? unit : undefined))?.trim() || undefined
    },
    findings: (select) =>
      findings.filter((finding, i) => {
        if (!select(finding.provision)) return false
        note(factsOf(regulation.rules[i]))
        return finding.status !== 'fails'
      }),
    asking: (fact) => {
      const without = { ...facts, [fact]: undefined }
      const rules = regulation.rules.filter((rule) => factsOf(rule).includes(fact))
      note(rules.flatMap(factsOf))
      return rules
        .filter((rule) => rule.test && decide(rule.test, without) !== false)
        .map((rule) => rule.provision.article)
    },
    day: (milestone) => {
      note([milestone])
      return milestones?.[milestone]
    },
    cite: (...articles) => {
      for (const article of articles) read.articles.add(article)
    },
  }
}

/** The facts that a rule's condition reads. */
const factsOf = (rule: Rule | undefined): FactId[] => rule?.atoms.map((atom) => atom.fact) ?? []

/** A live provision, that is one that holds or is open, with the key of its rule. */
export interface Live extends Finding {
  key: string
}

/** The live provisions selected, in the regulation's order. */
export function live({ assessment }: DraftInput, select: (provision: Provision) => boolean): Live[] {
  const { findings, regulation } = assessment
  return findings.flatMap((finding, i) => {
    const key = regulation.rules[i]?.key
    return key && finding.status !== 'fails' && select(finding.provision) ? [{ ...finding, key }] : []
  })
}
