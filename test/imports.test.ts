import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each house may import, besides itself. The conversation, inside `bot`, knows no Slack. */
const MAY: [folder: string, may: string[]][] = [
  ['rules', []],
  ['store', ['rules/facts.ts', 'rules/logic/interval.ts', 'rules/vocabulary.ts']],
  ['docs', ['rules/']],
  ['bot/understand', ['rules/']],
  ['bot/project', ['rules/', 'store/']],
  ['bot/documents', ['rules/', 'store/', 'docs/', 'bot/clock.ts', 'bot/understand/']],
  [
    'bot/conversation',
    ['rules/', 'store/', 'docs/', 'bot/clock.ts', 'bot/understand/', 'bot/project/', 'bot/documents/'],
  ],
  [
    'bot/judging',
    [
      ...['rules/', 'store/', 'docs/', 'bot/clock.ts'],
      ...['bot/project/', 'bot/conversation/', 'bot/documents/', 'bot/render/'],
    ],
  ],
  ['bot/render', ['rules/', 'bot/conversation/']],
  ['bot/workspace', ['store/replace-file.ts']],
  ['bot/slack', ['rules/', 'store/', 'docs/', 'bot/']],
]

/** The rooms of a house from the ground up: each uses only its own and those before it. A name without a slash is a file. */
const ROOMS: [house: string, rooms: string[]][] = [
  [
    'rules',
    [
      'vocabulary.ts numerals.ts facts/ facts.ts describe.ts logic/ schema.ts provision.ts derived.ts rule.ts reading/ regulation.ts',
      'assess.ts route.ts papers.ts effect.ts obstacle.ts overturning.ts fork.ts limits.ts offered.ts known.ts listed.ts',
      'delta.ts',
      'valid.ts',
      'commands/',
    ],
  ],
  [
    'store',
    [
      'errors.ts field.ts replace-file.ts',
      'document.ts history.ts inbox.ts',
      'schema.ts',
      'change.ts fresh.ts',
      'outbox.ts',
      'store.ts',
      'uses.ts json/',
    ],
  ],
  [
    'docs',
    [
      'wording.ts markdown.ts label.ts',
      'document.ts merge/',
      'source.ts',
      'preface.ts fields/ tables/ schedule/',
      'costs/',
      'template/',
      'plan/ checklist.ts route.ts commands/',
      'drafts.ts',
    ],
  ],
  ['bot/understand', ['understanding.ts lexicon/', 'text/', 'numbers/', 'project/ wishes/', 'understand.ts']],
  [
    'bot/conversation',
    [
      'reply.ts turn.ts acts.ts',
      'wording/',
      'help.ts moment.ts',
      'ask/',
      'fill/',
      'submission/ colleague/',
      'projects/',
      'resumed.ts over.ts',
      'answering.ts flags.ts outright.ts',
      'deed.ts',
      'handlers.ts',
      'carry-out.ts',
      'both.ts answer-first.ts',
      'button.ts',
      'message.ts upload.ts',
      'aloud.ts',
    ],
  ],
  ['bot/workspace', ['protocol.ts refusal.ts', 'block-kit/', 'state/', 'slack/', 'http/ page/']],
  [
    'bot/workspace/page',
    [
      'live/ css.d.ts',
      'text/',
      'dialog/',
      'elements/',
      'blocks/',
      'documents/',
      'chat/',
      'modal.tsx person-switch.tsx fronts.tsx',
      'app.tsx',
      'main.tsx',
    ],
  ],
  [
    'bot/slack',
    [
      'serial.ts ids.ts client.ts logger.ts scopes.ts wording/',
      'services.ts',
      'aside.ts',
      'line/',
      'views/',
      'papers/',
      'outbox/',
      'open.ts work/',
      'inbox/ offices/',
      'listeners/',
      'app.ts',
    ],
  ],
]

/** What knows no Slack. */
const TALKING = ['bot/understand', 'bot/project', 'bot/documents', 'bot/judging', 'bot/conversation']

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => posix.join(folder, file))

const imports = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(
    ([, target = '']) => target,
  )

const ours = (file: string): string[] =>
  imports(file)
    .filter((each) => each.startsWith('.'))
    .map((target) => posix.join(posix.dirname(file), target))

describe('imports go one way', () => {
  test.each(MAY)('%s', (folder, may) => {
    const files = sources(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files)
      for (const path of ours(file)) {
        const allowed = [`${folder}/`, ...may].some((prefix) => path.startsWith(prefix))
        expect(allowed, `${file} imports ${path}`).toBe(true)
      }
  })

  test('the conversation imports nothing of Slack', () => {
    for (const folder of ['rules', 'store', 'docs', ...TALKING])
      for (const file of sources(folder))
        expect(
          imports(file).filter((target) => target.startsWith('@slack/')),
          file,
        ).toEqual([])
  })

  test.each(ROOMS)('the rooms of %s stand on those below them', (house, rooms) => {
    const floor = (file: string): number => {
      const room = posix.relative(house, file).replace(/\/.*/, '/')
      return rooms.findIndex((names) => names.split(' ').includes(room))
    }
    for (const file of sources(house)) {
      expect(floor(file), `${file} has no room`).toBeGreaterThanOrEqual(0)
      for (const target of ours(file).filter((each) => each.startsWith(`${house}/`)))
        expect(floor(target), `${file} imports ${target}`).toBeLessThanOrEqual(floor(file))
    }
  })

  test('no file imports itself by way of others, types included', () => {
    const files = ['rules', 'store', 'docs', 'bot'].flatMap(sources)
    const done = new Set<string>()
    const walk = (file: string, above: string[]): void => {
      expect(above, 'a circle of imports').not.toContain(file)
      if (done.has(file)) return
      for (const target of ours(file)) walk(target, [...above, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
  })
})
