import { handle } from '../../bot/conversation/message.ts'
import { type Desk, placesOf, type Standing } from '../../bot/conversation/turn.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { newPerson } from '../../store/fresh.ts'
import { type Judged, judge } from './judge.ts'
import type { Question } from './questions.ts'

export interface Asked extends Judged {
  question: Question
}

/** Asks everything as somebody at the place would, each conversation with a person of its own, and judges each answer. */
export function askAll(
  conversations: readonly (readonly Question[])[],
  regulations: ReadonlyMap<string, Compiled>,
): Asked[] {
  const desk: Desk = {
    regulations,
    places: placesOf(regulations),
    official: new Map(),
    now: '2026-11-26T02:00:00.000Z',
    newId: () => 'P1',
  }
  return conversations.flatMap((turns) => {
    const [first] = turns
    const person = newPerson('U1')
    let standing: Standing = { person: { ...person, ...(first?.region && { region: first.region }) } }
    return turns.map((question): Asked => {
      const { reply, ...after } = handle(question.ask, standing, desk)
      standing = after
      return { question, ...judge(reply, question, regulations) }
    })
  })
}

/** What is measured, in % of the answers. */
export interface Figures {
  count: number
  right: number
  wrong: number
  declined: number
  articleFirst: number
  held: number
}

export function figuresOf(all: readonly Asked[]): Figures {
  const share = (of: readonly Asked[], is: (each: Asked) => boolean | undefined) =>
    of.length === 0 ? 0 : (100 * of.filter(is).length) / of.length
  const judged = all.filter(({ articleFirst }) => articleFirst !== undefined)
  return {
    count: all.length,
    right: share(all, ({ right }) => right),
    wrong: share(all, ({ wrong }) => wrong),
    declined: share(all, ({ declined }) => declined),
    articleFirst: share(judged, ({ articleFirst }) => articleFirst),
    held: share(all, ({ held }) => held),
  }
}
