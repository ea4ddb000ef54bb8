import { z } from 'zod'
import { basics } from './facts/basics.ts'
import { compliance } from './facts/compliance.ts'
import { content } from './facts/content.ts'
import { delivery } from './facts/delivery.ts'
import { funding } from './facts/funding.ts'
import { definitionOf, type FactDefinition } from './vocabulary.ts'

/**
 * Everything a regulation may ask about a project, declared once. Adding a fact is adding a field to its section:
 * rules, questions, forms, stored projects and understanding all read this object.
 */
export const situation = z.strictObject({ ...basics, ...funding, ...content, ...compliance, ...delivery })

export type FactId = keyof typeof situation.shape
/** What is known of a project so far; a missing fact is unknown, never zero or false. */
export const facts = situation.partial()
export type Facts = z.infer<typeof facts>
export type FactValue = NonNullable<Facts[FactId]>

export const FACT_IDS = Object.keys(situation.shape) as FactId[]
export const FACTS = Object.fromEntries(
  FACT_IDS.map((id) => [id, definitionOf(situation.shape[id])]),
) as Record<FactId, FactDefinition>

export const isFact = (id: string): id is FactId => FACT_IDS.some((fact) => fact === id)
