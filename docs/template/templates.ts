import { readdirSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { fail } from '../../rules/reading/yaml-block.ts'
import { ALL_KINDS, type Kind } from '../fields/field.ts'
import { readTemplate } from './reading.ts'
import type { Template } from './template.ts'

/** The folder of the templates that belong to the product. */
export const TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url))

/** A template as far as it could be read, with its file; the file's messages are the mistakes found. */
export interface Read {
  file: VFile
  template: Template | undefined
}

/** Reads every template of a folder, and checks that each kind of project has one and no more. */
export function readTemplates(folder = TEMPLATES): Read[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const read = names.sort().map((name): Read => {
    const path = `${folder.replace(/\/$/, '')}/${name}`
    const file = new VFile({ path: relative('', path), value: readFileSync(path, 'utf8') })
    const template = readTemplate(file)
    if (template && template.id !== basename(name, '.md'))
      fail(file, `id 是 ${template.id}，文件名就应该是 ${template.id}.md`)
    return { file, template }
  })
  for (const kind of ALL_KINDS) checkKind(kind, read)
  return read
}

function checkKind(kind: Kind, read: readonly Read[]): void {
  const [first, second] = read.filter(({ template }) => template?.kinds.includes(kind))
  const [any] = read
  if (second) fail(second.file, `${kind} 已经由 ${first?.file.path} 起草，一类项目只用一份模板`)
  else if (!first && any) fail(any.file, `没有起草 ${kind} 的模板，在其中一份的 kinds 里写上`)
}

/** Templates that cannot be used; the message says where the first mistake is, and how many there are. */
export class TemplateError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const [first = '', ...more] = mistakes
    const rest = more.length > 0 ? `，另有 ${more.length} 处` : ''
    super(`文种模板有错，不能用来起草：${first}${rest}。请运行 npm run docs:check 查看，改好再启动。`)
  }
}

/** Every mistake of what was read, as `file:line:column: what is wrong`. */
export const mistakesIn = (read: readonly Read[]): string[] =>
  read.flatMap(({ file }) => file.messages.map(String))

let loaded: ReadonlyMap<Kind, Template> | undefined

/** The template for a kind of project; the one for what is built while the kind is not known. Throws `TemplateError`. */
export function templateFor(kind: Kind = 'new'): Template {
  loaded ??= byKind(readTemplates())
  const template = loaded.get(kind)
  if (!template) throw new TemplateError([`没有起草 ${kind} 的模板`])
  return template
}

/** Valid templates by the kinds they are for. Throws `TemplateError` with every mistake. */
export function byKind(read: readonly Read[]): Map<Kind, Template> {
  const mistakes = mistakesIn(read)
  if (mistakes.length > 0) throw new TemplateError(mistakes)
  return new Map(
    read.flatMap(({ template }) => template?.kinds.map((kind): [Kind, Template] => [kind, template]) ?? []),
  )
}
