import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { copyOfProgram, Program } from './program.ts'

let copy: string
beforeEach(async () => {
  copy = await copyOfProgram()
})

async function ask(argument: string) {
  const child = spawn(process.execPath, ['bot/build/launch.mjs', 'ask', argument], { cwd: copy })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code }
}
/** Shows its usage and ends. */
const UNKNOWN = '--fast'

const builds = () =>
  readdirSync(join(copy, 'dist'), { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? each.name : [],
  )

/** Makes the one build tell that it is itself. */
function mark(): void {
  const [only = '', ...others] = builds()
  expect(others).toEqual([])
  writeFileSync(join(copy, 'dist', only, 'ask.js'), "console.error('the very same')")
}

/** Changes words of a file into others, and gives it the times that it had. */
function edit(path: string, from: string, to: string): void {
  const file = join(copy, path)
  const before = readFileSync(file, 'utf8')
  const { atime, mtime } = statSync(file)
  expect(before).toContain(from)
  writeFileSync(file, before.replace(from, to))
  utimesSync(file, atime, mtime)
}

describe('a program that was built', { timeout: 120_000 }, () => {
  test('is not built again for nothing, nor in a copy of its folder', async () => {
    const before = builds()
    mark()
    expect((await ask(UNKNOWN)).err).toMatch(/the very same/)
    expect((await ask(UNKNOWN)).err).toMatch(/the very same/)
    expect(builds()).toEqual(before)
  })

  test('tells what a changed source tells, whatever its size and its time, and names it in the trace of a defect', async () => {
    const [right, wrong] = ['parts.filter', 'parts.filler']
    const told = await ask('你好')
    expect([told.code, told.err]).toEqual([0, ''])
    edit('bot/render/text.ts', right, wrong)
    const line = readFileSync(join(copy, 'bot/render/text.ts'), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes(wrong))
    const { code, err } = await ask('你好')
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`bot/render/text\\.ts:${line + 1}:`))
    edit('bot/render/text.ts', wrong, right)
    expect(await ask('你好')).toEqual(told)
    expect(builds()).toHaveLength(2)
  })

  test('says in one sentence that there is no place to build in', async () => {
    rmSync(join(copy, 'dist'), { recursive: true })
    writeFileSync(join(copy, 'dist'), '')
    const { out, err, code } = await ask('泰州80万要立项吗')
    expect({ out, code }).toEqual({ out: '', code: 73 })
    expect(err).toMatch(/^程序或规则改过，.*写不进.*npm run prepare。\n$/)
  })

  test('answers from changed rules, and refuses wrong ones in one sentence that says where', async () => {
    const told = '泰州运维项目要不要立项'
    const { out } = await ask(told)
    expect(out).toMatch(/泰州市市级政务信息化项目建设管理办法/)
    edit(
      'rules/regulations/taizhou.md',
      'name: 泰州市市级政务信息化项目建设管理办法',
      'name: 泰州市市级政务信息化项目建设管理规定',
    )
    expect((await ask(told)).out).toMatch(/泰州市市级政务信息化项目建设管理规定/)
    edit('rules/regulations/taizhou.md', 'about: initiation', 'about: initiatoin')
    const { code, err } = await ask(told)
    expect([code, err]).toEqual([78, expect.stringMatching(/rules\/regulations\/taizhou\.md:\d+:\d+: /)])
    const start = new Program(mkdtempSync(join(tmpdir(), 'lixiangtong-')), 0, {}, copy)
    onTestFinished(() => start.stop('SIGKILL'))
    await expect(start.start()).rejects.toThrow(/ended with 78/)
    expect(start.output).toEqual([
      expect.stringMatching(/^规则文件有错.*rules\/regulations\/taizhou\.md:\d+:\d+: .*initiatoin/),
    ])
  })

  test('is built by each of two that begin at once, left whole, and then not built again', async () => {
    rmSync(join(copy, 'dist'), { recursive: true })
    const both = await Promise.all([ask(UNKNOWN), ask(UNKNOWN)])
    expect(both.map(({ code }) => code)).toEqual([2, 2])
    mark()
    expect((await ask(UNKNOWN)).err).toMatch(/the very same/)
  })

  test('says where a source cannot be read', async () => {
    edit('bot/ask.ts', 'const USAGE', 'const const USAGE')
    const { code, err } = await ask(UNKNOWN)
    expect([code, err]).toEqual([1, expect.stringMatching(/bot\/ask\.ts:\d+:\d+: ERROR/)])
  })
})
