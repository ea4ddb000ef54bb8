import { existsSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { casesSkeleton, regulationSkeleton } from './skeleton.ts'

const USAGE = '用法：npm run rules:new -- <id> [地名]，id 用小写字母、数字和连字符，字母开头，例如 bailu 白鹭'

/** Writes the two files of a new regulation; gives back what is to be told, and whether it went well. */
function begin([id = '', place = id, ...more]: readonly string[]): { told: string; done: boolean } {
  if (!/^[a-z][a-z0-9-]*$/.test(id) || more.length > 0) return { told: USAGE, done: false }
  const rules = fileURLToPath(new URL(`../regulations/${id}.md`, import.meta.url))
  const cases = fileURLToPath(new URL(`../../test/cases/${id}.yaml`, import.meta.url))
  for (const path of [rules, cases])
    if (existsSync(path))
      return { told: `已经有 ${relative('', path)} 了，请换一个 id，或者直接改它。`, done: false }
  writeFileSync(rules, regulationSkeleton(id, place))
  writeFileSync(cases, casesSkeleton(place))
  const told = `已写好 ${relative('', rules)} 和 ${relative('', cases)}，内容只是样子，请照条文改；能写什么见 rules/KEYS.md，改完运行 npm run rules:check。`
  return { told, done: true }
}

const { told, done } = begin(process.argv.slice(2))
if (done) console.log(told)
else console.error(told)
process.exitCode = done ? 0 : 2
