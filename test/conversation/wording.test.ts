import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const conversation = fileURLToPath(new URL('../../bot/conversation/', import.meta.url))

/** What a button is labelled and called stands with its act. */
const WITH_ITS_ACT = ['acts.ts']

const routing = readdirSync(conversation, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('wording/') && !WITH_ITS_ACT.includes(file),
)

/** The file without its comments. */
const code = (file: string): string =>
  readFileSync(conversation + file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, '')

/** The text of string literals, without what is put into them. */
const literals = (source: string): string[] =>
  [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) =>
    text.replaceAll(/\$\{[^{}]*\}/g, ''),
  )

describe('what is said stands in wording/ alone', () => {
  test.each(routing)('%s says nothing in Chinese', (file) => {
    expect(code(file).match(/[\p{Script=Han}，。、：；？！“”《》【】].*/u)?.[0]).toBeUndefined()
  })

  test.each(routing)('%s says nothing in English', (file) => {
    expect(literals(code(file)).filter((text) => /[a-z][,.:]? [a-z]/i.test(text))).toEqual([])
  })
})

const modules: Record<string, unknown>[] = await Promise.all(
  readdirSync(`${conversation}wording`).map((file) => import(`${conversation}wording/${file}`)),
)
const tables = modules
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => name.endsWith('Wording'))

/** What a table says in English; whatever is put into a sentence is X. */
function english(table: unknown): string[] {
  const entries: unknown[] = typeof table === 'function' ? Object.values(table('en')) : []
  const put = Array.from({ length: 5 }, () => ['X'])
  return entries.map((entry) => String(typeof entry === 'function' ? entry(...put) : entry))
}

describe('English people get English', () => {
  test.each(tables)('%s', (_name, table) => {
    const said = english(table)
    expect(said.length).toBeGreaterThan(0)
    // What can be typed is quoted as it is typed, and the unit of amounts has no other name.
    const left = said.map((text) => text.replaceAll(/"[^"]*"|万元/g, ''))
    expect(left.filter((text) => /[\p{Script=Han}，。、：；？！（）]/u.test(text))).toEqual([])
  })
})
