import { SUBJECT_NAMES, type Subject } from '../../../rules/schema.ts'
import { type Answered, RECENT_LIMIT } from '../../../store/schema.ts'
import { choice } from '../acts.ts'
import { citationsOf, type Reply, unique } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'

/** How many citations "刚才都是哪几条" looks back on. */
const REMEMBERED = 60

/**
 * A turn that remembers what its answer was about, for follow-ups ("那100万呢", "放到玉山算什么"), and what it said to which
 * words, for somebody who finds it wrong.
 */
export function remember(standing: Standing, reply: Reply, words: string, desk: Desk): Turn {
  const { person } = standing
  const { conversation } = person
  const cited = unique([...conversation.cited, ...citationsOf(reply)]).slice(-REMEMBERED)
  const answer = answered(reply, words, desk)
  return {
    ...standing,
    reply: answer
      ? { ...reply, choices: [...reply.choices, { ...choice('wrong', reply.language), value: answer.at }] }
      : reply,
    person: {
      ...person,
      conversation: { ...conversation, cited, ...(reply.region ? { region: reply.region } : {}) },
      ...(answer && { answers: [...person.answers, answer].slice(-RECENT_LIMIT) }),
    },
  }
}

/** The most that is kept of a question and of an answer. */
const KEPT = 500

/** What is kept of an answer; nothing where no text was spoken of. */
function answered(reply: Reply, words: string, { regulations, now }: Desk): Answered | undefined {
  const citations = citationsOf(reply)
  const ids = unique(citations).map(({ regulation }) => regulation)
  const rules = [...new Set(reply.region ? [reply.region, ...ids] : ids)].flatMap((id) => {
    const hash = regulations.get(id)?.hash
    return hash ? [[id, hash] as const] : []
  })
  if (rules.length === 0) return undefined
  const said = [reply.title, reply.answer?.text ?? reply.lead.at(-1)].filter((each) => each !== undefined)
  return {
    at: now,
    question: words.slice(0, KEPT),
    answer: said.join(' ').slice(0, KEPT),
    citations: citations.slice(0, CITED),
    rules: Object.fromEntries(rules),
  }
}

/** The most of its articles that are kept of an answer; the deciding ones stand first. */
const CITED = 10

/** The topics of the last question, as far as they still exist. */
export const topicsOf = (names: readonly string[]): Subject[] =>
  names.filter((name): name is Subject => name in SUBJECT_NAMES)
