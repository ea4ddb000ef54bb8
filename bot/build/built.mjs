import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { digest, ROOT, stamp } from './sources.mjs'

const DIST = join(ROOT, 'dist')
/** Which build is of the sources as they were at which stamp. */
const CURRENT = join(DIST, 'current.json')
/** Builds that stay: somebody may be starting the one before. */
const KEPT = 3

/** There is no place to build in; the message says what to do. */
export class NoPlaceToBuild extends Error {}

/** The folder with the build of the sources as they are now; builds it where there is none. Throws `NoPlaceToBuild`. */
export async function built() {
  const now = stamp()
  const current = existsSync(CURRENT) ? JSON.parse(readFileSync(CURRENT, 'utf8')) : {}
  if (current.stamp === now && existsSync(join(DIST, current.name))) return join(DIST, current.name)
  const name = digest()
  if (!existsSync(join(DIST, name))) await buildAs(name)
  // A file that was saved while this went on: what was built is of neither state.
  if (digest() !== name) return built()
  remember({ stamp: now, name })
  return join(DIST, name)
}

/**
 * Builds aside and renames, so that there is a whole build or none, whoever else builds at the same time.
 * @param {string} name
 */
async function buildAs(name) {
  const { build } = await import('./build.mjs')
  const aside = join(DIST, `${name}.${process.pid}`)
  makeFolder(aside)
  try {
    await build(aside)
    if (digest() === name) settle(aside, join(DIST, name))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  prune()
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new NoPlaceToBuild(
      `程序或规则改过，要重新生成，但写不进 ${DIST}（${code}）。请用能写这个目录的账号运行一次 npm run prepare。`,
      { cause },
    )
  }
}

/**
 * @param {string} aside
 * @param {string} folder
 */
function settle(aside, folder) {
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another one that built the same was first.
    if (!existsSync(folder)) throw error
  }
}

function prune() {
  const builds = readdirSync(DIST, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, at: statSync(join(DIST, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of builds.slice(KEPT)) rmSync(join(DIST, name), { recursive: true, force: true })
}

/** @param {{ stamp: string, name: string }} current */
function remember(current) {
  const aside = `${CURRENT}.${process.pid}`
  try {
    writeFileSync(aside, JSON.stringify(current))
    renameSync(aside, CURRENT)
  } catch (error) {
    // Whoever may not write here compares the files themselves at each start.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EACCES' && code !== 'EROFS') throw error
  }
}
