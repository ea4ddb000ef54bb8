import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { checkOfficial } from './official.ts'
import type { Regulation } from './schema.ts'
import { overview } from './table.ts'
import { readRegulations } from './valid.ts'
import { fail } from './yaml-block.ts'

const USAGE = `usage: npm run rules:check -- [--official FOLDER] [FOLDER]
Checks the regulation files of the product, or of FOLDER. With --official it also holds each of them against its
official text, <id>.txt of that folder.`

interface Options {
  official: string | undefined
  folder: string | undefined
}

function options(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { official: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (more.length > 0) throw new Error(`Unexpected argument '${more[0]}'`)
    return { official: values.official, folder }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return undefined
  }
}

/** Prints every mistake and then the overview; gives back whether there was no mistake. */
function check({ official, folder }: Options): boolean {
  const read = readRegulations(folder)
  const files = read.flatMap(({ file, regulation }) => {
    return file.messages.length === 0 && regulation && official
      ? [file, ...against(official, regulation, file)]
      : [file]
  })
  const mistakes = files.flatMap((file) => file.messages.map(String))
  for (const mistake of mistakes) console.error(mistake)
  console.log(overview(read.flatMap(({ regulation }) => regulation ?? [])))
  return mistakes.length === 0
}

/** The official text of a regulation with what our file lacks; nothing when there is no such text. */
function against(folder: string, regulation: Regulation, file: VFile): VFile[] {
  const path = join(folder, `${regulation.id}.txt`)
  if (existsSync(path)) {
    const text = new VFile({ path: relative('', path), value: readFileSync(path, 'utf8') })
    checkOfficial(regulation, file, text)
    return [text]
  }
  fail(file, `expected the official text ${path}, found none`, { line: 1, column: 1 })
  return []
}

const given = options()
process.exitCode = given ? (check(given) ? 0 : 1) : 2
