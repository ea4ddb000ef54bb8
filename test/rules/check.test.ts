import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadRegulations, RulesError, readRegulation } from '../../rules/valid.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/regulations/', import.meta.url))

/** Every file of a folder with the mistakes found in it, as `line:column: reason`. */
function mistakes(folder: string): Map<string, string[]> {
  return new Map(
    readdirSync(folder).map((name) => {
      const { file } = readRegulation(join(folder, name))
      const found = file.messages.map(({ line, column, reason }) => `${line}:${column}: ${reason}`)
      return [file.basename ?? '', found]
    }),
  )
}

/** A folder with copies of fixtures under other names, gone when the test ends. */
function folderOf(...copies: [fixture: string, name: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [fixture, name] of copies) copyFileSync(join(FIXTURES, fixture), join(folder, name))
  return folder
}

/** One mistake a file: where it is reported, and words that tell the author what is wrong. */
const BAD: [file: string, ...reports: string[][]][] = [
  ['article-beyond-the-last.md', ['77:1', 'article 3', 'expected an article of 1 to 2']],
  ['article-out-of-order.md', ['50:1', 'article 2', 'out of order'], ['77:1', 'article 1', 'out of order']],
  ['article-with-rule-and-reason.md', ['77:1', 'article 3', 'has provisions']],
  ['article-without-digest.md', ['42:1', 'article 1', 'expected a digest']],
  ['article-without-rule-or-reason.md', ['42:1', 'article 1', '不设规则']],
  ['broken-yaml.md', ['57:67', 'Flow sequence', 'end with a ]']],
  ['deadline-without-unit.md', ['84:13', 'deadline', 'needs a number (within, atLeast) and its unit']],
  ['duplicate-article.md', ['77:1', 'article 2', 'twice']],
  ['duplicate-yaml-key.md', ['72:3', 'keys must be unique']],
  ['empty-condition.md', ['73:9', 'when', 'empty condition']],
  ['figure-not-in-digest.md', ['82:1', 'article 3', 'figure 15', 'not in the digest']],
  [
    'gap.md',
    [
      '55:1',
      'question initiation',
      'a gap',
      '项目类型不是运维、购买服务，总投资 30 万元及以上、不足 40 万元',
    ],
  ],
  ['id-used-twice.md', ['55:1', 'general is used twice'], ['66:1', 'general is used twice']],
  ['impossible-bounds.md', ['57:56', 'when.investment', 'no number satisfies']],
  ['malformed-heading.md', ['42:1', '### 第十五条 立项', 'found "### 第一条"']],
  ['missing-article.md', ['44:1', 'article 1 is missing']],
  ['missing-header.md', ['1:1', 'yaml regulation', 'found none']],
  ['overlap.md', ['55:1', 'question initiation', 'an overlap', '2.1、2.2', '总投资 正好 40 万元']],
  ['overrides-unknown-id.md', ['72:1', 'overrides', 'found special']],
  ['provision-without-consequence.md', ['70:3', 'needs a consequence']],
  ['rule-before-first-article.md', ['42:1', 'under articles', 'found "yaml rule"']],
  ['silent-topic-asks-nobody.md', ['1:1', 'trial', 'no office: finance']],
  ['silent-topic-with-provisions.md', ['1:1', 'filing', 'silent but has provisions']],
  ['step-without-by.md', ['66:3', 'a step needs "by"']],
  ['told-figure-not-in-digest.md', ['82:1', 'article 3', 'figure 15', 'not in the digest']],
  ['topic-neither-spoken-nor-silent.md', ['1:1', 'trial', 'not declared silent']],
  ['unknown-fact.md', ['57:17', 'when.sort', 'unknown key']],
  ['unknown-key.md', ['71:13', 'dokument', 'unknown key']],
  ['unknown-office.md', ['55:1', 'expected one of data, drc', 'found dcr']],
  ['unknown-option.md', ['57:34', 'when.kind.2', '"rebuilt"', 'found "renewed"']],
  ['unknown-topic.md', ['70:10', 'topic', '"materials"', 'found "papers"']],
  ['unusable-header.md', ['9:9', 'status', '"in-force"', 'found "valid"']],
  ['verdict-outside-initiation.md', ['72:1', 'required belongs to topic initiation', 'found topic bar']],
]

describe('checking a regulation file', () => {
  const bad = mistakes(`${FIXTURES}bad`)

  it('finds nothing to say about a good file', () => {
    expect(mistakes(`${FIXTURES}good`)).toEqual(new Map([['qingshi.md', []]]))
  })

  it('has an expectation for every bad file', () => {
    expect([...bad.keys()].sort()).toEqual(BAD.map(([file]) => file).sort())
  })

  it.each(BAD)('reports only the mistake in %s, where it is', (file, ...reports) => {
    const found = bad.get(file) ?? []
    expect(found).toHaveLength(reports.length)
    for (const [i, [place, ...gist]] of reports.entries()) {
      expect(found[i]).toMatch(new RegExp(`^${place}: `))
      for (const words of gist) expect(found[i]).toContain(words)
    }
  })

  it('prints each mistake as file:line:column', () => {
    const { file } = readRegulation(`${FIXTURES}bad/unknown-fact.md`)
    expect(file.messages.map(String)).toEqual([
      expect.stringMatching(
        /test\/fixtures\/regulations\/bad\/unknown-fact\.md:57:17(-\S+)?: .*sort: unknown key/,
      ),
    ])
  })

  it.each(BAD)('never lets %s answer, and says where it is wrong', (file, [place = '']) => {
    const folder = folderOf([`bad/${file}`, 'one.md'])
    expect(() => loadRegulations(folder)).toThrow(RulesError)
    expect(() => loadRegulations(folder)).toThrow(new RegExp(`规则文件有错.*one\\.md:${place}`))
  })

  it('refuses two files of one id, and names both', () => {
    const folder = folderOf(['good/qingshi.md', 'one.md'], ['good/qingshi.md', 'other.md'])
    expect(() => loadRegulations(folder)).toThrow(/other\.md:1:1.*qingshi.*one\.md/)
  })

  it('finds nothing to say about the regulations of the product', () => {
    for (const [file, found] of mistakes(fileURLToPath(new URL('../../rules/regulations', import.meta.url))))
      expect(found, file).toEqual([])
  })
})
