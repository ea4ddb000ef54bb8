import { parseArgs } from 'node:util'
import { loadRegulations } from '../rules/valid.ts'
import { readEnvironment } from './environment.ts'
import { collected } from './feedback/collected.ts'
import { report } from './feedback/report.ts'
import { say } from './feedback/wording.ts'
import { endingOf } from './process/endings.ts'

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const { said, unreadable } = await collected(readEnvironment(process.env).dataDir)
  console.log(
    values.json ? said.map((each) => JSON.stringify(each)).join('\n') : report(said, loadRegulations()),
  )
  for (const path of unreadable) console.error(say.unreadable(path))
} catch (error) {
  const { code, words } = endingOf(error)
  console.error(words)
  process.exitCode = code
}
