import type { Language } from '../../../rules/describe.ts'
import type { Project, ProjectDocument } from '../../../store/schema.ts'
import type { Open } from '../../documents/differences.ts'
import { type Hand, withTables, withUnits } from '../../documents/revisions.ts'
import type { Written } from '../../documents/written.ts'
import type { Desk, Turn } from '../turn.ts'
import { tooLong } from './content.ts'
import type { Filling } from './filling.ts'
import { take } from './taking.ts'

/** A difference with the answer that its document's side gives. */
export type Taken = Open & { written: Written }

/**
 * Makes what documents say the answers: facts, papers, cards and the route follow together. A text is a text of its field
 * from then on, with every paragraph that was written there.
 */
export function takeWritten(all: readonly Taken[], now: Filling, desk: Desk, language: Language): Turn {
  const facts = Object.fromEntries(
    all.flatMap(({ written }) => ('fact' in written ? [[written.fact, written.value]] : [])),
  )
  const texts = Object.fromEntries(
    all.flatMap(({ written }) => ('field' in written ? [[written.field, written.text]] : [])),
  )
  const long = Object.values(texts).flatMap((text) => tooLong(text, language) ?? [])
  if (long[0]) return { ...now, reply: long[0] }
  const project = all.reduce((each, taken) => settled(each, taken, desk, now.person.id), now.project)
  return take({ ...now, project }, { facts, texts }, desk, language)
}

function settled(project: Project, taken: Taken, { now: at }: Desk, by: string): Project {
  const document = project.documents[taken.kind]
  if (!document) return project
  const after = asAnswered(document, taken, { by, at })
  return after === document
    ? project
    : { ...project, documents: { ...project.documents, [taken.kind]: after } }
}

/** A document in which what is taken stands where the answer will be drafted. */
function asAnswered(document: ProjectDocument, { written, difference }: Taken, hand: Hand): ProjectDocument {
  if (!('field' in written)) return document
  if (written.field !== 'budget') return withUnits(document, difference.key, hand)
  return withTables(document, 'budget.table.', hand)
}
