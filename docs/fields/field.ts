import type { Facts } from '../../rules/facts.ts'
import type { Bilingual, Section } from '../../rules/vocabulary.ts'

export type Kind = NonNullable<Facts['kind']>
const BUILT: readonly Kind[] = ['new', 'continued', 'rebuilt']
const SERVED: readonly Kind[] = ['maintenance', 'service']
export const ALL_KINDS: readonly Kind[] = [...BUILT, ...SERVED]

/** True for upkeep and services; a project whose kind is not known is taken for one that builds. */
export const isServed = (kind: Kind | undefined): boolean => kind !== undefined && SERVED.includes(kind)

/** What a document needs beyond the facts that rules read. Every field may be left unanswered. */
export interface Field {
  id: string
  section: Section
  label: Bilingual
  ask: Bilingual
  example: Bilingual
  multiline: boolean
  /** "无" is an answer. */
  mayBeNone?: true
}
