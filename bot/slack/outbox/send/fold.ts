import type { EntryOf } from '../../../../store/outbox.ts'
import type { Person } from '../../../../store/schema.ts'
import { overWording } from '../../../conversation/wording/over.ts'
import { aboveQuestion, overBlocks } from '../../../render/blocks.ts'
import type { Place } from '../../line/say.ts'
import { type Addressed, entryOf } from '../entries.ts'
import { quietly, type Sender, type Sending, type Sent } from '../sender.ts'

type Shown = NonNullable<Person['shown']>[number]

/** A message whose question is over, rewritten for the last time: done twice, it is the same. */
export const fold: Sender<'fold'> = {
  lane: ({ channel, ts }) => `${channel} ${ts}`,
  async send({ services, entry: { channel, ts, text, blocks } }) {
    await services.once.chat.update({ channel, ts, text, blocks })
    return {}
  },
  givenUp: quietly,
}

/**
 * What words do to questions once they are said, or never can be: a question that they show is noted with where it now
 * stands, and the messages whose question is over with them are to be folded.
 */
export async function questionsWith(
  { services, to, entry }: Pick<Sending<'message'>, 'services' | 'to' | 'entry'>,
  place?: Place,
): Promise<{ people: NonNullable<Sent['people']>; folds: Addressed[] }> {
  const { asks, over, blocks } = entry
  const above = place && asks !== undefined ? aboveQuestion(blocks) : undefined
  if (!over && !above) return { people: {}, folds: [] }
  const { shown = [], language } = await services.store.person(to)
  const isOver = ({ asking }: Shown) => over !== undefined && asking <= over.asking
  const now =
    place && above && asks !== undefined ? [{ asking: asks, ...place, text: entry.text, above }] : []
  return {
    people: {
      [to]: (latest) => ({
        ...latest,
        shown: [...(latest.shown ?? []).filter((each) => !isOver(each)), ...now],
      }),
    },
    folds: shown.filter(isOver).map((each) => ({
      to,
      entry: folding(each, over?.asking === each.asking ? over : passed(each, language), entry.at),
    })),
  }
}

type Line = Pick<NonNullable<EntryOf<'message'>['over']>, 'text' | 'blocks'>

/** What stands in the place of a question when the words that told what became of it were never said. */
function passed({ asking }: Shown, language: Person['language']): Line {
  const say = overWording(language)
  const line = say.unanswered(say.question)
  return { text: line, blocks: overBlocks({ moment: { asking }, line }).map((block) => ({ ...block })) }
}

/** An edit may not have a longer text. */
const TEXT = 4_000

function folding({ channel, ts, text, above }: Shown, line: Line, at: string): EntryOf<'fold'> {
  const whole = `${text}\n${line.text}`
  return {
    ...entryOf(`fold.${channel}.${ts}`, at),
    kind: 'fold',
    channel,
    ts,
    text: above.length > 0 && whole.length <= TEXT ? whole : line.text,
    blocks: [...above, ...line.blocks],
  }
}
