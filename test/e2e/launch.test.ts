import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, test } from 'vitest'
import { copyOfProgram } from './program.ts'

let copy: string
beforeEach(() => {
  copy = copyOfProgram()
})

async function ask(argument: string, cwd = copy) {
  const child = spawn(process.execPath, ['bot/build/launch.mjs', 'ask', argument], { cwd })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code }
}
/** Shows its usage and ends. */
const UNKNOWN = '--fast'

const builds = (of = copy) =>
  readdirSync(join(of, 'dist'), { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? each.name : [],
  )

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
    await ask(UNKNOWN)
    await ask(UNKNOWN)
    const [built, ...others] = builds()
    expect(others).toEqual([])
    const moved = copyOfProgram()
    cpSync(join(copy, 'dist'), join(moved, 'dist'), { recursive: true })
    const mark = join(moved, 'dist', `${built}`, 'ask.js')
    writeFileSync(mark, "console.error('the very same')")
    expect((await ask(UNKNOWN, moved)).err).toMatch(/the very same/)
    expect(builds(moved)).toEqual([built])
  })

  test('tells what a changed source tells, whatever its size and its time', async () => {
    expect((await ask(UNKNOWN)).err).toMatch(/^usage:/m)
    edit('bot/ask.ts', 'usage:', 'USAGE:')
    expect((await ask(UNKNOWN)).err).toMatch(/^USAGE:/m)
    edit('bot/ask.ts', 'USAGE:', 'usage:')
    expect((await ask(UNKNOWN)).err).toMatch(/^usage:/m)
    expect(builds()).toHaveLength(2)
  })

  test('says in one sentence that there is no place to build in', async () => {
    writeFileSync(join(copy, 'dist'), '')
    const { out, err, code } = await ask('泰州80万要立项吗')
    expect({ out, code }).toEqual({ out: '', code: 73 })
    expect(err).toMatch(/^程序或规则改过，.*写不进.*npm run prepare。\n$/)
  })

  test('answers from changed rules, and refuses wrong ones', async () => {
    const told = '泰州运维项目要不要立项'
    const { out } = await ask(told)
    expect(out).toMatch(/泰州市市级政务信息化项目建设管理办法/)
    edit(
      'rules/regulations/taizhou.md',
      'name: 泰州市市级政务信息化项目建设管理办法',
      'name: 泰州市市级政务信息化项目建设管理规定',
    )
    expect((await ask(told)).out).toMatch(/泰州市市级政务信息化项目建设管理规定/)
    edit('rules/regulations/taizhou.md', 'topic: initiation', 'topic: initiatoin')
    const { code, err } = await ask(told)
    expect([code, err]).toEqual([78, expect.stringMatching(/rules\/regulations\/taizhou\.md:\d+:\d+: /)])
  })

  test('is built by each of two that begin at once, and left whole', async () => {
    const both = await Promise.all([ask(UNKNOWN), ask(UNKNOWN)])
    expect(both.map(({ code }) => code)).toEqual([2, 2])
    expect(builds()).toHaveLength(1)
  })

  test('names the sources in the trace of a defect', async () => {
    edit(
      'bot/render/text.ts',
      'export function plainText',
      "throw new TypeError('a defect')\nexport function plainText",
    )
    const { code, err } = await ask('你好')
    const line = readFileSync(join(copy, 'bot/render/text.ts'), 'utf8')
      .split('\n')
      .findIndex((each) => each.startsWith('throw'))
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`bot/render/text\\.ts:${line + 1}:`))
  })

  test('says where a source cannot be read', async () => {
    edit('bot/ask.ts', 'const USAGE', 'const const USAGE')
    const { code, err } = await ask(UNKNOWN)
    expect([code, err]).toEqual([1, expect.stringMatching(/bot\/ask\.ts:\d+:\d+: ERROR/)])
  })
})
