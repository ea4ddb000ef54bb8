import type { DraftInput } from './document.ts'
import { inline } from './markdown.ts'
import type { Write } from './source.ts'
import { short } from './wording.ts'

/** The title of a document: the project's name and what the document is. */
export const titled = ({ texts }: DraftInput, what: string): string =>
  `${short(texts.name?.trim() ?? '')}${what}`

/** The title of a document and the text that its articles are of. */
export function preface(
  write: (key: string, compose: Write) => void,
  { assessment }: DraftInput,
  what: string,
  followed: string,
): void {
  const { name, number, note } = assessment.regulation
  write('title', (from) => {
    // A classified project is not named: see drafts().
    const project = from.fact('classified') ? undefined : from.text('name')
    return `# ${inline(short(project ?? ''))}${what}`
  })
  write(
    'preface',
    () => `> ${followed}按照《${name}》${number ? `（${number}）` : ''}编排，所注条次均指该办法。${note.zh}`,
  )
}
