import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../../bot/build/built.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['bot', 'docs', 'rules', 'store', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']
/** What is run as a whole, and what only for the regulations that were added: rules, papers, conversation. */
const WHOLE = ['cases', 'obstacles'].map((name) => `test/rules/${name}.test.ts`)
const FOR_THE_ADDED = [
  ...['assess', 'mistakes', 'slips', 'space'].map((name) => `test/rules/${name}.test.ts`),
  'test/docs/drafts.test.ts',
  ...['ask/doubts', 'ask/questions', 'fill/remarks'].map((name) => `test/conversation/${name}.test.ts`),
]
const ADDED = { xinxian: '新县', bailu: '白鹭' }
const NAMES = Object.entries(ADDED).flat()

const copy = mkdtempSync(join(tmpdir(), 'added-'))
afterAll(() => rmSync(copy, { recursive: true }))

/** Runs a program in the copy, as nobody's child: what this run tells its own workers is not for that one. */
function run(...args: string[]) {
  const env = Object.entries(process.env).filter(([name]) => !/^VITEST|^FORCE_COLOR$/.test(name))
  const options = {
    cwd: copy,
    env: { ...Object.fromEntries(env), NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options)
  return { status, stdout, stderr }
}
const build = relative(ROOT, await built())
const begin = (...args: string[]) => run(join(build, 'rules-new.js'), ...args)

describe('in a copy of this project', { timeout: 900_000 }, () => {
  beforeAll(() => {
    for (const each of [...SOURCES, build]) cpSync(join(ROOT, each), join(copy, each), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  })

  test('npm run rules:new writes a regulation and its cases, once', () => {
    expect(begin('xinxian', '新县')).toMatchObject({ status: 0, stderr: '' })
    expect(begin('xinxian', '新县')).toMatchObject({ status: 2, stdout: '' })
    expect(begin('xinxian').stderr).toBe(
      '已经有 rules/regulations/xinxian.md 了，请换一个 id，或者直接改它。\n',
    )
  })

  test.each([[[]], [['Bailu']], [['../bailu']], [['bailu', '白鹭', '县']]])(
    'npm run rules:new says how it is used for %j',
    (args) => {
      const { status, stdout, stderr } = begin(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^用法：npm run rules:new -- <id> \[地名\].*\n$/)
    },
  )

  test('what it wrote, and an invented regulation of ten articles, pass every check and every suite', () => {
    const invented = join(ROOT, 'test/fixtures/regulations/sixth')
    cpSync(join(invented, 'bailu.md'), join(copy, 'rules/regulations/bailu.md'))
    cpSync(join(invented, 'bailu.yaml'), join(copy, 'test/cases/bailu.yaml'))
    expect(run('bot/build/launch.mjs', 'rules-check')).toMatchObject({ status: 0, stderr: '' })
    const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
    const suites = [WHOLE, ['-t', NAMES.join('|'), ...FOR_THE_ADDED]]
    const [whole, forTheAdded] = suites.map((args) => run(vitest, 'run', '--reporter=verbose', ...args))
    expect(whole?.status, `${whole?.stdout}${whole?.stderr}`).toBe(0)
    expect(forTheAdded?.status, `${forTheAdded?.stdout}${forTheAdded?.stderr}`).toBe(0)
    for (const id of Object.keys(ADDED)) expect(whole?.stdout).toContain(`cases.test.ts > ${id} >`)
    for (const suite of FOR_THE_ADDED)
      expect(forTheAdded?.stdout).toMatch(new RegExp(`✓ (\\|\\w+\\| )?${suite} > .*(${NAMES.join('|')})`))
  })
})
