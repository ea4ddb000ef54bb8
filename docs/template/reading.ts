import type { Heading } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { fail, readBlock, START } from '../../rules/reading/yaml-block.ts'
import { slug } from '../../rules/schema.ts'
import { ALL_KINDS } from '../fields/field.ts'
import { markdown } from '../markdown.ts'
import { NO_NOTES, readNotes } from './notes.ts'
import { readParts } from './part.ts'
import type { Chapter, Template } from './template.ts'

const header = z.strictObject({
  id: slug.describe('模板的代号，也是文件名'),
  name: z.string().min(1).describe('条文没有给它起名时，文种叫什么'),
  kinds: z.array(z.enum(ALL_KINDS)).min(1).describe('哪几类项目用它'),
})

/**
 * Reads one template: a head, then chapters with notes and parts. Mistakes are collected as messages of `file` (line,
 * column, what is wrong, what to write); `undefined` comes back when the head cannot be used.
 */
export function readTemplate(file: VFile): Template | undefined {
  const [first, ...rest] = markdown.parse(String(file)).children
  if (first?.type !== 'code' || first.lang !== 'yaml' || first.meta !== 'template') {
    fail(file, '开头要有一个“yaml template”块，写 id、name、kinds', first?.position?.start ?? START)
    return undefined
  }
  const head = readBlock(first, header, file)?.data
  const chapters: Chapter[] = []
  for (const [i, node] of rest.entries()) {
    const chapter = chapters.at(-1)
    if (node.type === 'heading') chapters.push(...startChapter(node, chapters, file))
    else if (!chapter) continue
    else if (node.type === 'blockquote' && rest[i - 1]?.type === 'heading')
      chapters.splice(-1, 1, { ...chapter, ...readNotes(node, file) })
    else chapters.splice(-1, 1, { ...chapter, parts: [...chapter.parts, ...readParts(node, file)] })
  }
  for (const { title, parts, wanted } of chapters)
    if (parts.some(isPlainText) && !wanted)
      fail(file, `“${title}”里有人写的文字，章名下面要有一行“> 要写：…”`)
  if (chapters.length === 0) fail(file, '模板里还没有章：写“## 章名 {代号}”')
  return head && { ...head, chapters }
}

const isPlainText = (part: Chapter['parts'][number]): boolean =>
  part.type === 'text' && 'field' in part.place && !SELF_EXPLAINED.includes(part.place.field)
/** Texts that say themselves what is missing in them. */
const SELF_EXPLAINED: readonly string[] = ['security', 'budget']

function startChapter(node: Heading, before: readonly Chapter[], file: VFile): Chapter[] {
  const [, title, id] = /^(.+?)\s*\{([A-Za-z][\w-]*)\}$/.exec(plain(node)) ?? []
  const at = node.position?.start ?? START
  if (node.depth !== 2 || !title || !id) {
    fail(file, `章名写成“## 现状与必要性 {situation}”，这里是“${plain(node)}”`, at)
    return []
  }
  if (before.some((chapter) => chapter.id === id)) fail(file, `代号 ${id} 已经是上面一章的了，换一个`, at)
  return [{ id, title, ...NO_NOTES, parts: [] }]
}
