import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { built } from '../../bot/build/built.mjs'
import { collected } from '../../bot/feedback/collected.ts'
import { report } from '../../bot/feedback/report.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newPerson } from '../../store/fresh.ts'
import type { Person } from '../../store/schema.ts'
import { started } from '../e2e/started.ts'
import { temporaryFolder } from '../workspace/desk.ts'

vi.setConfig({ testTimeout: 60_000 })
const regulations = loadRegulations()
const now = regulations.get('taizhou')?.hash ?? ''

const said = (at: string, more: Partial<Person['feedback'][number]> = {}): Person['feedback'][number] => ({
  at: '2026-11-23T01:00:00.000Z',
  question: '泰州 验收由谁组织',
  answer: '泰州 · 验收 项目单位：按规定组织竣工验收',
  citations: [{ regulation: 'taizhou', article: 26 }],
  rules: { taizhou: now },
  said: at,
  ...more,
})

async function folderOf(people: readonly unknown[]): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'people'))
  await Promise.all(
    people.map((each, i) => writeFile(join(folder, `people/U${i}.json`), JSON.stringify(each))),
  )
  return folder
}
const later = said('2026-11-23T03:00:00.000Z', {
  words: '条文引得不对\n应该是市数据局',
  rules: { taizhou: 'old' },
})
const earlier = said('2026-11-23T02:00:00.000Z')

describe('what was said to be wrong', () => {
  test('is listed for all people, the latest last', async () => {
    const folder = await folderOf([
      { ...newPerson('U1'), feedback: [later] },
      { ...newPerson('U2'), feedback: [earlier] },
    ])
    const { said: all, unreadable } = await collected(folder)
    expect(all.map(({ by }) => by)).toEqual(['U2', 'U1'])
    expect(unreadable).toEqual([])
  })

  test('is read from people of an earlier version, and a damaged file is named', async () => {
    const folder = await folderOf([{ version: 5, id: 'U1' }, 'no person'])
    const { said: all, unreadable } = await collected(folder)
    expect(all).toEqual([])
    expect(unreadable).toEqual([join(folder, 'people/U1.json')])
  })

  test('is none where nobody has said anything, or no folder is there', async () => {
    expect(await collected(join(await temporaryFolder(), 'nothing'))).toEqual({ said: [], unreadable: [] })
    expect(report([], regulations)).toBe('还没有人说哪个回答不对')
  })

  test('reads from top to bottom: question, answer, words, articles, and whether the rules have changed since', () => {
    const text = report([{ ...later, by: 'U1' }], regulations)
    expect(text).toBe(`有 1 个回答被说不对

2026-11-23 11:00  U1
  问：泰州 验收由谁组织
  答：泰州 · 验收 项目单位：按规定组织竣工验收
  说：条文引得不对；应该是市数据局
  条文：泰州第二十六条
  规则：泰州 old，后来改成了 ${now}，先看看是不是已经改对`)
  })
})

describe('npm run feedback', () => {
  beforeAll(built, 60_000)

  test.each([
    ['in words', [], /^有 1 个回答被说不对/],
    ['as lines of JSON', ['--json'], /^\{.*"question":"泰州 验收由谁组织".*\}\n$/],
  ])('prints it %s', async (_, args, expected) => {
    const DATA_DIR = await folderOf([{ ...newPerson('U1'), feedback: [earlier] }])
    const { ended, output } = started({ DATA_DIR }, undefined, 'feedback', ...args)
    expect(await output).toMatch(expected)
    expect(await ended).toBe(0)
  })
})
