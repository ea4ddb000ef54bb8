import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect } from 'vitest'
import { NewerVersion } from '../../store/errors.ts'
import { newDirectory, newPerson } from '../../store/fresh.ts'
import { openStore } from '../../store/json/open.ts'
import { draft, now } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

async function put(folder: string, file: string, content: string | Buffer) {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), content)
}

const p1 = (change: object) => JSON.stringify({ ...draft('p1'), ...change })

const damaged: [string, string, string | Buffer, string | RegExp][] = [
  ['an empty file', 'projects/p1.json', '', 'Unexpected end of JSON input (0 bytes)'],
  ['a file cut short', 'projects/p1.json', p1({}).slice(0, 60), /JSON at position 60.*\(60 bytes\)$/],
  ['a file of zeros', 'projects/p1.json', Buffer.alloc(512), /^Unexpected token .*\(512 bytes\)$/],
  ['bytes that are not UTF-8', 'projects/p1.json', Buffer.from([0x22, 0xff, 0x22]), 'expected UTF-8 text'],
  [
    'something else than an object',
    'projects/p1.json',
    '[]',
    'Invalid input: expected object, received array',
  ],
  ['no version', 'projects/p1.json', '{}', 'version: Invalid input: expected number, received undefined'],
  ['an unknown version', 'projects/p1.json', p1({ version: 0 }), /^version: /],
  ['a key nobody knows', 'projects/p1.json', p1({ colour: 'red' }), 'Unrecognized key: "colour"'],
  ['a missing field', 'projects/p1.json', p1({ owner: undefined }), /^owner: .*received undefined$/],
  [
    'a mistake deep inside',
    'projects/p1.json',
    p1({ facts: { kind: 'old' } }),
    /^facts\.kind: Invalid option/,
  ],
  [
    'a revision of blocks that are not there',
    'projects/p1.json',
    p1({
      documents: {
        plan: {
          title: '',
          blocks: [],
          revisions: [{ number: 1, at: now().toISOString(), by: 'U1', blocks: [0] }],
        },
      },
    }),
    'documents.plan.revisions: expected places of blocks',
  ],
  [
    'a draft of blocks that are not there',
    'projects/p1.json',
    p1({
      documents: {
        plan: {
          title: '',
          blocks: [{ key: 'a', markdown: '甲', source: 'person' }],
          revisions: [{ number: 1, at: now().toISOString(), by: 'U1', blocks: [0], drafted: [1] }],
        },
      },
    }),
    'documents.plan.revisions: expected places of blocks',
  ],
  ['the id of another file', 'projects/p1.json', JSON.stringify(draft('p2')), 'id: expected p1, found p2'],
  ['a name that is no id', 'projects/p 1.json', p1({}), /^id: expected 1–64 of/],
  ['a damaged person', 'people/U1.json', '{', /JSON/],
  ['a damaged outbox', 'outbox/U1.json', '{"version":1,"id":"U1"}', /^entries: .*received undefined$/],
  [
    'a record that is not whole',
    'commits/1.json',
    '{"version":1,"files"',
    'expected the whole record of a unit',
  ],
  [
    'a record of what is not ours',
    'commits/1.json',
    '{"version":1,"files":[["../U1.json","{}"]]}',
    'expected the whole record of a unit',
  ],
  ['a damaged directory', 'directory.json', '{"version":1,"admins":[]}', /^offices: .*received undefined$/],
]

describe('a damaged file is set aside and reported, and the rest is there', () => {
  test.for(damaged)('%s', async ([, file, content, reason], { folder, open }) => {
    await put(folder, file, content)
    await put(folder, 'projects/good.json', JSON.stringify(draft('good')))

    const store = await open()
    const movedTo = `damaged/${file.replace('/', '-')}.20260302T010000000Z`
    const matching = typeof reason === 'string' ? reason : expect.stringMatching(reason)
    expect(store.problems).toEqual([{ file, reason: matching, movedTo }])
    expect(await readFile(join(folder, movedTo))).toEqual(Buffer.from(content))
    expect(await readdir(join(folder, dirname(file)))).not.toContain(file.split('/').at(-1))
    expect((await store.projects()).map(({ id }) => id)).toEqual(['good'])
    expect(await store.person('U1')).toEqual(newPerson('U1'))
    expect((await store.directory()).admins).toEqual([])
    await store.close()
    expect((await open()).problems).toEqual([])
  })
})

