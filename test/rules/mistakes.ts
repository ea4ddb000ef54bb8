import { existsSync } from 'node:fs'
import { z } from 'zod'
import { articleName } from '../../rules/numerals.ts'
import { besideCases, readEntries } from './case.ts'

const pairs = z.array(z.tuple([z.string().min(1), z.string()])).min(1)
/** A mistake that is planted in one article, and the first net that must catch it. */
export const mistake = z
  .strictObject({
    article: z.number().int().positive().describe('在第几条'),
    what: z.string().min(1).describe('错成什么样'),
    swap: pairs.optional().describe('依次把第一处 A 换成 B'),
    each: pairs.optional().describe('依次把每一处 A 换成 B'),
    without: z.string().min(1).optional().describe('删掉有这句话的那条规定'),
    gone: z.literal(true).optional().describe('删掉整条'),
    caught: z
      .enum(['check', 'official', 'cases'])
      .describe('最先拦住它的：check 是 rules:check，official 是与公布的文本核对，cases 是案例'),
  })
  .refine(
    ({ swap, each, without, gone }) => [swap, each, without, gone].filter(Boolean).length === 1,
    'swap、each、without、gone 写一个',
  )
export type Mistake = z.infer<typeof mistake>

/** The mistakes planted in a regulation (`<id>.mistakes.yaml`); none where nobody planted any. */
export function mistakesOf(id: string): Mistake[] {
  const path = besideCases(id, 'mistakes')
  return existsSync(path) ? readEntries(path, mistake) : []
}

/** The text of a regulation with a mistake in it. Throws when there is nothing to mistake. */
export function mistaken(text: string, { article, swap = [], each = [], without, gone }: Mistake): string {
  const sections = text.split(/^(?=##)/m)
  const at = sections.findIndex((section) => section.startsWith(`### ${articleName(article)} `))
  const section = sections[at]
  if (section === undefined) throw new Error(`there is no ${articleName(article)}`)
  let wrong = gone ? '' : section
  for (const [from, to] of swap) wrong = found(wrong, from).replace(from, to)
  for (const [from, to] of each) wrong = found(wrong, from).replaceAll(from, to)
  return sections.toSpliced(at, 1, without ? leftOut(wrong, without) : wrong).join('')
}

function found(section: string, words: string): string {
  if (section.includes(words)) return section
  throw new Error(`nothing to change: ${words}`)
}

/** The section without the provision that has these words. */
function leftOut(section: string, words: string): string {
  const parts = section.split(/^(?=- about)|^(?=```$)/m)
  const rest = parts.filter((part) => !(part.startsWith('- about') && part.includes(words)))
  if (rest.length !== parts.length - 1) throw new Error(`not exactly one provision has: ${words}`)
  return rest.join('')
}
