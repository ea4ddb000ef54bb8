import type { Blockquote } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { fail, START } from '../../rules/reading/yaml-block.ts'
import type { Chapter } from './template.ts'

/** What is said of a chapter under its title. */
export type Notes = Pick<Chapter, 'onDemand' | 'afterOthers' | 'answers' | 'wanted' | 'advice'>
export const NO_NOTES: Notes = { onDemand: false, afterOthers: false, answers: [] }

const ON_DEMAND = '条文要求才有'
const AFTER_OTHERS = '条文要求的其他章放在这一章前面'
const READ: Readonly<Record<string, (words: string) => Partial<Notes>>> = {
  对应: (words) => ({ answers: words.split('、').filter(Boolean) }),
  要写: (wanted) => ({ wanted }),
  写法: (advice) => ({ advice }),
}

/** Reads the quoted lines under the title of a chapter; a line that is none of the known ones is a mistake of the file. */
export function readNotes(quote: Blockquote, file: VFile): Notes {
  const notes = { ...NO_NOTES }
  for (const [i, line] of plain(quote).split('\n').entries()) {
    const [, key = '', words = ''] = /^([^：]+)：(.+)$/.exec(line) ?? []
    if (line === ON_DEMAND) notes.onDemand = true
    else if (line === AFTER_OTHERS) notes.afterOthers = true
    else if (READ[key]) Object.assign(notes, READ[key](words))
    else {
      const { line: from, column } = quote.position?.start ?? START
      fail(file, `章名下面的引用行只能是${KNOWN}，这里是“${line}”`, { line: from + i, column })
    }
  }
  return notes
}

const KNOWN = [...Object.keys(READ).map((key) => `“${key}：…”`), `“${ON_DEMAND}”`, `“${AFTER_OTHERS}”`].join(
  '、',
)
