import type { VFile } from 'vfile'
import { articleName, readNumber } from '../numerals.ts'
import type { Regulation } from '../regulation.ts'
import type { Provision } from '../schema.ts'
import { missingFigures } from './figures.ts'
import { fail } from './yaml-block.ts'

/** One article as it was published. */
interface OfficialArticle {
  number: number
  /** Its wording without the heading, one paragraph a line. */
  text: string
  line: number
  column: number
}

const NUMERAL = '[零〇一二两三四五六七八九十百]+'
const ARTICLE = new RegExp(`^第(${NUMERAL})条\\s+`)
const CHAPTER = new RegExp(`^第(?:${NUMERAL}|\\d+)[编章节]\\s`)
/** What follows the last article: annexes, those to be informed, the office that printed it. */
const AFTER = /^附\s*件(?:[\s\d：:]|$)|^抄\s*送\s*[：:]|日印发$/
/** What converters leave before a line: bookmarks, list and heading signs, spaces of any width. */
const BEFORE = /^(?:\[bookmark:[^\]]*\]|[\s#>*-])+/

/** The articles of an official text, in its order; a notice before the first and annexes after the last are left out. */
export function officialArticles(text: string): OfficialArticle[] {
  const articles: OfficialArticle[] = []
  let open: OfficialArticle | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    const column = (BEFORE.exec(raw)?.[0].length ?? 0) + 1
    const line = raw.slice(column - 1).trimEnd()
    const [heading, numeral = ''] = ARTICLE.exec(line) ?? []
    const number = readNumber(numeral)
    if (heading && number !== undefined) {
      open = { number, text: line.slice(heading.length), line: index + 1, column }
      articles.push(open)
    } else if (open && AFTER.test(line)) break
    else if (CHAPTER.test(line)) open = undefined
    else if (open && line) open.text = joined(open.text, line)
  }
  return articles
}

/** A page break tears a sentence apart; only what ends a sentence, or begins an item, begins a paragraph. */
function joined(text: string, line: string): string {
  return /[。；;：:！？）]$/.test(text) || line.startsWith('（') ? `${text}\n${line}` : text + line
}

/**
 * Holds a regulation against its official text: the same articles, and every figure of a rule in its own article.
 * What our file lacks becomes a message of `official`, everything else one of `file`.
 */
export function checkOfficial(regulation: Regulation, file: VFile, official: VFile): void {
  const articles = officialArticles(String(official))
  const published = articles.map((article) => article.number)
  const ours = regulation.all.map((article) => article.number)
  for (const [i, { number, line, column }] of articles.entries()) {
    if (published.indexOf(number) !== i) fail(official, `${articleName(number)}出现了两次`, { line, column })
    else if (!ours.includes(number))
      fail(official, `${file.path} 里没有${articleName(number)}`, { line, column })
  }
  for (const { number, line, provisions } of regulation.all) {
    const article = articles.find((each) => each.number === number)
    const place = { line, column: 1 }
    if (!article) fail(file, `公布的文本 ${official.path} 里没有${articleName(number)}`, place)
    else for (const each of provisions) checkFigures(each, article, file, official.path)
  }
}

function checkFigures(provision: Provision, article: OfficialArticle, file: VFile, path: string): void {
  const place = { line: provision.line, column: 1 }
  for (const { figure, found } of missingFigures(provision, article.text))
    fail(file, `公布的文本 ${path}:${article.line} 里没有这个数：${figure}，同类的数有：${found}`, place)
}
