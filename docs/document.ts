import type { Assessment } from '../rules/assess.ts'
import { type Bilingual, both } from '../rules/vocabulary.ts'
import { joinUnits } from './markdown.ts'

/** The documents that can be drafted. */
export const DOCUMENTS = {
  plan: both('建设方案', 'construction plan'),
  checklist: both('材料清单', 'checklist of documents'),
  route: both('办理路线', 'approval route'),
} as const satisfies Record<string, Bilingual>
export type DocumentKind = keyof typeof DOCUMENTS

/** One heading, paragraph, list item or table of a document, with what it was written from. */
export interface Block {
  /** Names the block within its document, the same in every draft. */
  key: string
  markdown: string
  /** The facts, document fields and articles it was written from, or that a person wrote it. */
  source: { facts: string[]; articles: number[] } | 'person'
}

export interface Draft {
  kind: DocumentKind
  title: string
  blocks: Block[]
}

/** Everything a draft is written from; the same input gives the same bytes. */
export interface DraftInput {
  assessment: Assessment
  /** Answers to the document fields, by field id. */
  texts: Readonly<Record<string, string>>
  /** The applicant's department, where the field `unit` is not answered. */
  unit?: string
  /** ISO date. */
  today: string
  /** ISO dates by milestone, as far as known. */
  milestones?: Readonly<Record<string, string>>
}

/** The Markdown text of a draft or of its blocks, ending in a newline. */
export function toMarkdown(of: Draft | readonly Block[]): string {
  return joinUnits(blocksOf(of).map((block) => block.markdown))
}

/** What is still to be supplied: the texts inside 【待补充：…】, each once, in reading order. */
export function missing(of: Draft | readonly Block[]): string[] {
  return marked(of, /【待补充：([^】]+)】/g)
}

/** What a person should look at again: the texts inside 【请核对：…】, each once, in reading order. */
export function doubtful(of: Draft | readonly Block[]): string[] {
  return marked(of, /【请核对：([^】]+)】/g)
}

function marked(of: Draft | readonly Block[], mark: RegExp): string[] {
  const found = blocksOf(of).flatMap((block) =>
    [...block.markdown.matchAll(mark)].map(([, text = '']) => text),
  )
  return [...new Set(found)]
}

const blocksOf = (of: Draft | readonly Block[]): readonly Block[] => ('blocks' in of ? of.blocks : of)
