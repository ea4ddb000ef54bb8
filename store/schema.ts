import { z } from 'zod'
import { FACT_IDS, facts } from '../rules/facts.ts'
import { document } from './document.ts'
import { count, date, fileId, instant, name, named, text } from './field.ts'
import { happening } from './history.ts'
import { inbox } from './inbox.ts'

export type { Block, Difference, ProjectDocument, Revision } from './document.ts'
export { TEXT_LIMIT } from './field.ts'
export type { Happening } from './history.ts'

/** How many of a person's questions, and of the answers they were given, are remembered. */
export const RECENT_LIMIT = 20

const pendingItem = z.strictObject({
  id: name,
  office: name,
  step: count,
  /** The submission it belongs to, from 1. */
  round: count.optional(),
  action: text,
  article: count,
  since: instant,
  due: date.optional(),
  /** The revision of each document that was submitted. */
  documents: named(count),
  state: z.enum(['open', 'approved', 'returned', 'withdrawn']),
  /** Of a withdrawn one: the hash of the rules that have no such stop any more; its submission goes on without it. */
  dropped: name.optional(),
  decision: z.strictObject({ by: name, at: instant, reason: text.optional() }).optional(),
  cards: z.array(z.strictObject({ user: name, channel: name, ts: name })),
})

/** A question of a project that a colleague was asked. */
const request = z.strictObject({
  id: name,
  /** The fact or document field that is asked for. */
  question: name,
  to: name,
  /** What people call the colleague. */
  called: text,
  note: text.optional(),
  at: instant,
  /** When the colleague was last reminded of it. */
  reminded: instant.optional(),
  /**
   * What became of it: `taken` stands in the project, `offered` waits for the applicant to choose between it and an
   * answer of their own, `kept` means that they kept theirs, `unknown` that the colleague did not know, `recalled` that
   * the applicant took it back.
   */
  state: z.enum(['open', 'unknown', 'taken', 'offered', 'kept', 'recalled']),
  /** What the colleague answered, kept whatever becomes of it. */
  given: z.strictObject({ at: instant, facts, texts: named(text) }).optional(),
  /** Who has still to hear of it. */
  tell: z.enum(['colleague', 'applicant']).optional(),
  /** The message with its buttons. */
  card: z.strictObject({ channel: name, ts: name }).optional(),
})

export const project = z.strictObject({
  version: z.literal(5),
  id: fileId,
  region: name,
  owner: name,
  created: instant,
  updated: instant,
  facts,
  /** Free text of the document fields. */
  texts: named(text),
  unknown: named(z.enum(['unknown', 'later'])),
  answered: named(z.strictObject({ by: name, at: instant })),
  milestones: named(date),
  documents: named(document),
  items: z
    .array(pendingItem)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids must differ'),
  requests: z
    .array(request)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids must differ'),
  status: z.enum(['draft', 'submitted', 'returned', 'approved']),
  /** What the applicant has done themselves of the route. */
  ticked: z.array(z.strictObject({ article: count, action: text, by: name, at: instant })),
  /** The hash of the rules that the project was last judged by. */
  rules: name.optional(),
  history: z.array(happening),
})

/** What somebody was answered, and by which wording of the rules. */
const answered = z.strictObject({
  at: instant,
  question: text,
  answer: text,
  citations: z.array(z.strictObject({ regulation: name, article: count })),
  /** The hash of each rule file that it rests on, by regulation. */
  rules: named(name),
})

/** Words that mean what the text they are asked of makes of them: the figures said with 以下, and a level said to be the own one. */
const terms = z.strictObject({ below: z.partialRecord(z.enum(FACT_IDS), text), level: name.optional() })

export const person = z.strictObject({
  version: z.literal(6),
  id: fileId,
  language: z.enum(['zh', 'en']),
  region: name.optional(),
  unit: text.optional(),
  /** Their direct message conversation. */
  channel: name.optional(),
  /** They have been told where the documents of their projects are. */
  toldWhere: z.literal(true).optional(),
  conversation: z.strictObject({
    project: fileId.optional(),
    asked: name.optional(),
    /** The facts that are asked about together, in their order. */
    listed: z.array(z.enum(FACT_IDS)).optional(),
    /** What could be asked together is asked one by one: they were not sure of all of it. */
    singly: z.literal(true).optional(),
    /** The request of a colleague that their next words answer. */
    request: name.optional(),
    region: name.optional(),
    /** What the chat has said so far of something that is no project yet. */
    facts,
    /** What the last question only supposed: it was said of no project. */
    supposed: facts.optional(),
    terms: terms.optional(),
    topics: z.array(name),
    /** The last question in its own words, for those that take it up again. */
    question: text.optional(),
    /** What was spoken of before another project was asked about, to come back to. */
    before: z
      .strictObject({
        region: name.optional(),
        facts,
        terms: terms.optional(),
        topics: z.array(name),
        question: text.optional(),
      })
      .optional(),
    cited: z.array(z.strictObject({ regulation: name, article: count })),
    paused: z.boolean().optional(),
    /** They have asked to submit, and what decides the route is being asked first. */
    submitting: z.boolean().optional(),
    /** A project that they called classified while offices had it: it is asked about once it is theirs again. */
    secrecy: fileId.optional(),
    /** Several answers that were read in one message and are asked about, and that message as it was typed. */
    offered: z.strictObject({ texts: named(text), whole: text }).optional(),
    /** How many times what is being asked has changed; buttons of an earlier question are void. */
    asking: z.number().int().nonnegative().optional(),
    /** The question that is being asked, by its id, until another is or something else is spoken of. */
    open: name.optional(),
  }),
  /** The messages that show a question which is open, or was when they were sent: what stands above it, and where. */
  shown: z
    .array(
      z.strictObject({
        asking: z.number().int().nonnegative(),
        channel: name,
        ts: name,
        text: z.string(),
        above: z.array(z.looseObject({ type: z.string() })),
      }),
    )
    .optional(),
  ...inbox,
  recent: z.array(z.strictObject({ at: instant, text })).max(RECENT_LIMIT),
  /** The last answers, the latest last: what can still be said to be wrong. */
  answers: z.array(answered).max(RECENT_LIMIT),
  /** The answers that they said were wrong, when, and in which words; kept for the policy officer. */
  feedback: z.array(answered.extend({ said: instant, words: text.optional() })),
})

export const directory = z.strictObject({
  version: z.literal(1),
  /** The people of each office, by `officeKey`. */
  offices: named(z.array(fileId)),
  admins: z.array(fileId),
})

/** When each timed work was last done, by its name. */
export const timed = z.strictObject({ version: z.literal(1), done: named(instant) })

export type PendingItem = z.infer<typeof pendingItem>
export type Request = z.infer<typeof request>
export type Project = z.infer<typeof project>
export type Person = z.infer<typeof person>
export type Answered = z.infer<typeof answered>
export type Directory = z.infer<typeof directory>
export type Timed = z.infer<typeof timed>
