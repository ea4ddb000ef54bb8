import type { Project } from '../../store/schema.ts'
import { isBlank } from '../documents/revisions.ts'
import { isConfirming } from './fill/secrecy.ts'
import { withNextStep } from './help.ts'
import { belongingOf } from './projects/belonging.ts'
import { withFile } from './projects/with-file.ts'
import { emptyReply } from './reply.ts'
import { resumed } from './resumed.ts'
import type { Desk, Standing, Turn } from './turn.ts'
import { secrecyWording } from './wording/secrecy.ts'
import { uploadWording } from './wording/upload.ts'

/** Why the text of a file is not to be had. */
export type Unreadable = 'word' | 'type' | 'tooBig' | 'notText' | 'unreachable'

/** A file that a person sends: its name, and its text as far as there is one. */
export type Upload = { name: string } & ({ text: string } | { unreadable: Unreadable })

/**
 * Takes a paper that somebody changed as a file: what they changed becomes a revision of theirs, on top of the latest.
 * Whatever cannot be taken is said, and changes nothing.
 */
export function takeFile(file: Upload, standing: Standing, desk: Desk): Turn {
  const { language } = standing.person
  return withNextStep(resumed(take(file, standing, desk), desk, language), language)
}

function take(file: Upload, standing: Standing, desk: Desk): Turn {
  const { person } = standing
  const { language } = person
  const said = 'text' in file ? paperOf(file, standing) : uploadWording(language)[file.unreadable](file.name)
  if (typeof said === 'string') return { ...standing, reply: { ...emptyReply(language), lead: [said] } }
  const { paper, version } = said
  const change = (project: Project) => {
    const isInHand = project.id === standing.project?.id
    const hand = { by: person.id, at: desk.now }
    return withFile(project, paper.kind, { text: said.text, version, hand, isInHand }, language)
  }
  if (paper.project.id !== standing.project?.id)
    return {
      ...standing,
      reply: emptyReply(language),
      elsewhere: { project: paper.project.id, change },
    }
  const { project, reply, isMerged } = change(standing.project)
  return {
    ...standing,
    project,
    reply,
    ...(isMerged && { encloses: [{ project: project.id, document: paper.kind }] }),
  }
}

/** The paper that a file is of; or what is said where it is of none, or not to be taken now. */
function paperOf(file: { name: string; text: string }, standing: Standing) {
  const { language } = standing.person
  const say = uploadWording(language)
  if (isBlank(file.text)) return say.empty(file.name)
  if (isConfirming(standing.person)) return secrecyWording(language).confirmFirst
  const found = belongingOf(file, standing)
  if ('paper' in found) return { ...found, text: file.text }
  if (found.instead !== 'which') return say[found.instead](file.name)
  return say.which(file.name, found.papers.map(({ document }) => document.title).join(say.comma))
}
