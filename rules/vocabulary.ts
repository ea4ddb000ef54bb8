import { z } from 'zod'
import { quantity } from './logic/interval.ts'

/** A text in the users' two languages. */
export interface Bilingual {
  zh: string
  en: string
}

export type Unit = '万元' | '%' | '个月' | '年'

/**
 * Where a fact, or a text that a document needs, is asked for and shown; the order here is that of forms and overviews,
 * and of the interview within what it asks for alike.
 */
export const SECTIONS = {
  basics: { zh: '基本情况', en: 'Basics' },
  funding: { zh: '资金与计划', en: 'Funding and plan' },
  content: { zh: '建设内容', en: 'Content' },
  compliance: { zh: '合规情况', en: 'Compliance' },
  need: { zh: '依据与需求', en: 'Grounds and needs' },
  safety: { zh: '数据与安全', en: 'Data and security' },
  money: { zh: '概算与绩效', en: 'Budget and results' },
  delivery: { zh: '实施与变更', en: 'Delivery and change' },
} as const satisfies Record<string, Bilingual>
export type Section = keyof typeof SECTIONS
const ORDER = Object.keys(SECTIONS)

/** Sorts by section, in the order of the interview. */
export const bySection = (a: Section, b: Section): number => ORDER.indexOf(a) - ORDER.indexOf(b)

interface Asked {
  section: Section
  label: Bilingual
  ask: Bilingual
  /** Seldom the case: asked after what is usual. */
  rare?: true
  /** Taken down when somebody tells it, and never asked for. */
  told?: true
}
export interface ChoiceFact extends Asked {
  type: 'choice'
  options: Readonly<Record<string, Bilingual>>
  /** Options that only some places have: offered where the text of the place names them. */
  local?: readonly string[]
}
export interface FlagFact extends Asked {
  type: 'flag'
  /** The label of its contrary: 不涉密. */
  no: Bilingual
  /** The answer that is itself an obstacle to a project; none where both only say which rules apply. */
  obstacle?: boolean
}
export interface QuantityFact extends Asked {
  type: 'quantity'
  unit: Unit
}
/** How one fact is named, asked for and answered. */
export type FactDefinition = ChoiceFact | FlagFact | QuantityFact

export const both = (zh: string, en: string): Bilingual => ({ zh, en })

const described = <S extends z.ZodType, D extends FactDefinition>(schema: S, definition: D): S => {
  definitions.set(schema, definition)
  return schema
}
const definitions = new Map<z.ZodType, FactDefinition>()

/** A fact with one value out of a closed list. */
export function choice<const O extends Record<string, Bilingual>>(
  about: Asked & { options: O; local?: readonly (keyof O & string)[] },
) {
  const values = Object.keys(about.options) as (keyof O & string)[]
  return described(z.enum(values), { type: 'choice', ...about })
}

/** A yes-or-no fact. */
export function flag(about: Asked & { no: Bilingual; obstacle?: boolean }) {
  return described(z.boolean(), { type: 'flag', ...about })
}

/** A number with its unit: exact, or known only within bounds. */
export function measure(about: Asked & { unit: Unit }) {
  return described(quantity.clone(), { type: 'quantity', ...about })
}

/** The definition that `choice`, `flag` or `measure` gave to a schema. */
export function definitionOf(schema: z.ZodType): FactDefinition {
  const definition = definitions.get(schema)
  if (!definition) throw new Error('a fact must be declared with choice(), flag() or measure()')
  return definition
}
