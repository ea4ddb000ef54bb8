// Runs a program as it was built: `node bot/build/launch.mjs NAME [ARGUMENT]…`; without a name it only builds.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built, NoPlaceToBuild } from './built.mjs'

/** The exit code of a program that cannot write its output (EX_CANTCREAT of sysexits.h). */
const CANNOT_WRITE = 73

const [name, ...rest] = process.argv.slice(2)
const folder = await built().catch((error) => {
  if (!(error instanceof NoPlaceToBuild)) throw error
  console.error(error.message)
  process.exit(CANNOT_WRITE)
})
if (name) {
  const program = join(folder, `${name}.js`)
  process.argv = [process.execPath, program, ...rest]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(program).href)
}
