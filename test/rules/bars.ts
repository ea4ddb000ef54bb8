import { existsSync } from 'node:fs'
import { z } from 'zod'
import { facts } from '../../rules/facts.ts'
import { besideCases, readEntries } from './case.ts'

/** A bar of a regulation, and whether it can have come about: by which told facts, or why none tells it. */
export const bar = z
  .strictObject({
    article: z.number().int().positive().describe('在第几条'),
    begins: z.string().min(1).describe('这条规定开头的话'),
    by: facts.optional().describe('说了哪些情况，它就“已出现”'),
    never: z.string().min(1).optional().describe('为什么说了什么都只能“还要确认”'),
  })
  .refine(({ by, never }) => (by === undefined) !== (never === undefined), 'by 和 never 写一个')
export type Bar = z.infer<typeof bar>

/** The judged bars of a regulation (`<id>.bars.yaml`); `undefined` where nobody judged them. */
export function barsOf(id: string): Bar[] | undefined {
  const path = besideCases(id, 'bars')
  return existsSync(path) ? readEntries(path, bar) : undefined
}
