import type { Facts } from '../../rules/facts.ts'
import { type Bilingual, both } from '../../rules/vocabulary.ts'

export type Kind = NonNullable<Facts['kind']>
export const BUILT: readonly Kind[] = ['new', 'continued', 'rebuilt']
const SERVED: readonly Kind[] = ['maintenance', 'service']
export const ALL_KINDS: readonly Kind[] = [...BUILT, ...SERVED]

/** True for upkeep and services; a project whose kind is not known is taken for one that builds. */
export const isServed = (kind: Kind | undefined): boolean => kind !== undefined && SERVED.includes(kind)

/** Where a document field is asked for in the form, in the order of the interview. */
export const FIELD_SECTIONS = {
  project: both('项目信息', 'Project'),
  need: both('依据与需求', 'Grounds and needs'),
  scheme: both('方案内容', 'Scheme'),
  safety: both('数据与安全', 'Data and security'),
  money: both('经费与绩效', 'Money and results'),
} as const satisfies Record<string, Bilingual>

/** What a document needs beyond the facts that rules read. Every field may be left unanswered. */
export interface Field {
  id: string
  section: keyof typeof FIELD_SECTIONS
  label: Bilingual
  ask: Bilingual
  example: Bilingual
  multiline: boolean
  /** "无" is an answer. */
  mayBeNone?: true
  /** The kinds of project whose plan has a place for it. */
  kinds: readonly Kind[]
}
