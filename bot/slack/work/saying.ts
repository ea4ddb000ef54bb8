import type { Language } from '../../../rules/describe.ts'
import type { EntryOf } from '../../../store/outbox.ts'
import { asking } from '../../conversation/fill/naming.ts'
import { emptyReply, type Over, type Reply } from '../../conversation/reply.ts'
import type { Enclosure, Turn } from '../../conversation/turn.ts'
import { aloudWording } from '../../conversation/wording/aloud.ts'
import { countingRevision } from '../../project/submission.ts'
import { overBlocks } from '../../render/blocks.ts'
import type { Around } from '../outbox/effect.ts'
import { type Addressed, entryOf, worded } from '../outbox/entries.ts'
import type { Services } from '../services.ts'
import type { Change } from './keeping.ts'
import { type Origin, wordsOf } from './over-project.ts'
import { withWaiting } from './waiting.ts'

/** What a turn has come to. */
interface Outcome {
  taken: Turn
  /** What is answered, of all that was changed. */
  reply: Reply
  found: readonly Change[]
  around: Around
}

/** What the person is told of their own turn, and given with it. */
export function saying(
  services: Services,
  origin: Origin,
  { taken, reply, found, around }: Outcome,
): Addressed[] {
  const { user, channel, thread, ts } = origin
  const { newId } = services.desk(wordsOf(origin))
  const waiting = withWaiting(services, around.directory, found, reply)
  const asks = found.filter((each) => each.asks && each.after.owner === user)
  const whole = asks.reduce((all, { after }) => asking(all, after, taken.person.language), waiting)
  const here = { channel, thread, since: ts }
  const words = live(worded(newId, around.at, whole, taken.apart ? {} : here), whole, taken.over)
  const moved = taken.apart ? worded(newId, around.at, movedReply(taken.person.language), here) : []
  const given = (taken.encloses ?? []).flatMap((each) => enclosed(each, taken, entryOf(newId(), around.at)))
  return [...words, ...given, ...moved].map((entry) => ({ to: user, entry }))
}

/** What stands where others read along of something that is answered apart. */
const movedReply = (language: Language): Reply => ({
  ...emptyReply(language),
  lead: [aloudWording(language).moved],
})

/** The words with what they do to questions: the one that they show is noted, the one before is over with the last. */
function live(words: EntryOf<'message'>[], { moment, question }: Reply, over: Over | undefined) {
  const asks = question && moment ? { asks: moment.asking } : {}
  const ends = over && {
    over: {
      asking: over.moment.asking,
      text: over.line,
      blocks: overBlocks(over).map((block) => ({ ...block })),
    },
  }
  return words.map((each, i) => ({ ...each, ...asks, ...(i === words.length - 1 && ends) }))
}

/** Something given beside a reply: the revision that counts of a document of one's own, or a card one may decide on. */
function enclosed(
  { project: id, ...what }: Enclosure,
  { person, project, projects = [] }: Turn,
  { id: hash, ...head }: ReturnType<typeof entryOf>,
): Addressed['entry'][] {
  if ('item' in what)
    return [{ ...head, id: `again.${hash}`, kind: 'card', project: id, item: what.item, again: true }]
  const own = project?.id === id ? project : projects.find((each) => each.id === id)
  const counts = own && countingRevision(own, what.document)
  if (own?.owner !== person.id || !counts) return []
  return [
    {
      ...head,
      id: `file.${hash}`,
      kind: 'file',
      project: id,
      document: what.document,
      revision: counts.number,
    },
  ]
}

/** Asks the applicants of other projects about the differences that somebody else’s turn brought up. */
export async function askingOthers(
  services: Services,
  user: string,
  found: readonly Change[],
  { at }: Around,
): Promise<Addressed[]> {
  const asked = found.filter((each) => each.asks && each.after.owner !== user)
  const all = await Promise.all(
    asked.map(async ({ after }) => {
      const { language } = await services.store.person(after.owner)
      const words = worded(services.newId, at, asking(emptyReply(language), after, language))
      return words.map((entry) => ({ to: after.owner, entry }))
    }),
  )
  return all.flat()
}
