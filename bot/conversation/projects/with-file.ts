import type { Language } from '../../../rules/describe.ts'
import type { Project, Revision } from '../../../store/schema.ts'
import { changesByChapter } from '../../documents/chapters.ts'
import { differencesIn } from '../../documents/differences.ts'
import { isLike, originOf } from '../../documents/files.ts'
import { fileTaken, type Hand, isLocked } from '../../documents/revisions.ts'
import { choice } from '../acts.ts'
import { type Choice, emptyReply, type Reply, type Section } from '../reply.ts'
import { differenceWording } from '../wording/differences.ts'
import { refusalWording } from '../wording/refusal.ts'
import { uploadWording } from '../wording/upload.ts'

/** A file of a paper. */
interface Filed {
  text: string
  /** The revision that its name says. */
  version: number | undefined
  /** Whose it is, and when it came. */
  hand: Hand
  /** Whether its project is the one in hand. */
  isInHand: boolean
}

/** A project with what a file changed in a paper of it, what is said of that, and whether the paper says more than it. */
interface With {
  project: Project
  reply: Reply
  isMerged: boolean
}

/** A project with what somebody changed in a file of one of its papers; one that offices have is let be. */
export function withFile(project: Project, kind: string, file: Filed, language: Language): With {
  const say = uploadWording(language)
  const letBe = (lead: string, choices: Choice[] = []): With => {
    const reply = { ...emptyReply(language), region: project.region, lead: [lead], choices }
    return { project, reply, isMerged: false }
  }
  if (project.facts.classified) return letBe(refusalWording(language).classified)
  const document = project.documents[kind]
  const origin = document && originOf(document, file.text, file.version)
  const last = document?.revisions.at(-1)
  if (!document || !origin || !last) return letBe(say.gone)
  const { title, revisions } = document
  const named = revisions.find(({ number }) => number === origin.number)
  if (isLike(named?.blocks ?? [], file.text)) return letBe(say.same(title, origin.number))
  if (isLocked(project)) return letBe(...locked(project, title, file.isInHand, language))
  const { document: after, conflicts } = fileTaken(document, origin, file.text, file.hand)
  const latest = after.revisions.at(-1)
  if (after === document || !latest) return letBe(say.already(title, last.number))
  const differences = differencesIn(after, conflicts, project, kind)
  const isMerged = !isLike(latest.blocks, file.text)
  const lead = [say.taken(title, origin.number, latest.number), ...(isMerged ? [say.merged] : [])]
  const sections = changed(last, latest, language)
  return {
    project: { ...project, documents: { ...project.documents, [kind]: { ...after, differences } } },
    reply: { ...emptyReply(language), region: project.region, lead, sections },
    isMerged,
  }
}

/** That offices have a project or have decided it, and how it can be changed all the same. */
function locked(
  { id, status }: Project,
  title: string,
  isInHand: boolean,
  language: Language,
): [lead: string, choices: Choice[]] {
  const say = uploadWording(language)
  if (status === 'approved') return [say.approved(title), []]
  const open: Choice = { act: 'open', value: id, label: differenceWording(language).openOther }
  return [say.locked(title), [isInHand ? choice('withdraw', language) : open]]
}

function changed(before: Revision, after: Revision, language: Language): Section[] {
  const say = uploadWording(language)
  const items = changesByChapter(before.blocks, after.blocks).map(({ heading, ...counts }) => ({
    text: say.chapter(heading ?? say.top, counts),
  }))
  return items.length > 0 ? [{ title: say.changes, items }] : []
}
