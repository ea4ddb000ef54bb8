import { z } from 'zod'
import { fieldLabel } from '../../../docs/fields/fields.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS, type Facts, isFact } from '../../../rules/facts.ts'
import { carriedFacts } from '../../conversation/ask/fact-question.ts'
import type { Answers } from '../../project/answers.ts'
import { form } from '../wording/form.ts'
import type { Filled, ReadQuantity } from './form.ts'

const chosen = z.looseObject({ value: z.string(), text: z.looseObject({ text: z.string() }).optional() })

/** What Slack says of a form that was submitted: its inputs as they were shown, and what stands in them now. */
const submitted = z.looseObject({
  blocks: z.array(
    z.looseObject({
      block_id: z.string().optional(),
      element: z
        .looseObject({ initial_value: z.string().optional(), initial_option: chosen.optional() })
        .optional(),
    }),
  ),
  state: z.looseObject({
    values: z.record(
      z.string(),
      z.record(z.string(), z.looseObject({ value: z.string().nullish(), selected_option: chosen.nullish() })),
    ),
  }),
})

/** What was filled in, in words and as answers, and what is wrong with it, field by field. */
export interface FormValues {
  filled: Filled[]
  answers: Answers
  errors: Record<string, string>
}

/**
 * Reads a submitted form. An input left as it was shown is no answer: what it shows may be old by now, and an
 * approximate amount stays what it is.
 */
export function readForm(view: unknown, read: ReadQuantity, language: Language): FormValues {
  const { blocks, state } = submitted.parse(view)
  const facts: Facts = {}
  const texts: Record<string, string> = {}
  const errors: Record<string, string> = {}
  const filled: Filled[] = []
  for (const [id, actions] of Object.entries(state.values)) {
    const shown = blocks.find(({ block_id }) => block_id === id)
    const label = (isFact(id) ? FACTS[id].label : fieldLabel(id))[language]
    const option = actions[id]?.selected_option
    if (option && option.value !== shown?.element?.initial_option?.value) {
      Object.assign(facts, carriedFacts(option.value))
      filled.push({ id, label, words: option.text?.text ?? option.value })
    }
    const typed = actions[id]?.value?.trim()
    if (!typed || typed === shown?.element?.initial_value?.trim()) continue
    filled.push({ id, label, words: typed })
    if (!isFact(id)) {
      texts[id] = typed
      continue
    }
    const quantity = read(id, typed)
    if (quantity) Object.assign(facts, quantity)
    else errors[id] = form(language).noNumber
  }
  return { filled, answers: { facts, texts }, errors }
}
