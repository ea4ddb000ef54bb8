import type { ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { FACTS } from '../../rules/facts.ts'
import { fail, type Position, START } from '../../rules/reading/yaml-block.ts'
import { nearestName, placeNamed } from './names.ts'
import type { Part, Place, Slot } from './template.ts'

const BRACES = /\{([^{}]*)\}/
const start = (node: RootContent | ListItem | TableRow): Position => node.position?.start ?? START

/** The parts that a block of a template stands for; what it cannot stand for is a mistake of the file. */
export function readParts(node: RootContent, file: VFile): Part[] {
  if (node.type === 'paragraph') return readLine(node, false, file)
  if (node.type === 'table') return readStatement(node, file)
  if (node.type === 'list')
    return node.children.flatMap((item) => {
      const [only, ...more] = item.children
      if (only?.type === 'paragraph' && more.length === 0) return readLine(only, true, file)
      fail(file, '列表的每一项只能是一行，下面不能再有列表或者段落', start(item))
      return []
    })
  fail(file, '章里只能有段落、列表、“是、否、没有回答”的表格，以及章名下面的引用行', start(node))
  return []
}

/** Text with names in braces; a name that stands alone is a text of its own, unless it is a fact. */
function readLine(line: Paragraph, bullet: boolean, file: VFile): Part[] {
  const words = plain(line)
    .split(/(\{[^{}]*\})/)
    .filter(Boolean)
    .flatMap((piece): (string | Slot)[] => {
      const [, written] = BRACES.exec(piece) ?? []
      if (written === undefined) return [piece]
      const slot = readSlot(written, start(line), file)
      return slot ? [slot] : []
    })
  const [first, ...more] = words
  if (typeof first === 'object' && more.length === 0 && !('fact' in first.place))
    return [{ type: 'text', bullet, place: first.place }]
  for (const word of words)
    if (typeof word === 'object' && 'computed' in word.place)
      fail(file, `{${word.name}} 要单独成一段`, start(line))
  return words.length > 0 ? [{ type: 'line', bullet, words }] : []
}

function readSlot(written: string, at: Position, file: VFile): Slot | undefined {
  const name = written.replace(/？$/, '')
  const place = placeOf(name, at, file)
  return place && { place, name, optional: name !== written }
}

function placeOf(name: string, at: Position, file: VFile): Place | undefined {
  const place = placeNamed(name)
  if (!place) fail(file, `没有叫“${name}”的事实或者文字，最接近的是“${nearestName(name)}”`, at)
  return place
}

const ANSWERS = ['是', '否', '没有回答'] as const

/** A table of a yes/no fact: its name in the head, then what is written for each answer. */
function readStatement(table: Table, file: VFile): Part[] {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => plain(cell)))
  const [, name = ''] = BRACES.exec(head?.[0] ?? '') ?? []
  const place = placeOf(name, start(table), file)
  if (!place) return []
  if (!('fact' in place) || FACTS[place.fact].type !== 'flag') {
    fail(file, `表头写一个回答“是”或“否”的事实，“${name}”不是`, start(table))
    return []
  }
  const [yes, no, unanswered] = ANSWERS.map((answer) => rows.find(([of]) => of === answer)?.[1])
  if (yes && no && unanswered && rows.length === ANSWERS.length)
    return [{ type: 'statement', fact: place.fact, yes, no, unanswered }]
  fail(file, `“${name}”的表格要有“${ANSWERS.join('”“')}”三行，各写一句`, start(table))
  return []
}
