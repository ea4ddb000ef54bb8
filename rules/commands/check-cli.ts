import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { checkOfficial } from '../reading/official.ts'
import { fail } from '../reading/yaml-block.ts'
import { mistakesIn, REGULATIONS, type Read, readRegulations, textsOf } from '../valid.ts'
import { overview } from './table.ts'

const USAGE = `用法：npm run rules:check -- [--official 文件夹] [文件夹]
检查本项目的规则文件，或者“文件夹”里的规则文件。写了 --official，还拿每份规则与那个文件夹里公布的文本 <id>.txt 核对。`

interface Options {
  official: string | undefined
  folder: string
}

function options(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { official: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder = REGULATIONS, ...more] = positionals
    return more.length > 0 ? undefined : { official: values.official, folder }
  } catch {
    return undefined
  }
}

/** Prints the overview and then every mistake, the last thing on the screen; gives back whether there was no mistake. */
function check({ official, folder }: Options): boolean {
  if (!existsSync(folder)) {
    console.error(`没有这个文件夹：${folder}`)
    return false
  }
  const read = readRegulations(textsOf(folder))
  const texts = official ? read.flatMap((each) => against(official, each)) : []
  const mistakes = [...mistakesIn(read), ...texts.flatMap((text) => text.messages.map(String))]
  console.log(overview(read.flatMap(({ regulation }) => regulation ?? [])))
  for (const mistake of mistakes) console.error(mistake)
  return mistakes.length === 0
}

/** The official text of a regulation without mistakes, with what our file lacks. */
function against(folder: string, { file, regulation }: Read): VFile[] {
  if (!regulation || file.messages.length > 0) return []
  const path = join(folder, `${regulation.id}.txt`)
  if (!existsSync(path)) {
    fail(file, `没有公布的文本 ${path}`)
    return []
  }
  const text = new VFile({ path: relative('', path), value: readFileSync(path, 'utf8') })
  checkOfficial(regulation, file, text)
  return [text]
}

const given = options()
if (!given) console.error(USAGE)
process.exitCode = given ? (check(given) ? 0 : 1) : 2
