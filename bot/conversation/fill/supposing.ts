import type { Language } from '../../../rules/describe.ts'
import { FACT_IDS, type Facts, facts as factsSchema } from '../../../rules/facts.ts'
import { takesAnswers } from '../../project/requests.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { choice } from '../acts.ts'
import { carriedJson } from '../ask/fact-question.ts'
import { emptyReply, type Reply } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { marks } from '../wording/marks.ts'
import { factWords } from '../wording/provision.ts'
import { takingWording } from '../wording/taking.ts'
import type { Filling } from './filling.ts'
import { putRight } from './taking.ts'

/**
 * An answer to what a message tells of a project otherwise than the project has it: that nothing was changed is said,
 * and one press changes it.
 */
export function supposed(
  reply: Reply,
  u: Understanding,
  now: Filling | undefined,
  language: Language,
): Reply {
  if (!now || !takesAnswers(now.project) || u.places.some((id) => id !== now.project.region)) return reply
  const { facts } = now.project
  const others = FACT_IDS.filter(
    (id) => u.facts[id] !== undefined && facts[id] !== undefined && !same(u.facts[id], facts[id]),
  )
  if (others.length === 0) return reply
  const kept = factWords(only(facts, others), language).join(marks(language).list)
  const adopting = { ...choice('adopt', language), value: JSON.stringify(only(u.facts, others)) }
  return {
    ...reply,
    lead: [takingWording(language).supposed(kept), ...reply.lead],
    choices: [adopting, ...reply.choices],
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const only = (all: Facts, ids: readonly string[]): Facts =>
  factsSchema.parse(Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))))

/** Changes the project in hand to what was only supposed. */
export function adopt(value: string | undefined, now: Filling, desk: Desk, language: Language): Turn {
  const facts = carriedJson.pipe(factsSchema).safeParse(value)
  return facts.success
    ? putRight(now, { facts: facts.data }, desk, language)
    : { ...now, reply: { ...emptyReply(language), lead: [takingWording(language).nothingSupposed] } }
}
