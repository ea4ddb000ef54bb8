import { isHeard } from '../../../store/inbox.ts'
import { handleAloud } from '../../conversation/aloud.ts'
import { takeFile } from '../../conversation/upload.ts'
import { personToAsk } from '../../understand/wishes/delegate.ts'
import { isAloud } from '../line/direct.ts'
import { type Written, wordsOf } from '../line/words.ts'
import type { Services } from '../services.ts'
import { delegatingTo } from '../work/delegating.ts'
import { namesOf, type Origin, type Taking } from '../work/over-project.ts'
import { takeTurn } from '../work/turns.ts'
import { fetched, type SentFile } from './files.ts'
import { answersBelow } from './threads.ts'

/** A message that a person wrote, as Slack tells of it. */
export interface Mail extends Written {
  user: string
  channel: string
  ts: string
  thread?: string | undefined
  files?: readonly SentFile[] | undefined
  /** What else it goes by: its event, and the gesture that sent it. */
  also?: readonly (string | undefined)[] | undefined
}

/** Answers one message, its files first, in order; one that was answered before is let be. */
export async function answer(
  services: Services,
  { text, blocks, files = [], ...origin }: Mail,
): Promise<void> {
  const isWords = files.length === 0 || text.trim() !== ''
  for (const [i, file] of files.entries()) {
    // A message of files alone is heard with the last of them.
    const isLast = !isWords && i === files.length - 1
    await answerFile(services, origin, file, isLast)
  }
  if (!isWords) return
  const to = isAloud(origin) ? undefined : personToAsk(text)
  const turn =
    to === undefined
      ? await reading(services, origin, { text, blocks })
      : await delegatingTo(services, origin, to)
  await takeTurn(services, origin, turn)
}

/** What reading a message comes to, as it was said: aloud in a channel, in a thread, or to us alone. */
async function reading(services: Services, origin: Origin, written: Written): Promise<Taking> {
  const words = await wordsOf(services, written)
  const taken = isAloud(origin) ? handleAloud : await answersBelow(services, origin)
  return (standing, desk) => taken(words, standing, desk)
}

/** Answers one file of a message. It is heard under a name of its own: the next may fail, and be told again. */
async function answerFile(
  services: Services,
  { ts, also = [], ...origin }: Omit<Mail, keyof Written | 'files'>,
  file: SentFile,
  isLast: boolean,
): Promise<void> {
  const message = namesOf({ ...origin, ts, also })
  const own = message.map((name) => `${name}/${file.id}`)
  const person = await services.store.person(origin.user)
  if (isHeard(person, ...message) || isHeard(person, ...own)) return
  const upload = await fetched(services, file)
  const [trigger, ...others] = own
  const from: Origin = { ...origin, trigger, also: [...others, ...(isLast ? message : [])] }
  await takeTurn(services, from, (standing, desk) => takeFile(upload, standing, desk))
}
