import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each folder may import, besides itself. The conversation, inside `bot`, knows no Slack. */
const MAY: [folder: string, may: string[]][] = [
  ['rules', []],
  ['store', ['rules/facts.ts', 'rules/interval.ts', 'rules/vocabulary.ts']],
  ['docs', ['rules/']],
  ['bot/understand', ['rules/']],
  ['bot/approval', ['rules/', 'store/']],
  [
    'bot/conversation',
    ['rules/', 'store/', 'docs/', 'bot/understand/', 'bot/approval/', 'bot/project/', 'bot/documents/'],
  ],
  ['bot/render', ['rules/', 'bot/conversation/']],
  ['bot/workspace', ['store/replace-file.ts']],
  ['bot/slack', ['rules/', 'store/', 'docs/', 'bot/']],
]

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => posix.join(folder, file))

const imports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(
    ([, target = '']) => target,
  )

describe('imports go one way', () => {
  test.each(MAY)('%s', (folder, may) => {
    const files = sources(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files)
      for (const target of imports(file).filter((each) => each.startsWith('.'))) {
        const path = posix.join(posix.dirname(file), target)
        const allowed = [`${folder}/`, ...may].some((prefix) => path.startsWith(prefix))
        expect(allowed, `${file} imports ${path}`).toBe(true)
      }
  })

  test('the conversation imports nothing of Slack', () => {
    for (const folder of ['rules', 'store', 'docs', 'bot/understand', 'bot/approval', 'bot/conversation'])
      for (const file of sources(folder))
        expect(
          imports(file).filter((target) => target.startsWith('@slack/')),
          file,
        ).toEqual([])
  })
})
