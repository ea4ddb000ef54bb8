import { citationsOf, type Reply } from '../../bot/conversation/reply.ts'
import { headline, plainText } from '../../bot/render/text.ts'
import type { Compiled } from '../../rules/regulation.ts'
import type { Question } from './questions.ts'

/** How an answer stands to the text. */
export interface Judged {
  /** The first line answers, and all that it must hold stands in the reply. */
  right: boolean
  /** It states what the text contradicts. */
  wrong: boolean
  /** It says that the text does not say it. */
  declined: boolean
  /** The deciding article stands first; `undefined` where any will do. */
  articleFirst: boolean | undefined
  /** Every figure of the first line stands in an article that it cites, or was told. */
  held: boolean
  line: string
}

const DECLINES = /未规定|没有写|没有直接写|没有规定|没有说|没有强制/

export function judge(reply: Reply, question: Question, regulations: ReadonlyMap<string, Compiled>): Judged {
  const { articles, first, must, not, group } = question
  const line = headline(reply)
  const declined = DECLINES.test(line)
  const [cited] = citationsOf(reply)
  const wrong =
    (not?.test(line) ?? false) || (group === 'silent' && !declined && reply.answer?.polarity === 'yes')
  const answers =
    group === 'silent' ? declined : (first?.test(line) ?? articles.includes(cited?.article ?? 0))
  return {
    right: !wrong && answers && must.every((each) => each.test(plainText(reply))),
    wrong,
    declined,
    articleFirst: articles.length > 0 ? articles.includes(cited?.article ?? 0) : undefined,
    held: isHeld(reply, question, regulations),
    line,
  }
}

const FIGURE = /\d+(?:\.\d+)?/g

/** Whether the figures of an answer stand in the articles that it names; what was told needs no article. */
function isHeld(
  { answer, facts }: Reply,
  { ask }: Question,
  regulations: ReadonlyMap<string, Compiled>,
): boolean {
  if (!answer || answer.citations.length === 0) return true
  const texts = answer.citations.map(({ regulation, article }) => {
    const found = regulations.get(regulation)?.all.find(({ number }) => number === article)
    const said =
      found?.provisions.flatMap((p) => [p.say?.zh ?? '', p.document?.zh ?? '', JSON.stringify(p)]) ?? []
    return [found?.digest ?? '', ...said].join(' ')
  })
  const known = `${texts.join(' ')} ${ask} ${JSON.stringify(facts)}`
  return (answer.text.match(FIGURE) ?? []).every((figure) => known.includes(figure))
}
