import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newPerson, officeKey } from '../../store/fresh.ts'
import { format } from '../../store/json/format.ts'
import { migrations } from '../../store/json/migrations.ts'
import { type Project, project } from '../../store/schema.ts'
import { AT, submitted } from '../store/fixtures/sample.ts'

/** Somebody with one project in fifty, and the office for which as many as a thousand wait. */
export const APPLICANT = 'UAPPLICANT'
export const OFFICER = 'UOFFICER'
const WAITING = 1000
/** So many paragraphs make a project of 23 kB. */
const BLOCKS = 34

const { encode } = format(project, migrations.project)

/** Makes a data folder with so many projects of 23 kB and as many people; without the store, which would flush each. */
export async function grown(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const name of ['projects', 'people']) await mkdir(join(folder, name), { recursive: true })
  const put = (file: string, data: unknown) => writeFile(join(folder, file), JSON.stringify(data))
  await put('directory.json', {
    version: 1,
    offices: { [officeKey('taizhou', 'data')]: [OFFICER] },
    admins: [],
  })
  for (let i = 0; i < count; i++) {
    await put(`projects/p${i}.json`, encode(projectOf(i), `projects/p${i}.json`))
    await put(`people/U${i}.json`, personOf(`U${i}`))
  }
}

function projectOf(i: number): Project {
  const sample = submitted(`p${i}`)
  const waits = i < WAITING
  const [block] = sample.documents.plan?.revisions[0]?.blocks ?? []
  if (!block) throw new Error('the sample has a block')
  const blocks = Array.from({ length: BLOCKS }, (_, n) => ({
    ...block,
    key: `b${n}`,
    markdown: `${n} ${block.markdown}`,
  }))
  const revisions = [1, 2].map((number) => ({ number, at: AT, by: 'U1', blocks }))
  return {
    ...sample,
    owner: i % 50 === 0 ? APPLICANT : `U${i % 400}`,
    texts: { ...sample.texts, name: `项目${i}` },
    documents: { plan: { title: '建设方案', shown: 2, revisions } },
    status: waits ? 'submitted' : 'approved',
    items: sample.items.map((item) => ({
      ...item,
      id: `i${i}`,
      office: 'data',
      state: waits ? 'open' : 'approved',
    })),
  }
}

const personOf = (id: string) => ({
  ...newPerson(id),
  heard: Array.from({ length: 60 }, (_, n) => ({ id: `1772413200.${100_000 + n}`, at: AT })),
  recent: Array.from({ length: 20 }, () => ({ at: AT, text: '80万的系统要立项吗？' })),
})
