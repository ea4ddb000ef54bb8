import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { knownModule, literal } from './known.mjs'
import { ROOT } from './sources.mjs'

/** What is run, by the name that `launch.mjs` is given. */
const PROGRAMS = {
  start: 'bot/start.ts',
  ask: 'bot/ask.ts',
  doctor: 'bot/doctor.ts',
  feedback: 'bot/feedback.ts',
  'rules-replay': 'bot/replay.ts',
  'rules-check': 'rules/commands/check-cli.ts',
  'rules-new': 'rules/commands/new-cli.ts',
  'docs-check': 'docs/commands/check-cli.ts',
}

const PAGE = 'bot/workspace/http/page-bundle.ts'
const KNOWN = 'rules/known.ts'

/** @type {import('esbuild').BuildOptions} */
const NODE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'silent',
}

/**
 * Bundles every program into a folder, with the packages it uses, the page, and the regulations as they were read and
 * checked.
 * @param {string} folder
 * @param {Record<string, string>} programs
 */
export async function build(folder, programs = PROGRAMS) {
  await bundle({
    ...NODE,
    entryPoints: programs,
    outdir: folder,
    splitting: true,
    sourcemap: true,
    sourcesContent: false,
    // Packages of the older kind ask for what Node brings.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
    plugins: [sources(folder, await prepare(folder))],
  })
}

/**
 * The modules whose answer is known as soon as the sources are, as they stand in a build.
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function prepare(folder) {
  const outdir = join(folder, 'prepare')
  const entryPoints = { page: PAGE, rules: 'rules/valid.ts' }
  await bundle({ ...NODE, entryPoints, outdir, packages: 'external', plugins: [sources(outdir)] })
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.js`)).href)
  const [{ pageBundle }, rules] = await Promise.all([load('page'), load('rules')])
  const page = await pageBundle()
  rmSync(outdir, { recursive: true })
  return {
    [PAGE]: `const page = ${literal(page)}\nexport const pageBundle = async () => page`,
    [KNOWN]: knownModule(rules),
  }
}

/**
 * Puts ready modules in the place of some, and tells every other where its source is: what it finds beside itself it
 * then finds from the build as well.
 * @param {string} folder
 * @param {Record<string, string>} ready
 * @returns {import('esbuild').Plugin}
 */
const sources = (folder, ready = {}) => ({
  name: 'sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const own = relative(ROOT, path).replaceAll('\\', '/')
      const contents = ready[own] ?? (await readFile(path, 'utf8'))
      const url = `new URL('${relative(folder, path).replaceAll('\\', '/')}', import.meta.url)`
      return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
})