describe('what is no damage', () => {
  test('a byte order mark, as editors on Windows leave it', async ({ folder, open }) => {
    await put(folder, 'projects/p1.json', `\uFEFF${p1({})}`)
    const store = await open()
    expect(store.problems).toEqual([])
    expect(await store.project('p1')).toEqual(draft('p1'))
  })

  test('a write that a kill left unfinished goes, other files stay', async ({ folder, open }) => {
    await put(folder, 'projects/p1.json', p1({}))
    await put(folder, 'projects/p1.json.tmp', p1({ status: 'submitted' }).slice(0, 40))
    await put(folder, 'projects/.DS_Store', 'x')
    await put(folder, 'projects/notes.txt', 'x')
    const store = await open()
    expect(store.problems).toEqual([])
    expect(await store.project('p1')).toEqual(draft('p1'))
    expect((await readdir(join(folder, 'projects'))).sort()).toEqual(['.DS_Store', 'notes.txt', 'p1.json'])
  })

  test('a record of a unit that a kill kept from its files is carried out; one that is not finished goes', async ({
    folder,
    open,
  }) => {
    await put(folder, 'projects/p1.json', p1({}))
    await put(folder, 'projects/p2.json', JSON.stringify(draft('p2')))
    const files = [
      ['projects/p1.json', p1({ texts: { need: '记下的' } })],
      ['projects/p2.json', null],
      ['people/U1.json', JSON.stringify({ ...newPerson('U1'), unit: '市交通局' })],
    ]
    await put(folder, 'commits/7.json', JSON.stringify({ version: 1, files }))
    await put(folder, 'commits/8.json.tmp', '{"version":1,"files":[["projects/p1.js')
    const store = await open()
    expect(store.problems).toEqual([])
    expect((await store.projects()).map(({ id, texts }) => [id, texts.need])).toEqual([['p1', '记下的']])
    expect((await store.person('U1')).unit).toBe('市交通局')
    expect(await readdir(join(folder, 'commits'))).toEqual([])
  })
})

const later: [file: string, content: object, latest: number][] = [
  ['projects/p1.json', { ...draft('p1'), later: true }, draft('p1').version],
  ['people/U1.json', { ...newPerson('U1'), later: true }, newPerson('U1').version],
  ['directory.json', { ...newDirectory(), later: true }, newDirectory().version],
  ['outbox/U1.json', { version: 1, id: 'U1', entries: [], later: true }, 1],
  ['commits/1.json', { version: 1, files: [], later: true }, 1],
]
test.for(later)(
  '%s of a later version stops the start and nothing is touched',
  async ([file, content, latest], { folder, open }) => {
    const text = JSON.stringify({ ...content, version: latest + 1 })
    await put(folder, file, text)
    await put(folder, 'projects/p2.json', '{')
    const start = openStore(folder, { now })
    await expect(start).rejects.toBeInstanceOf(NewerVersion)
    await expect(start).rejects.toThrow(
      `${file} 由更新版本的程序写成（数据版本 ${latest + 1}，本程序只认识到 ${latest}）`,
    )
    expect(await readFile(join(folder, file), 'utf8')).toBe(text)
    expect(await readFile(join(folder, 'projects/p2.json'), 'utf8')).toBe('{')
    expect(await readdir(join(folder, 'damaged'))).toEqual([])

    // The later version, back again, finds the folder free and its file whole.
    await put(folder, file, JSON.stringify({ ...content, later: undefined }))
    expect((await open()).problems.map((problem) => problem.file)).toEqual(['projects/p2.json'])
  },
)
