// Runs a program as it was built: `node bot/build/launch.mjs NAME [ARGUMENT]…`; without a name it only builds.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built } from './built.mjs'

const [name, ...rest] = process.argv.slice(2)
const folder = await built()
if (name) {
  const program = join(folder, `${name}.js`)
  process.argv = [process.execPath, program, ...rest]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(program).href)
}
