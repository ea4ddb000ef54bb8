import type { ModalView } from '@slack/types'
import type { Language } from '../../../rules/describe.ts'
import { foreign } from '../wording/foreign.ts'
import { plain } from './plain.ts'

/** What stands in the place of a form that somebody of another workspace sent. */
export function foreignView(language: Language): ModalView {
  const say = foreign(language)
  return {
    type: 'modal',
    title: plain(say.unchanged),
    close: plain(say.close),
    blocks: [{ type: 'section', text: plain(say.refused) }],
  }
}
