import { z } from 'zod'
import { facts } from '../rules/facts.ts'
import { count, date, fileId, instant, name, named, text } from './field.ts'

/** Who did something to a project, and when. */
const head = { at: instant, by: name }
const did = <K extends string, P extends z.ZodRawShape>(what: K, about: P) =>
  z.strictObject({ ...head, what: z.literal(what), ...about })

/** The facts, document fields and milestones concerned. */
const questions = z.array(name).min(1)
/** What the answers were whose place was taken. */
const before = z.strictObject({ facts, texts: named(text), milestones: named(date).optional() }).optional()

/** Everything that can be done to a project, in closed words. */
export const happening = z.discriminatedUnion('what', [
  did('answer', { questions, before }),
  did('undo', { questions, before }),
  did('put-off', { question: name, how: z.enum(['unknown', 'later']) }),
  /** What was put off is asked again. */
  did('take-up', { questions }),
  did('copy', { from: fileId }),
  did('request', { question: name, to: name }),
  did('recall', { question: name, to: name }),
  did('remind', { question: name, to: name }),
  /** What became of a request; see its states. */
  did('reply', { question: name, to: name, became: z.enum(['unknown', 'taken', 'offered', 'kept']) }),
  /** Which holds where a document and an answer differed. */
  did('settle', { document: name, block: name, holds: z.enum(['written', 'answered']) }),
  /** The revision of each document that was submitted, and the hash of the rules that it was judged by. */
  did('submit', { documents: named(count), rules: name.optional() }),
  did('withdraw', { why: z.enum(['classified', 'not-applicable', 'barred']).optional() }),
  did('approve', { item: name, reason: text.optional() }),
  did('return', { item: name, reason: text.optional() }),
  /** What an applicant does themselves on the route, and whether it is done. */
  did('tick', { article: count, action: text, done: z.boolean() }),
  /** The rules have changed, and what follows from the answers with them. */
  did('rejudge', { from: name, to: name }),
  /** What an earlier version of the program noted in words of its own. */
  did('earlier', { words: text, detail: text.optional() }),
])

/** Something that was done to a project. */
export type Happening = z.infer<typeof happening>
