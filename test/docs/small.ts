import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import type { DraftInput } from '../../docs/document.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { parseRegulation } from '../../rules/reading/parse.ts'
import { type Compiled, compileRegulation } from '../../rules/regulation.ts'

const path = fileURLToPath(new URL('../fixtures/docs/small.md', import.meta.url))

function read(): Compiled {
  const file = new VFile({ path, value: readFileSync(path, 'utf8') })
  const regulation = parseRegulation(file)
  if (!regulation || file.messages.length > 0) throw new Error(file.messages.map(String).join('\n'))
  return compileRegulation(regulation)
}

/** A regulation of nine articles with one provision of every sort that documents read. */
export const small = read()

/** What a draft is written from, for the small regulation. */
export const inputFor = (facts: Facts, more: Partial<DraftInput> = {}): DraftInput => ({
  assessment: assess(small, facts),
  texts: {},
  today: '2026-03-02',
  ...more,
})
