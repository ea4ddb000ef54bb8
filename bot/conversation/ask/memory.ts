import { SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import { citationsOf, type Reply, unique } from '../reply.ts'
import type { Standing, Turn } from '../turn.ts'

/** How many citations "刚才都是哪几条" looks back on. */
const REMEMBERED = 60

/** A turn that remembers what its answer was about, for follow-ups: "那100万呢", "放到玉山算什么". */
export function remember(standing: Standing, reply: Reply): Turn {
  const { conversation } = standing.person
  const cited = unique([...conversation.cited, ...citationsOf(reply)]).slice(-REMEMBERED)
  return {
    ...standing,
    reply,
    person: {
      ...standing.person,
      conversation: { ...conversation, cited, ...(reply.region ? { region: reply.region } : {}) },
    },
  }
}

/** The topics of the last question, as far as they still exist. */
export const topicsOf = (names: readonly string[]): Subject[] =>
  names.filter((name): name is Subject => name in SUBJECT_NAMES)
