import type { ViewOutput, ViewResponseAction } from '@slack/bolt'
import type { Language } from '../../../rules/describe.ts'
import { trouble } from '../wording/trouble.ts'

/** Keeps a form open with all that was typed, and asks to send it once more: nothing was done yet. */
export function stillOpen({ blocks }: Pick<ViewOutput, 'blocks'>, language: Language): ViewResponseAction {
  const field = blocks.find(({ type }) => type === 'input')?.block_id
  const errors = field ? { [field]: trouble(language).sendAgain } : {}
  return { response_action: 'errors', errors }
}
