import { z } from 'zod'
import { count, instant, name, named, text } from '../field.ts'
import { happening } from '../history.ts'

const happened = z.looseObject({ at: instant, by: name, what: text, detail: text.optional() })
const decided = z.looseObject({
  id: name,
  since: instant,
  documents: named(count),
  decision: z.looseObject({ at: instant, by: name, reason: text.optional() }).optional(),
})
const noting = z.looseObject({ history: z.array(happened), items: z.array(decided) })

type Told = z.infer<typeof happened>
type Items = z.infer<typeof decided>[]

/** What was done is told in closed words; what they do not cover is kept as it was noted. */
export function withClosedWords(fields: Record<string, unknown>): Record<string, unknown> {
  const { history, items, ...rest } = noting.parse(fields)
  return { ...rest, items, ticked: [], history: history.map((each) => told(each, items)) }
}

/** Nothing that was noted is a reason to set a project aside: what does not fit the closed words is kept in its own. */
function told(each: Told, items: Items): Record<string, unknown> {
  const { at, by, what, detail } = each
  const words = closed(each, items)
  return happening.safeParse(words).success
    ? words
    : { at, by, what: 'earlier', words: what, ...(detail ? { detail } : {}) }
}

function closed({ at, by, what, detail = '', ...more }: Told, items: Items): Record<string, unknown> {
  const head = { at, by }
  const words = detail.split(' ').filter((word) => word !== '')
  const [question, to] = words
  switch (what) {
    case 'answer':
    case 'undo':
      return { ...head, what, questions: words, ...more }
    case 'unknown':
    case 'later':
      // Both an applicant, who puts off, and a colleague, who does not know, were noted so.
      if (to === undefined) return { ...head, what: 'put-off', question, how: what }
      return { ...head, what: 'reply', question, to, became: what }
    case 'taken':
    case 'offered':
    case 'kept':
      return { ...head, what: 'reply', question, to, became: what }
    case 'request':
      return { ...head, what, question, to }
    case 'copy':
      return { ...head, what, from: detail }
    case 'submit':
      return { ...head, what, documents: items.find(({ since }) => since >= at)?.documents ?? {} }
    case 'withdraw':
      return { ...head, what, ...(detail ? { why: HALTS.find(([said]) => detail.includes(said))?.[1] } : {}) }
    case 'approved':
    case 'returned': {
      const item = items.find(({ decision }) => decision?.at === at && decision.by === by)
      const { reason } = item?.decision ?? {}
      if (item)
        return {
          ...head,
          what: what === 'approved' ? 'approve' : 'return',
          item: item.id,
          ...(reason && { reason }),
        }
    }
  }
  return { ...head, what: 'earlier', words: what, ...(detail ? { detail } : {}) }
}

/** How it was said why a project was taken back. */
const HALTS = [
  ['不适用', 'not-applicable'],
  ['涉密', 'classified'],
  ['', 'barred'],
] as const
