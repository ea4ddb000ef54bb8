import { createHash } from 'node:crypto'
import type { Code, Heading, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { readNumber } from '../numerals.ts'
import type { Article, Regulation } from '../regulation.ts'
import { ABOVE, type Provision, provision } from '../schema.ts'
import { type Header, header } from './header.ts'
import { fail, type Position, readBlock, START } from './yaml-block.ts'

const markdown = unified().use(remarkParse)
const ARTICLE = /^第([零〇一二三四五六七八九十百]+)条\s+(\S.*)$/
const REASON = /^不设规则：/
const provisions = z.array(provision).min(1)
type Written = z.infer<typeof provision>

/**
 * Reads one regulation file. Mistakes are collected as messages of `file` (line, column, expected, found);
 * `undefined` comes back when the header cannot be used.
 */
export function parseRegulation(file: VFile): Regulation | undefined {
  let head: Header | undefined
  let headed = false
  let chapter = ''
  let above: string | undefined
  const all: Article[] = []
  for (const node of markdown.parse(file).children) {
    const article = all.at(-1)
    if (node.type === 'heading' && node.depth === 2) chapter = plain(node)
    else if (node.type === 'heading' && node.depth === 3) {
      const next = startArticle(node, chapter, file)
      if (next) all.push(next)
      above = undefined
    } else if (node.type === 'code' && node.lang === 'yaml') {
      if (node.meta === 'regulation' && !headed && !article) {
        head = readBlock(node, header, file)?.data
        headed = true
      } else if (node.meta === 'rule' && article) addProvisions(node, article, above, file)
      else
        fail(
          file,
          `开头要有一个“yaml regulation”块，各条下面是“yaml rule”块，这里是“yaml ${node.meta ?? ''}”`,
          start(node),
        )
    } else if (article) above = addText(node, article, file)
  }
  if (head) return { ...head, file: file.path, hash: wordingHash(String(file)), all }
  if (!headed) fail(file, '开头没有“yaml regulation”块')
  return undefined
}

/** Tells the wordings of one file apart; the first twelve digits are enough for that. */
export const wordingHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

const start = (node: RootContent): Position => node.position?.start ?? START

function startArticle(node: Heading, chapter: string, file: VFile): Article | undefined {
  const heading = plain(node)
  const [, written, title] = ARTICLE.exec(heading) ?? []
  const number = readNumber(written ?? '')
  if (number !== undefined && title)
    return { number, title, chapter, digest: '', provisions: [], line: start(node).line }
  fail(file, `条的标题应写成“### 第十五条 立项”，这里是“### ${heading}”`, start(node))
  return undefined
}

function addProvisions(code: Code, article: Article, above: string | undefined, file: VFile): void {
  const block = readBlock(code, provisions, file)
  for (const [index, written] of block?.data.entries() ?? []) {
    const position = block?.at([index]) ?? start(code)
    if (saysAbove(written) && above === undefined)
      fail(
        file,
        '这条规定没有自己的话，紧挨着的上文又不是一段话（列表不算）：写 say，或者把它移到一段话下面',
        position,
      )
    if (written.say && written.say.zh === above)
      fail(file, `say 与上文一字不差，同一句话不写两遍：删掉 say，有 doubt 的写 say: ${ABOVE}`, position)
    article.provisions.push({ ...spoken(written, above), article: article.number, line: position.line })
  }
}

/** A provision that tells nothing of its own says the paragraph above it. */
const saysAbove = ({ say, action, document, chapters, doubt }: Written) =>
  say ? say.zh === ABOVE : !(action ?? document ?? chapters ?? doubt)

const spoken = (written: Written, above: string | undefined): Omit<Provision, 'article' | 'line'> =>
  saysAbove(written) && above !== undefined ? { ...written, say: { zh: above } } : written

/** The digest is kept as it is written in the file. Gives back the text where it is a paragraph that can be said. */
function addText(node: RootContent, article: Article, file: VFile): string | undefined {
  const { start, end } = node.position ?? {}
  const written = String(file).slice(start?.offset, end?.offset)
  if (REASON.test(written)) {
    article.reason = written.replace(REASON, '').trim()
    return undefined
  }
  article.digest = `${article.digest}\n\n${written}`.trim()
  return node.type === 'paragraph' ? written.replaceAll('\n', '') : undefined
}
