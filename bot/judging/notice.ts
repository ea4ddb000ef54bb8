import type { PendingItem, Person, Project } from '../../store/schema.ts'
import { speakingOf } from '../conversation/moment.ts'
import { emptyReply, type Reply } from '../conversation/reply.ts'
import { awaited, awaitedQuestion, awaitedWords } from '../conversation/submission/awaiting.ts'
import { titleOf } from '../conversation/wording/title.ts'
import { haltOf } from '../project/halt.ts'
import { type Judgement, marksLine, sectionsOf, verdictLines } from './judgement.ts'
import { judgingWording } from './wording.ts'

/** So much of one subject is told at once; the project itself shows all of it. */
const MOST = 12

/** A project before and after it was judged anew. */
export interface Rejudged {
  before: Project
  after: Project
}

/** What an applicant is told of their project when other rules judge it: what differs, and what to do. */
export function applicantNotice({ before, after }: Rejudged, judgement: Judgement, person: Person): Reply {
  const { language, regulation } = judgement.after
  const say = judgingWording(language)
  const now = { person, project: after, regulation }
  const waits = awaited(now)
  const asks = waits && waits.at.length > 0 ? waits : undefined
  return {
    ...emptyReply(language),
    region: regulation.id,
    title: say.title(titleOf(after, language)),
    lead: [
      ...verdictLines(judgement),
      say[nextOf(before, after, judgement)],
      ...(asks ? [awaitedWords(asks, now, language)] : []),
      ...marksLine(judgement),
    ],
    sections: sectionsOf(judgement, MOST),
    moment: speakingOf(after, person),
    ...(asks ? { question: awaitedQuestion(asks, now, language) } : {}),
    choices: [{ act: 'open', value: after.id, label: say.open }],
  }
}

/** What has become of the project, by the sentence that says what to do. */
function nextOf({ status: was }: Project, { status }: Project, { after: { assessment } }: Judgement) {
  if (was === 'approved') return 'wasEnded'
  if (status === 'approved') return 'ended'
  if (status === 'submitted') return 'goesOn'
  if (was !== 'submitted') return 'draft'
  return haltOf(assessment) ? 'back' : 'nowhere'
}

/** What somebody is told whose office had an item of the project before it; nothing of the content of a secret. */
export function officeNotice(
  { before, after }: Rejudged,
  items: readonly PendingItem[],
  judgement: Judgement,
): Reply {
  const { language, regulation } = judgement.after
  const say = judgingWording(language)
  if (after.facts.classified || before.facts.classified)
    return { ...emptyReply(language), title: say.secretTitle, lead: [say.secret] }
  const open = (id: string) => after.items.some((each) => each.id === id && each.state === 'open')
  return {
    ...emptyReply(language),
    region: regulation.id,
    title: say.title(titleOf(after, language)),
    lead: [
      ...verdictLines(judgement),
      ...items.map(({ id, action }) => (open(id) ? say.stays(action) : say.gone(action))),
      ...marksLine(judgement),
    ],
    sections: sectionsOf(judgement, MOST),
  }
}
