import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['bot', 'docs', 'rules', 'store']
/** The last one is what npm keeps of the packages that are installed. */
const FILES = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json']

/** Everything that a build depends on, by its path below the root. */
function sources() {
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  return [...below, ...FILES].sort()
}

/**
 * Tells cheaply whether a source may have changed, by size and times. No edit keeps the time of the last change of
 * status (ctime); a copy of a file has another one, so only `digest` says that there is a change.
 */
export function stamp() {
  const lines = sources().map((path) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(ROOT, path), { throwIfNoEntry: false }) ?? {}
    return `${path} ${size} ${mtimeMs} ${ctimeMs}`
  })
  return hash(lines.join('\n'))
}

/** Tells what is in the sources. */
export function digest() {
  const lines = sources()
    .filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => `${path} ${hash(readFileSync(join(ROOT, path)))}`)
  return hash(lines.join('\n'))
}

/** @param {string | Buffer} data */
const hash = (data) => createHash('sha256').update(data).digest('hex').slice(0, 16)
