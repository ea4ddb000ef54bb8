import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadRegulations } from '../rules/valid.ts'
import { readEnvironment } from './environment.ts'
import { formerIn } from './judging/archive.ts'
import { type Replayed, replayed, type Wordings } from './judging/replay.ts'
import { block, countLine } from './judging/report.ts'
import { savedIn } from './judging/saved.ts'
import { replayWording as say } from './judging/wording.ts'
import { endingOf } from './process/endings.ts'

interface Options {
  all: boolean
  folder: string | undefined
}

function options(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { all: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    return more.length > 0 ? undefined : { all: values.all, folder }
  } catch {
    return undefined
  }
}

/** Prints what differs for each project, and last how many there are; nothing is written anywhere. */
async function replay({ all, folder }: Options): Promise<void> {
  const { dataDir } = readEnvironment(process.env)
  const present = loadRegulations()
  const tried = folder === undefined ? present : new Map([...present, ...loadRegulations(folder)])
  const wordings: Wordings = { present, tried, former: formerIn(dataDir) }
  const counts = new Map<Replayed['is'], number>()
  for await (const project of savedIn(dataDir)) {
    if (typeof project === 'string') {
      console.error(say.unreadableFile(project))
      continue
    }
    if (project.status === 'approved' && !all) continue
    const found = await replayed(project, wordings)
    counts.set(found.is, (counts.get(found.is) ?? 0) + 1)
    const words = block(found)
    if (words !== undefined) console.log(`${words}\n`)
  }
  console.log(countLine(counts))
}

const given = options()
if (!given || (given.folder !== undefined && !existsSync(given.folder))) {
  console.error(given?.folder === undefined ? say.usage : say.noFolder(given.folder))
  process.exitCode = 2
} else
  try {
    await replay(given)
  } catch (error) {
    const { code, words } = endingOf(error)
    console.error(words)
    process.exitCode = code
  }
