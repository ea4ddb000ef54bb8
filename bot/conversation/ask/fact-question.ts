import { z } from 'zod'
import { describeBounds, type Language } from '../../../rules/describe.ts'
import { FACT_IDS, FACTS, type FactId, type Facts, isFact, situation } from '../../../rules/facts.ts'
import type { Branch, Cell } from '../../../rules/logic/branches.ts'
import type { Bounds } from '../../../rules/logic/interval.ts'
import { offeredOptions } from '../../../rules/offered.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Choice, Question, Reply } from '../reply.ts'
import { questionWording, typingHint } from '../wording/question.ts'

/** The button that gives an answer to a question. */
export function answerChoice(id: string, value: Cell, label: string): Choice {
  return { act: 'answer', value: JSON.stringify([id, value]), label }
}

/** What a button carries as JSON. */
export const carriedJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }
})

/** An answer as a button carries it: the question's id and the value. */
const carried = carriedJson.pipe(z.tuple([z.string(), z.unknown()]))

/** The facts that a button's value stands for; `undefined` when it is not one of ours. */
export function carriedFacts(value: string | undefined): Facts | undefined {
  const parsed = carried.safeParse(value)
  if (!parsed.success) return undefined
  const [id, raw] = parsed.data
  if (!isFact(id)) return undefined
  const fact = situation.shape[id].safeParse(raw)
  return fact.success ? { [id]: fact.data } : undefined
}

/** The question for a fact with a button for every answer that makes a difference. */
export function factQuestion(
  id: FactId,
  language: Language,
  regulation: Compiled | undefined,
  branches: readonly Branch[] = [],
): Question {
  const say = questionWording(language)
  const fact = FACTS[id]
  const text = fact.ask[language]
  if (fact.type === 'flag')
    return { id, text, choices: [answerChoice(id, true, say.yes), answerChoice(id, false, say.no)] }
  if (fact.type === 'choice') {
    const choices = offeredOptions(id, regulation).map((value) =>
      answerChoice(id, value, fact.options[value]?.[language] ?? value),
    )
    return { id, text, choices }
  }
  const hint = typingHint(fact.unit, language)
  const stretches = branches.flatMap((branch) =>
    branch.cases.filter((c) => c.fact === id).flatMap((c) => c.values),
  )
  const choices = distinct(stretches).map((value) =>
    answerChoice(id, value, describeBounds(value, fact.unit, language)),
  )
  return { id, text, ...(hint ? { hint } : {}), choices }
}

function distinct(values: readonly unknown[]): Bounds[] {
  const bounds = values.filter((value): value is Bounds => typeof value === 'object' && value !== null)
  return [...new Map(bounds.map((b) => [JSON.stringify(b), b])).values()]
}

/** The fact that the most branches turn on, the earlier one when equal; what is seldom the case is not asked. */
function mostTelling(branches: readonly Branch[]): FactId | undefined {
  const count = (id: FactId) => branches.filter((branch) => branch.cases.some((c) => c.fact === id)).length
  return FACT_IDS.filter((id) => !FACTS[id].rare).reduce<FactId | undefined>(
    (best, id) => (count(id) > (best ? count(best) : 0) ? id : best),
    undefined,
  )
}

/** The same reply with the one question that narrows some branches most, if they turn on any. */
export function withQuestion(reply: Reply, branches: readonly Branch[], regulation: Compiled): Reply {
  const id = mostTelling(branches)
  return id ? { ...reply, question: factQuestion(id, reply.language, regulation, branches) } : reply
}
