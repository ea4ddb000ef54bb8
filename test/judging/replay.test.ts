import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { built } from '../../bot/build/built.mjs'
import { keepWordings } from '../../bot/judging/archive.ts'
import { wordingHash } from '../../rules/reading/parse.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newProject } from '../../store/fresh.ts'
import { openStore } from '../../store/json/open.ts'
import type { Project } from '../../store/schema.ts'
import { createProject } from '../../store/uses.ts'
import { started } from '../e2e/started.ts'
import { editedText, THRESHOLD, WITHOUT_FORM } from '../rules/edited.ts'
import { temporaryFolder } from '../workspace/desk.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(built, 60_000)

const regulations = loadRegulations()
const NOW = regulations.get('taizhou')?.hash ?? ''
const formerText = editedText('taizhou', THRESHOLD)
const FORMER = wordingHash(formerText)

const project = (name: string, rules?: string, change: Partial<Project> = {}): Project => ({
  ...newProject({ id: name, region: 'taizhou', owner: 'U1', at: '2026-11-23T01:00:00.000Z' }),
  facts: { kind: 'new', investment: 80 },
  texts: { name: `${name}平台` },
  ...(rules ? { rules } : {}),
  ...change,
})

/** The data folder of a program at work, whose former rules asked for an initiation from 100万元 on. */
async function folderOf(...projects: Project[]) {
  const path = await temporaryFolder()
  const former = new Map([['taizhou', { id: 'taizhou', hash: FORMER }]])
  await keepWordings(path, former, new Map([['taizhou.md', formerText]]))
  const store = await openStore(path, { now: () => new Date() })
  onTestFinished(() => store.close())
  for (const each of projects) await createProject(store, each)
  return path
}

/** Everything in a folder, by path, but the index: the program at work brings it up to date by and by. */
const contents = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((file) => !file.startsWith(join(path, 'index')))
    .map((file) => [file, readFileSync(file, 'utf8')])

async function replay(DATA_DIR: string, ...args: string[]) {
  const { ended, output } = started({ DATA_DIR }, undefined, 'rules-replay', ...args)
  return { code: await ended, output: await output }
}

/** A folder with changed rule files. */
async function changed(text: string): Promise<string> {
  const path = await temporaryFolder()
  writeFileSync(join(path, 'taizhou.md'), text)
  return path
}

describe('npm run rules:replay', () => {
  test('lists what differs with the provisions on both sides, counts the rest, and writes nothing', async () => {
    const path = await folderOf(
      project('moved', FORMER),
      project('far', FORMER, { facts: { kind: 'new', investment: 300 } }),
      project('new', NOW),
      project('lost', 'f00000000000'),
      project('old'),
      project('elsewhere', 'x', { region: 'nowhere' }),
      project('over', FORMER, { status: 'approved' }),
    )
    const before = contents(path)
    const { code, output } = await replay(path)
    expect(code).toBe(0)
    const [elsewhere, lost, moved, last, ...more] = output.trim().split('\n\n')
    expect(more).toEqual([])
    expect(elsewhere).toMatch(/^《elsewhere平台》.*\n现在没有“nowhere”的规则文件/)
    expect(lost).toMatch(
      /^《lost平台》（lost，泰州，草稿）\n.*\n {2}那一版规则已经读不出来.*\n {2}现在的结论：需要立项/,
    )
    expect(moved?.split('\n')).toEqual([
      '《moved平台》（moved，泰州，草稿）',
      `  规则：${FORMER}（－）→ ${NOW}（＋）`,
      '  结论：无需立项 → 需要立项',
      '  结论的依据：',
      expect.stringMatching(/^ {4}· － 无需向市发展改革委申请立项；.*（第十五条）$/),
      '    · ＋ 由项目单位向市发展改革委申请立项。（第十五条）',
      '  办理环节：',
      '    · ＋ 项目单位：先明确建设资金来源，再走立项审批流程，申请立项（第十五条）',
      '    · ＋ 市发展改革委：立项审批（第十五条）',
    ])
    expect(last).toBe(
      '共 6 个项目：1 个有变化，2 个没有变化，1 个的那一版规则已经读不出来，1 个还没有记下是按哪一版判断的，1 个没有规则文件。',
    )
    expect(contents(path)).toEqual(before)
  })

  test('with --all lists what is approved as well', async () => {
    const path = await folderOf(project('over', FORMER, { status: 'approved' }))
    expect((await replay(path)).output).toBe('共 0 个项目。\n')
    expect((await replay(path, '--all')).output).toMatch(
      /^《over平台》（over，泰州，已办结）[\s\S]*共 1 个项目：1 个有变化。\n$/,
    )
  })

  test('with a folder tells what changed rule files would do', async () => {
    const path = await folderOf(project('new', NOW), project('far', FORMER))
    const { code, output } = await replay(path, await changed(editedText('taizhou', WITHOUT_FORM)))
    expect(code).toBe(0)
    expect(output).toMatch(/《new平台》[\s\S]*结论不变：需要立项\n {2}材料：－ 申报：项目申报表（第十一条）/)
    expect(output).toMatch(/共 2 个项目：2 个有变化。\n$/)
  })

  test('a file that is no project is named and left out, and a folder without data has none', async () => {
    const path = await temporaryFolder()
    expect(await replay(path)).toEqual({ code: 0, output: '共 0 个项目。\n' })
    mkdirSync(join(path, 'projects'))
    writeFileSync(join(path, 'projects/torn.json'), '{"version": 5')
    expect((await replay(path)).output).toMatch(/这个文件读不懂，没有算在内：.*torn\.json/)
  })

  test.each([
    ['a folder that is not there', ['/not/there'], 2, /没有这个文件夹：\/not\/there/],
    ['an unknown option', ['--fast'], 2, /用法：npm run rules:replay/],
    ['two folders', ['a', 'b'], 2, /用法：npm run rules:replay/],
  ])('%s gives the exit code 2 and says so', async (_, args, code, words) => {
    const found = await replay(await temporaryFolder(), ...args)
    expect(found.code).toBe(code)
    expect(found.output).toMatch(words)
  })

  test('rule files with a mistake are not tried, and the mistake is named', async () => {
    const { code, output } = await replay(await temporaryFolder(), await changed('# 没有规则\n'))
    expect(code).toBe(78)
    expect(output).toMatch(/规则文件有错.*taizhou\.md/)
  })
})
