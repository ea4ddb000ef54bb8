import { existsSync } from 'node:fs'
import { mistakesIn, readTemplates, TEMPLATES } from '../template/templates.ts'

const USAGE = '用法：npm run docs:check -- [文件夹]\n检查本项目的文种模板，或者“文件夹”里的模板。'

/** Prints what each template holds and then every mistake; gives back whether there was no mistake. */
function check(folder: string): boolean {
  if (!existsSync(folder)) {
    console.error(`没有这个文件夹：${folder}`)
    return false
  }
  const read = readTemplates(folder)
  for (const { file, template } of read)
    if (template) console.log(`${file.path}：${template.name}，${template.chapters.length} 章`)
  const mistakes = mistakesIn(read)
  for (const mistake of mistakes) console.error(mistake)
  return mistakes.length === 0
}

const [folder = TEMPLATES, ...more] = process.argv.slice(2)
if (more.length > 0) console.error(USAGE)
process.exitCode = more.length > 0 ? 2 : check(folder) ? 0 : 1
