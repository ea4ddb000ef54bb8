import type { AnyBlock, NumberInput } from '@slack/types'
import { current, fields, isEmpty, type Placed, settled, type Typed } from './fields.ts'

/**
 * The faults the page sees without asking the bot, by block id: required fields left empty, numbers and lengths out of
 * bounds. Slack's clients stop a submission for the same reasons.
 */
export function faults(blocks: AnyBlock[], typed: Typed): Record<string, string> {
  const found: Record<string, string> = {}
  for (const field of fields(blocks)) {
    const sentence = field.input ? fault(field, typed, field.input.optional ?? false) : undefined
    if (sentence !== undefined) found[field.block] = sentence
  }
  return found
}

function fault(field: Placed, typed: Typed, optional: boolean): string | undefined {
  const { element } = field
  const state = settled(current(typed, field))
  if (isEmpty(state)) return optional ? undefined : 'value' in state ? '请填写这一项' : '请选择这一项'
  if (!('value' in state) || state.value === null) return undefined
  if (element.type === 'number_input') return numberFault(element, state.value)
  if (element.type !== 'plain_text_input') return undefined
  const length = [...state.value].length
  if (element.min_length !== undefined && length < element.min_length) {
    return `至少填写 ${element.min_length} 个字，现在是 ${length} 个`
  }
  if (element.max_length !== undefined && length > element.max_length) {
    return `最多填写 ${element.max_length} 个字，现在是 ${length} 个`
  }
  return undefined
}

function numberFault(element: NumberInput, text: string): string | undefined {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return '请填写数字，例如 80 或 49.9'
  const value = Number(text)
  if (!element.is_decimal_allowed && !Number.isInteger(value)) return '请填写整数'
  if (element.min_value !== undefined && value < Number(element.min_value))
    return `不能小于 ${element.min_value}`
  if (element.max_value !== undefined && value > Number(element.max_value))
    return `不能大于 ${element.max_value}`
  return undefined
}
