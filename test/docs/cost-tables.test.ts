import { readdirSync, readFileSync } from 'node:fs'
import { parse as parsePath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readCosts } from '../../docs/costs/cost-table.ts'
import { draftedTables } from '../../docs/costs/drafted.ts'
import { fenOf } from '../../docs/costs/reading/money.ts'
import type { Standing } from '../../docs/costs/standing.ts'

const folder = fileURLToPath(new URL('../fixtures/tables/', import.meta.url))
const tables = readdirSync(folder).filter((file) => !file.endsWith('.yaml'))

/** Names and 万元; a list where a name stands twice. */
const amounts = z
  .union([
    z.record(z.string(), z.number()).transform((all) => Object.entries(all)),
    z.array(z.tuple([z.string(), z.number()])),
  ])
  .default([])
/** What a person has worked out for a table, from its arithmetic. */
const expectation = z.strictObject({
  items: amounts,
  subtotals: amounts,
  beside: amounts,
  total: z.number(),
  findings: z
    .array(z.looseObject({ kind: z.string(), expected: z.number().optional(), found: z.number().optional() }))
    .default([]),
})

const fenIn = (all: readonly [string, number][]) => all.map(([name, amount]) => [name, fenOf(amount)])

describe.each(tables)('%s', (file) => {
  const text = readFileSync(folder + file, 'utf8')
  const expected = expectation.parse(parse(readFileSync(`${folder}${parsePath(file).name}.yaml`, 'utf8')))
  const costs = readCosts(text)
  const rowsOf = (kind: Standing, of = costs) =>
    of.rows.filter((row) => row.kind === kind).map(({ name, amount }) => [name, amount])

  test('is read to the last 分', () => {
    expect(rowsOf('item')).toEqual(fenIn(expected.items))
    expect(rowsOf('subtotal')).toEqual(fenIn(expected.subtotals))
    expect(rowsOf('beside')).toEqual(fenIn(expected.beside))
    expect(costs.total).toBe(fenOf(expected.total))
  })

  test('has what is wrong with it found, and nothing else', () => {
    const findings = expected.findings.map(({ expected, found, ...rest }) => ({
      ...rest,
      ...(expected !== undefined && { expected: fenOf(expected) }),
      ...(found !== undefined && { found: fenOf(found) }),
    }))
    expect(costs.findings).toEqual(findings)
  })

  test('says the same once it is drafted', () => {
    const again = readCosts(draftedTables(costs).join('\n\n'))
    for (const kind of ['item', 'subtotal', 'beside'] as const)
      expect(rowsOf(kind, again)).toEqual(rowsOf(kind))
    expect(again.total).toBe(costs.total)
    const told = ({ findings }: typeof costs) => findings.map(({ kind }) => kind)
    expect(told(again)).toEqual(told(costs))
  })

  test('has every word of it in the draft', () => {
    const drafted = [...draftedTables(costs), ...costs.notes.above, ...costs.notes.below]
      .join('\n')
      .replaceAll('\\', '')
    for (const word of text.replace(/[（(]?单位：元[)）]?/, '').match(/\p{Script=Han}{2,}/gu) ?? [])
      expect(drafted.replaceAll(/\s/g, '')).toContain(word)
  })
})
