import type { DraftInput } from './document.ts'
import { inline } from './markdown.ts'
import type { Write } from './source.ts'

/** The title of a document: the project's name and what the document is. */
export const heading = ({ texts }: DraftInput, what: string): string => `${texts.name?.trim() ?? ''}${what}`

/** Title and a remark on the text that the document follows. */
export function preface(
  write: (key: string, compose: Write) => void,
  { assessment }: DraftInput,
  what: string,
): void {
  const { name, number, note } = assessment.regulation
  write('title', (from) => `# ${inline(from.text('name') ?? '')}${what}`)
  write('preface', () => `> 按《${name}》${number ? `（${number}）` : ''}整理。${note.zh}`)
}
