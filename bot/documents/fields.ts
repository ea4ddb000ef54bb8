import { isDeepStrictEqual } from 'node:util'
import { withoutStale } from '../../docs/costs/by-hand.ts'
import { itemsOf, readCosts } from '../../docs/costs/cost-table.ts'
import { labelOf, underLabel } from '../../docs/label.ts'
import { short, TO_SUPPLY } from '../../docs/wording.ts'
import type { Block } from '../../store/schema.ts'

/** The fields by which cards and lists call a project and its people: a paper that calls them otherwise contradicts them. */
export const CALLED: ReadonlySet<string> = new Set(['name', 'unit', 'contact'])

/** A person's version of a drafted block, among the blocks of its document, and what was answered to its field. */
export interface Edited {
  person: string
  draft: Block
  blocks: readonly Block[]
  answered?: string | undefined
}

/** Where an answer is still to be supplied. */
export const isGap = (markdown: string): boolean => markdown.includes(TO_SUPPLY)

/**
 * What a person's version of a drafted block makes of the document field that it is about: the words of a labelled line,
 * the name in a title, a cost table, or all paragraphs of a text. `undefined` where that cannot be told from the rest.
 */
export function fieldWritten(
  field: string,
  { person, draft, blocks, answered = '' }: Edited,
): string | undefined {
  const said = draft.key === 'title' ? inTitle(person, draft, answered) : saidOf(field, person, draft, blocks)
  return said === undefined || said === '' || isGap(said) ? undefined : said
}

function saidOf(field: string, person: string, draft: Block, blocks: readonly Block[]): string | undefined {
  if (field === 'budget') {
    const costs = costsIn(blocks)
    if (costs !== undefined) return withoutStale(costs, draftedCosts(draft, blocks) ?? draft.markdown)
    const listed = unitsOf(draft.key, blocks)
      .map(({ markdown }) => markdown)
      .join('\n')
    return itemsOf(readCosts(listed)).length > 0 ? listed : undefined
  }
  if (labelOf(draft.markdown) !== undefined && !TEXT.test(draft.key))
    return person.includes('\n')
      ? undefined
      : underLabel(person, draft.markdown)?.replaceAll(EMPHASIS, '').trim()
  const units = unitsOf(draft.key, blocks)
  return units.length > 0 ? units.map(({ markdown }) => markdown).join('\n') : undefined
}

const TEXT = /\.text(\.\d+)?$/
const EMPHASIS = /\*\*|__|`/g

/** The paragraphs of a text, with those that a person put between or after them. */
export function unitsOf(key: string, blocks: readonly Block[]): Block[] {
  const text = key.replace(/\.\d+$/, '.')
  const units: Block[] = []
  let within = false
  for (const block of blocks) {
    const isOwn = block.key.startsWith('person.') && !block.markdown.startsWith('#')
    within = block.key === key || block.key.startsWith(text) || (within && isOwn)
    if (within) units.push(block)
  }
  return units
}

/** The name in a title, where what the paper itself is called still stands after it. */
function inTitle(person: string, { markdown }: Block, answered: string): string | undefined {
  const paper = markdown.slice(HASH.length + short(answered).length)
  const title = person.trim()
  return title.startsWith(HASH) && title.endsWith(paper)
    ? title.slice(HASH.length, -paper.length).trim()
    : undefined
}
const HASH = '# '

/** The costs as they were drafted, where only one block of them is a person's. */
const draftedCosts = (draft: Block, blocks: readonly Block[]) =>
  costsIn(blocks.map((block) => (block.key === draft.key ? draft : block)))

/** The tables of the chapter of costs with the lines around them, without what was drafted to check them. */
function costsIn(blocks: readonly Block[]): string | undefined {
  const from = blocks.findIndex(({ key }) => key === 'budget')
  const after = blocks.slice(from + 1)
  const end = after.findIndex(({ markdown }) => markdown.startsWith('#'))
  const chapter = after.slice(0, end < 0 ? undefined : end)
  const around = (name: string) =>
    chapter.flatMap(({ key, markdown }) => (key.startsWith(`budget.table.${name}.`) ? markdown : []))
  const others = around('other')
  const tables = chapter.flatMap(({ markdown }) =>
    markdown.startsWith('|') && !others.includes(markdown) ? markdown : [],
  )
  if (from < 0 || tables.length === 0) return undefined
  const [first = '', ...more] = tables
  const headOf = (table: string) => table.split('\n')[0]?.replaceAll(/\s/g, '')
  // One head is enough for tables that were set apart because of their length; one with another head is another table.
  const same = more.filter((table) => headOf(table) === headOf(first))
  const main = [first, ...same.map((table) => table.split('\n').slice(2).join('\n'))].join('\n')
  return [[...around('above'), main].join('\n'), ...others, ...around('below')].join('\n\n')
}

/** Whether two cost tables have the same rows, and are as right or wrong as each other. */
export function sameCosts(a: string, b: string): boolean {
  const [one, other] = [readCosts(a), readCosts(b)]
  const rowsOf = (costs: typeof one) =>
    itemsOf(costs)
      .map(({ name, quantity, amount }) => `${name} ${quantity.replaceAll(/\s/g, '')} ${amount}`)
      .sort()
  return one.findings.length === other.findings.length && isDeepStrictEqual(rowsOf(one), rowsOf(other))
}
