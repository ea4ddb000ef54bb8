import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { officialArticles } from './official.ts'
import { parseRegulation } from './parse.ts'
import { type Compiled, compileRegulation } from './regulation.ts'
import type { Regulation } from './schema.ts'

/** The folder of the regulation files that belong to the product. */
export const REGULATIONS = fileURLToPath(new URL('regulations/', import.meta.url))

/** Reads every `.md` file of a folder; each comes back with its mistakes, in the order of the file names. */
export function readRegulations(folder = REGULATIONS): { file: VFile; regulation: Regulation | undefined }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => `${folder.replace(/\/$/, '')}/${entry.name}`)
    .sort()
    .map((path) => {
      const file = new VFile({ path: relative('', path), value: readFileSync(path, 'utf8') })
      return { file, regulation: parseRegulation(file) }
    })
}

/**
 * The regulations of a folder, ready for assessment, by id. Throws with every mistake as `file:line:column` when one
 * cannot be read: a wrong rule must not answer.
 */
export function loadRegulations(folder = REGULATIONS): Map<string, Compiled> {
  const read = readRegulations(folder)
  const mistakes = read.flatMap(({ file }) => file.messages.map(String))
  if (mistakes.length > 0) throw new Error(`regulations cannot be used:\n${mistakes.join('\n')}`)
  return new Map(
    read.flatMap(({ regulation }) => (regulation ? [[regulation.id, compileRegulation(regulation)]] : [])),
  )
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
