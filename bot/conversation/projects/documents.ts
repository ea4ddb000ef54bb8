import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { clock } from '../../clock.ts'
import { isLocked } from '../../documents/revisions.ts'
import { takesAnswers } from '../../project/requests.ts'
import { countingRevision } from '../../project/submission.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { emptyReply, type Item, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { papersWording } from '../wording/papers.ts'
import { titleOf } from '../wording/title.ts'

/** The documents of the project in hand: which there are, in which revision of when, and how to come by them. */
export function documentsReply(
  { project }: Filling,
  { canvases, filesOnly }: Desk,
  language: Language,
): Reply {
  const say = papersWording(language)
  const items = Object.entries(project.documents).flatMap(([kind, { title, canvas }]): Item[] => {
    const counts = countingRevision(project, kind)
    const opens = canvases !== undefined && canvas !== undefined
    const link = opens ? { link: { url: canvases + canvas, text: say.open } } : {}
    const text = counts && `${title}${say.colon}${say.revision(counts.number, clock(counts.at))}`
    return text ? [{ text, ...link }] : []
  })
  const blank = { ...emptyReply(language), region: project.region, facts: project.facts }
  if (items.length === 0) return { ...blank, lead: [say.none] }
  return {
    ...blank,
    title: say.title(titleOf(project, language)),
    lead: [whereOf(project, filesOnly, language), ...(isLocked(project) ? [say.locked] : [])],
    sections: [{ title: say.list, items }],
    choices: [
      ...(project.documents.plan ? [choice('send-plan', language)] : []),
      choice('send-documents', language),
      ...(takesAnswers(project) ? [choice('edit-budget', language)] : []),
    ],
  }
}

/** Where the documents of a project are: on canvases, which may be open for reading only, or nowhere but in files. */
function whereOf(project: Project, filesOnly: boolean | undefined, language: Language): string {
  const say = papersWording(language)
  if (Object.values(project.documents).every(({ canvas }) => canvas === undefined) && filesOnly)
    return say.whereFiles
  return isClosed(project) ? say.whereClosed : say.where
}

/**
 * The turn with where the documents are, and why there: said once to each applicant, as soon as it is known where their
 * first drafts stand.
 */
export function withWhereabouts(turn: Turn, desk: Desk, language: Language): Turn {
  const { person, project, reply } = turn
  if (!project || !takesAnswers(project) || project.facts.classified || person.toldWhere) return turn
  const say = papersWording(language)
  const onCanvas = Object.values(project.documents).some(({ shown }) => shown !== undefined)
  const lead = onCanvas
    ? isClosed(project)
      ? say.begunClosed
      : say.begunCanvases
    : desk.filesOnly && say.begunFiles
  if (!lead) return turn
  return { ...turn, person: { ...person, toldWhere: true }, reply: { ...reply, lead: [...reply.lead, lead] } }
}

/** Whether the canvases of a project that can be changed are open for reading only: this Slack lets none be read back. */
const isClosed = (project: Project): boolean =>
  !isLocked(project) &&
  Object.values(project.documents).some(({ canvas, access }) => canvas !== undefined && access === 'read')

/**
 * Gives the applicant documents of the project in hand as files: the plan, or all. What was not submitted is read back
 * first, so that a file lacks nothing that somebody wrote in it.
 */
export function sendDocuments(now: Filling, which: 'plan' | 'all', language: Language): Turn {
  const say = papersWording(language)
  const { project } = now
  const wanted = Object.keys(project.documents).filter((kind) => which === 'all' || kind === which)
  if (wanted.length === 0) {
    const lead = which === 'plan' ? say.noPlan : say.none
    return { ...now, reply: { ...emptyReply(language), lead: [lead] } }
  }
  const reply = { ...emptyReply(language), lead: [say.sent(named(project, wanted, language))] }
  const turn = { ...now, reply, encloses: wanted.map((document) => ({ project: project.id, document })) }
  return isLocked(project) ? turn : { ...turn, reads: 'must' }
}

const named = (project: Project, kinds: readonly string[], language: Language): string => {
  const say = papersWording(language)
  const which = isLocked(project) ? say.submitted : say.draft
  const name = (kind: string): string => {
    const counts = countingRevision(project, kind)
    return `${project.documents[kind]?.title ?? kind}${counts ? which(counts.number) : ''}`
  }
  return kinds.map(name).join(say.comma)
}

/** Says that something was written in a document of a submitted project, and that it belongs to the next submission. */
export function writtenLate(project: Project, kind: string, language: Language): Reply {
  const { title = kind, revisions = [] } = project.documents[kind] ?? {}
  const [written, submitted] = [revisions.at(-1)?.number ?? 0, countingRevision(project, kind)?.number ?? 0]
  const lead = papersWording(language).late(title, written, submitted)
  const choices = project.status === 'submitted' ? [choice('withdraw', language)] : []
  return { ...emptyReply(language), region: project.region, lead: [lead], choices }
}

/** Says that what was written in a canvas may not have been read, and how it gets into the document. */
export const outOfReach = (title: string, language: Language): Reply => ({
  ...emptyReply(language),
  lead: [papersWording(language).outOfReach(title)],
})
