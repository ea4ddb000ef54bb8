import { z } from 'zod'

/** The longest text that one answer, block or reason may have, in UTF-16 units. */
export const TEXT_LIMIT = 20_000

export const text = z.string().max(TEXT_LIMIT, `expected at most ${TEXT_LIMIT} characters`)
export const instant = z.iso.datetime()
export const date = z.iso.date()
/** A number that counts from one: a step, a revision, an article. */
export const count = z.int().positive()

/** What may name a file: a project id, a Slack user id. */
export const fileId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'expected 1–64 of A–Z a–z 0–9 _ -')
/** What may name a question, a field, an office, a kind of document, a message. */
export const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,99}$/u, 'expected 1–100 letters, digits and _ . : / -')

/** Values by name. */
export const named = <V extends z.ZodType>(value: V) => z.record(name, value)
