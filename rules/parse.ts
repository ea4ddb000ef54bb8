import type { Code, Heading, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { readNumber } from './numerals.ts'
import { type Article, type Header, header, provision, type Regulation } from './schema.ts'
import { fail, readBlock } from './yaml-block.ts'

const markdown = unified().use(remarkParse)
const ARTICLE = /^第([零〇一二三四五六七八九十百]+)条\s+(\S.*)$/
const REASON = /^不设规则：/
const provisions = z.array(provision).min(1)

/**
 * Reads one regulation file. Mistakes are collected as messages of `file` (line, column, expected, found);
 * `undefined` comes back when the header cannot be used.
 */
export function parseRegulation(file: VFile): Regulation | undefined {
  let head: Header | undefined
  let headed = false
  let chapter = ''
  const all: Article[] = []
  for (const node of markdown.parse(file).children) {
    const article = all.at(-1)
    if (node.type === 'heading' && node.depth === 2) chapter = plain(node)
    else if (node.type === 'heading' && node.depth === 3) {
      const next = startArticle(node, chapter, file)
      if (next) all.push(next)
    } else if (node.type === 'code' && node.lang === 'yaml') {
      if (node.meta === 'regulation' && !headed && !article) {
        head = readBlock(node, header, file)?.data
        headed = true
      } else if (node.meta === 'rule' && article) addProvisions(node, article, file)
      else
        fail(
          file,
          `expected one "yaml regulation" block at the top and "yaml rule" blocks under articles, found "yaml ${node.meta ?? ''}"`,
          start(node),
        )
    } else if (article) addText(node, article, file)
  }
  if (head) return { ...head, file: file.path, all }
  if (!headed)
    fail(file, 'expected a "yaml regulation" block at the top of the file, found none', {
      line: 1,
      column: 1,
    })
  return undefined
}

const start = (node: RootContent) => node.position?.start ?? { line: 1, column: 1 }

function startArticle(node: Heading, chapter: string, file: VFile): Article | undefined {
  const heading = plain(node)
  const [, written, title] = ARTICLE.exec(heading) ?? []
  const number = readNumber(written ?? '')
  if (number !== undefined && title)
    return { number, title, chapter, digest: '', provisions: [], line: start(node).line }
  fail(file, `expected an article heading such as "### 第十五条 立项", found "### ${heading}"`, start(node))
  return undefined
}

function addProvisions(code: Code, article: Article, file: VFile): void {
  const block = readBlock(code, provisions, file)
  for (const [index, each] of block?.data.entries() ?? [])
    article.provisions.push({
      ...each,
      article: article.number,
      line: block?.place([index]).line ?? article.line,
    })
}

/** The digest is kept as it is written in the file. */
function addText(node: RootContent, article: Article, file: VFile): void {
  const { start, end } = node.position ?? {}
  const written = String(file).slice(start?.offset, end?.offset)
  if (REASON.test(written)) article.reason = written.replace(REASON, '').trim()
  else article.digest = `${article.digest}\n\n${written}`.trim()
}
