import { aside } from '../aside.ts'
import type { Services } from '../services.ts'
import { called } from './people.ts'
import { seenInBlocks } from './rich-text.ts'
import { plainlySeen, type Seen, seenIn } from './seen.ts'

/** Something that was written, as Slack tells of it. */
export interface Written {
  text: string
  blocks?: unknown
}

/** The words of a message as whoever wrote it saw them, people by their names. */
export const wordsOf = (services: Services, { text, blocks }: Written): Promise<string> =>
  named(services, seenInBlocks(blocks) ?? seenIn(text))

/** The words of a command: in one, nothing is drawn bold. */
export const typedIn = (services: Services, text: string): Promise<string> =>
  named(services, plainlySeen(text))

/** The bot itself is whom it was said to, and no part of what was said. */
async function named(services: Services, seen: Seen): Promise<string> {
  const words = await Promise.all(
    seen.map(async (part) =>
      typeof part === 'string'
        ? part
        : part.user === services.self
          ? ''
          : (part.label ?? (await nameIn(services, part.user))),
    ),
  )
  return words.join('').trim()
}

async function nameIn(services: Services, user: string): Promise<string> {
  let name = `@${user}`
  await aside(services, 'looking up a name', { user }, async () => {
    const { user: member = {} } = await services.once.users.info({ user })
    name = called(member) || name
  })
  return name
}
