import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { known } from './known.ts'
import { addAsks } from './reading/asks.ts'
import { checkRegulation } from './reading/check.ts'
import { addEnglish } from './reading/english.ts'
import { officialArticles } from './reading/official.ts'
import { parseRegulation } from './reading/parse.ts'
import { fail } from './reading/yaml-block.ts'
import { type Compiled, compileRegulation, type Regulation } from './regulation.ts'

/** The folder of the regulation files that belong to the product. */
export const REGULATIONS = fileURLToPath(new URL('regulations/', import.meta.url))
const RULES = '.md'
/** What may stand beside `<id>.md`, and how it is added to the regulation. */
const BESIDE = [
  { ending: '.en.yaml', add: addEnglish, what: '英文' },
  { ending: '.asks.yaml', add: addAsks, what: '问法' },
] as const
const ENDINGS = [RULES, ...BESIDE.map(({ ending }) => ending)]

/** A regulation as far as it could be read, with the files it was read from; their messages are the mistakes found. */
export interface Read {
  file: VFile
  beside: VFile[]
  regulation: Regulation | undefined
}

/** The texts of the regulation files of a folder, by path. */
export function textsOf(folder = REGULATIONS): Map<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && ENDINGS.some((ending) => entry.name.endsWith(ending)) ? entry.name : [],
  )
  const paths = names.sort().map((name) => `${folder.replace(/\/$/, '')}/${name}`)
  return new Map(paths.map((path) => [relative('', path), readFileSync(path, 'utf8')]))
}

/** Tells texts from others, wherever their folder is. */
export function hashOf(texts: ReadonlyMap<string, string>): string {
  const named = [...texts].map(([path, text]) => [basename(path), text])
  return createHash('sha256').update(JSON.stringify(named)).digest('hex')
}

/** Reads and checks regulations from the texts of their files: `<id>.md`, and what stands beside it. */
export function readRegulations(texts: ReadonlyMap<string, string> = textsOf()): Read[] {
  const files = [...texts].map(([path, value]) => new VFile({ path, value }))
  const read = files
    .filter((file) => file.path.endsWith(RULES))
    .map((file): Read => readRegulation(file, files))
  checkIds(read)
  const names = new Set(read.flatMap(({ file, regulation }) => [nameOf(file), regulation?.id]))
  const orphans = files.flatMap((file): Read[] => {
    const beside = BESIDE.find(({ ending }) => file.path.endsWith(ending))
    if (!beside || names.has(nameOf(file))) return []
    fail(file, `没有 id 是 ${nameOf(file)} 的规则文件，这份${beside.what}用不上`)
    return [{ file, beside: [], regulation: undefined }]
  })
  return [...read, ...orphans]
}

const nameOf = ({ basename = '' }: VFile) =>
  ENDINGS.reduce((name, ending) => (name.endsWith(ending) ? name.slice(0, -ending.length) : name), basename)

function readRegulation(file: VFile, files: readonly VFile[]): Read {
  const regulation = parseRegulation(file)
  if (!regulation) return { file, beside: [], regulation }
  checkRegulation(regulation, file)
  if (file.messages.length > 0) return { file, beside: [], regulation }
  const beside = BESIDE.flatMap(({ ending, add }) => {
    const found = files.find(({ basename }) => basename === regulation.id + ending)
    if (found) add(regulation, found)
    return found ?? []
  })
  return { file, beside, regulation }
}

/** Two files of one id would answer for one another: the later one says which comes before it. */
function checkIds(read: readonly Read[]): void {
  const first = new Map<string, VFile>()
  for (const { file, regulation } of read) {
    if (!regulation) continue
    const earlier = first.get(regulation.id)
    if (earlier) fail(file, `id ${regulation.id} 已经是 ${earlier.path} 的 id；每份文件用自己的 id`)
    else first.set(regulation.id, file)
  }
}

/** Every mistake of what was read, as `file:line:column: what is wrong`. */
export const mistakesIn = (read: readonly Read[]): string[] =>
  read.flatMap(({ file, beside }) => [file, ...beside].flatMap(({ messages }) => messages.map(String)))

/** Regulations that cannot be used; says where the first mistake is, and how many there are. */
export class RulesError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const [first = '', ...more] = mistakes
    const [line = ''] = first.split('\n')
    const rest = more.length > 0 ? `，另有 ${more.length} 处` : ''
    super(`规则文件有错，不能用来回答：${line}${rest}。请运行 npm run rules:check 查看，改好再启动。`)
  }
}

/**
 * What `npm run rules:check` would let pass, as plain data: a wrong rule must not answer. Throws `RulesError` with every
 * mistake as soon as there is one.
 */
export function validRegulations(texts: ReadonlyMap<string, string> = textsOf()): Regulation[] {
  const read = readRegulations(texts)
  const mistakes = mistakesIn(read)
  if (mistakes.length > 0) throw new RulesError(mistakes)
  return read.flatMap(({ regulation }) => regulation ?? [])
}

/** Valid regulations, ready for assessment, by id. */
export const compiled = (valid: readonly Regulation[]): Map<string, Compiled> =>
  new Map(valid.map((regulation) => [regulation.id, compileRegulation(regulation)]))

/** The regulations of a folder, ready for assessment, by id: the only way to a regulation in use. Throws `RulesError`. */
export function loadRegulations(folder = REGULATIONS): Map<string, Compiled> {
  const texts = textsOf(folder)
  return compiled(known.get(hashOf(texts)) ?? validRegulations(texts))
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
