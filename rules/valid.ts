import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { checkRegulation } from './check.ts'
import { known } from './known.ts'
import { officialArticles } from './official.ts'
import { parseRegulation } from './parse.ts'
import { type Compiled, compileRegulation } from './regulation.ts'
import type { Regulation } from './schema.ts'
import { fail } from './yaml-block.ts'

/** The folder of the regulation files that belong to the product. */
export const REGULATIONS = fileURLToPath(new URL('regulations/', import.meta.url))

/** A file of a folder with the mistakes found in it, and the regulation as far as it could be read. */
export interface Read {
  file: VFile
  regulation: Regulation | undefined
}

/** The texts of the regulation files of a folder, by path. */
export function textsOf(folder = REGULATIONS): Map<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name.endsWith('.md') ? entry.name : [],
  )
  const paths = names.sort().map((name) => `${folder.replace(/\/$/, '')}/${name}`)
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

/** Tells texts from others, wherever their folder is. */
export function hashOf(texts: ReadonlyMap<string, string>): string {
  const named = [...texts].map(([path, text]) => [basename(path), text])
  return createHash('sha256').update(JSON.stringify(named)).digest('hex')
}

/** Reads and checks every regulation of a folder; each comes back with its mistakes, in the order of the file names. */
export function readRegulations(folder = REGULATIONS): Read[] {
  const read = [...textsOf(folder).keys()].map(readRegulation)
  checkIds(read)
  return read
}

/** Reads and checks one file. */
export function readRegulation(path: string): Read {
  const file = new VFile({ path: relative('', path), value: readFileSync(path, 'utf8') })
  const regulation = parseRegulation(file)
  if (regulation) checkRegulation(regulation, file)
  return { file, regulation }
}

/** Two files of one id would answer for one another: the later one says which comes before it. */
function checkIds(read: readonly Read[]): void {
  const first = new Map<string, VFile>()
  for (const { file, regulation } of read) {
    if (!regulation) continue
    const earlier = first.get(regulation.id)
    if (earlier)
      fail(file, `id ${regulation.id} is the id of ${earlier.path} already; give each file its own`, {
        line: 1,
        column: 1,
      })
    else first.set(regulation.id, file)
  }
}

/** Regulations that cannot be used; says where the first mistake is, and how many there are. */
export class RulesError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const [first = '', ...more] = mistakes
    const rest = more.length > 0 ? `，另有 ${more.length} 处` : ''
    super(`规则文件有错，不能用来回答：${first}${rest}。请运行 npm run rules:check 查看，改好再启动。`)
  }
}

/**
 * What `npm run rules:check` would let pass, as plain data: a wrong rule must not answer. Throws `RulesError` with every
 * mistake as `file:line:column: what is wrong`.
 */
export function validRegulations(folder = REGULATIONS): Regulation[] {
  const read = readRegulations(folder)
  const mistakes = read.flatMap(({ file }) => file.messages.map(String))
  if (mistakes.length > 0) throw new RulesError(mistakes)
  return read.flatMap(({ regulation }) => regulation ?? [])
}

/** The regulations of a folder, ready for assessment, by id: the only way to a regulation in use. Throws `RulesError`. */
export function loadRegulations(folder = REGULATIONS): Map<string, Compiled> {
  const valid = known.get(hashOf(textsOf(folder))) ?? validRegulations(folder)
  return new Map(valid.map((regulation) => [regulation.id, compileRegulation(regulation)]))
}

/**
 * The official texts that an administrator has put into a folder as `<id>.txt` or `<id>.md`: articles by regulation
 * and number. Empty when there is no such folder.
 */
export function loadOfficialTexts(folder: string): Map<string, Map<number, string>> {
  const files = existsSync(folder) ? readdirSync(folder) : []
  const texts = files.filter((name) => /\.(txt|md)$/.test(name))
  return new Map(
    texts.map((name) => {
      const articles = officialArticles(readFileSync(`${folder}/${name}`, 'utf8'))
      return [name.replace(/\.(txt|md)$/, ''), new Map(articles.map(({ number, text }) => [number, text]))]
    }),
  )
}
