import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formerIn, keepWordings } from '../../bot/judging/archive.ts'
import { assess } from '../../rules/assess.ts'
import { wordingHash } from '../../rules/reading/parse.ts'
import { loadRegulations, textsOf } from '../../rules/valid.ts'
import { editedText, regulationIn, THRESHOLD } from '../rules/edited.ts'
import { temporaryFolder } from '../workspace/desk.ts'

const regulations = loadRegulations()
const changed = editedText('taizhou', THRESHOLD)
const former = { id: 'taizhou', hash: wordingHash(changed) }

/** A data folder that has known an earlier wording of one regulation. */
async function folder() {
  const path = await temporaryFolder()
  await keepWordings(path, new Map([['taizhou', former]]), new Map([['taizhou.md', changed]]))
  await keepWordings(path, regulations)
  return path
}

test('every wording that was in use is kept in its own words, the former ones beside the present', async () => {
  const path = await folder()
  const wanted = new Map([...regulations.values()].map(({ id, hash }) => [`${id}-${hash}.md`, id]))
  expect(readdirSync(join(path, 'rules')).sort()).toEqual(
    [...wanted.keys(), `taizhou-${former.hash}.md`].sort(),
  )
  const texts = [...textsOf().entries()]
  for (const [file, id] of wanted)
    expect(readFileSync(join(path, 'rules', file), 'utf8')).toBe(
      texts.find(([each]) => each.endsWith(`/${id}.md`))?.[1],
    )
})

test('what is kept is not written again, and what was damaged is', async () => {
  const path = await folder()
  const { hash = '' } = regulations.get('gulou') ?? {}
  const [good, torn] = [`taizhou-${former.hash}.md`, `gulou-${hash}.md`].map((each) =>
    join(path, 'rules', each),
  )
  const whole = readFileSync(torn ?? '', 'utf8')
  writeFileSync(torn ?? '', whole.slice(0, 100))
  const { ino } = statSync(good ?? '')
  await keepWordings(path, new Map([['taizhou', former]]), new Map([['taizhou.md', changed]]))
  await keepWordings(path, regulations)
  expect(statSync(good ?? '').ino).toBe(ino)
  expect(readFileSync(torn ?? '', 'utf8')).toBe(whole)
})

test('a kept wording judges as it did when it was in use', async () => {
  const was = await formerIn(await folder())(former.id, former.hash)
  const [kept, then] = [was, regulationIn(changed, 'taizhou.md')].map(
    (each) => each && assess(each, { kind: 'new', investment: 80 }).verdict.value,
  )
  expect([kept, then]).toEqual(['exempt', 'exempt'])
})

test.each([
  ['was never kept', undefined],
  ['is not what its name says', `${changed}\n`],
  ['is not read by the present program', '# 旧的写法\n'],
])('of a wording that %s there is none', async (_, text) => {
  const path = await temporaryFolder()
  mkdirSync(join(path, 'rules'))
  const hash = text === '# 旧的写法\n' ? wordingHash(text) : former.hash
  if (text !== undefined) writeFileSync(join(path, 'rules', `taizhou-${hash}.md`), text)
  expect(await formerIn(path)('taizhou', hash)).toBeUndefined()
})
