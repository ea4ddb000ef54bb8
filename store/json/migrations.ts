import { z } from 'zod'
import { NewerVersion } from '../errors.ts'
import { name } from '../field.ts'
import type { Entry } from '../outbox.ts'
import { withClosedWords } from './told-history.ts'

type Fields = Record<string, unknown>
/** Hears what a step found to be said to somebody, which has files of its own since. */
export type Moved = (recipient: string, entries: Entry[]) => void
/** Turns the fields of one version into those of the next; throws a ZodError when they are not of that version. */
export type Migration = (fields: Fields, moved: Moved) => Fields

/** Answers set aside are answers like the others since it is worked out which of them apply now. */
function withRequests(fields: Fields): Fields {
  const { setAside, facts, texts, ...rest } = filled.parse(fields)
  return {
    ...rest,
    facts: { ...setAside.facts, ...facts },
    texts: { ...setAside.texts, ...texts },
    requests: [],
  }
}

/** Nothing ever read what was noted as skipped. */
function withoutSkipped(fields: Fields): Fields {
  const { conversation, ...rest } = talking.parse(fields)
  const { skipped: _unread, ...kept } = conversation
  return { ...rest, conversation: kept }
}

/** What is to be said has files of its own; messages that were answered are remembered with the time. */
function withInbox(fields: Fields, moved: Moved): Fields {
  const { unsaid, handled, heard, ...rest } = answering.parse(fields)
  if (unsaid)
    moved(
      rest.id,
      // When it was to be said is not known.
      unsaid.map((words) => ({ kind: 'message', ...words, at: EPOCH, tries: 0 })),
    )
  return {
    ...rest,
    heard: heard.map((id) => ({ id, at: sentAt(id) })),
    ...(handled ? { since: handled } : {}),
  }
}

/** When a message with this timestamp was written. */
const sentAt = (ts: string): string => {
  const seconds = Number(ts)
  return seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : EPOCH
}

const EPOCH = new Date(0).toISOString()
const answering = z.looseObject({
  id: z.string(),
  unsaid: z
    .array(
      z.strictObject({
        id: name,
        channel: name.optional(),
        thread: name.optional(),
        since: name.optional(),
        text: z.string(),
        blocks: z.array(z.looseObject({ type: z.string() })),
      }),
    )
    .optional(),
  handled: name.optional(),
  heard: z.array(name).default([]),
})
const answers = { facts: z.looseObject({}), texts: z.looseObject({}) }
const filled = z.looseObject({ ...answers, setAside: z.object(answers) })
const talking = z.looseObject({ conversation: z.looseObject({ skipped: z.array(z.string()) }) })

/** That something is ordered from above is a fact of its own, and no degree of urgency. */
const toldApart = ({ urgency, ...facts }: Fields): Fields =>
  urgency === undefined
    ? facts
    : urgency === 'ordered'
      ? { ...facts, ordered: true, urgency: 'pressing' }
      : { ...facts, urgency }

function withOrders(fields: Fields): Fields {
  const { facts, requests, ...rest } = stating.parse(fields)
  return {
    ...rest,
    facts: toldApart(facts),
    requests: requests.map(({ given, ...request }) => ({
      ...request,
      ...(given && { given: { ...given, facts: toldApart(given.facts) } }),
    })),
  }
}

function withOrdersSaid(fields: Fields): Fields {
  const { conversation, ...rest } = saying.parse(fields)
  return { ...rest, conversation: { ...conversation, facts: toldApart(conversation.facts) } }
}

/** Nothing is known of the last question, of what was spoken of before, and of what an answer took the place of. */
const asBefore = (fields: Fields): Fields => fields

/** What somebody was answered is not known, and nobody has said that it was wrong. */
const withAnswers = (fields: Fields): Fields => ({ ...fields, answers: [], feedback: [] })

const stated = z.looseObject({ facts: z.looseObject({}) })
const stating = stated.extend({ requests: z.array(z.looseObject({ given: stated.optional() })) })
const saying = z.looseObject({ conversation: stated })

/** For each kind of file the steps from version to version: the first leads from 1 to 2. */
export const migrations: Record<
  'project' | 'person' | 'directory' | 'timed' | 'outbox',
  readonly Migration[]
> = {
  project: [withRequests, withOrders, asBefore, withClosedWords],
  person: [withoutSkipped, withInbox, withOrdersSaid, asBefore, withAnswers],
  directory: [],
  timed: [],
  outbox: [],
}

const versioned = z.looseObject({ version: z.int().positive() })

/**
 * The fields brought to the version that the last step leads to. Throws a ZodError when there is no version, and
 * `NewerVersion` when it is beyond the last step.
 */
export function upgrade(data: unknown, steps: readonly Migration[], file: string, moved: Moved): Fields {
  const found = versioned.parse(data)
  const latest = steps.length + 1
  if (found.version > latest) throw new NewerVersion(file, found.version, latest)
  return steps
    .slice(found.version - 1)
    .reduce<Fields>((fields, step, i) => ({ ...step(fields, moved), version: found.version + i + 1 }), found)
}
