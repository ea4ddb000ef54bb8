import type { Assessment } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { VERDICTS } from '../../../rules/schema.ts'
import { wording } from './wording.ts'

const verdictWording = wording({
  unsettled: ['条文没有写明要不要立项', 'not settled by the text'],
  and: ['和', ' and '],
  depends: (facts: string) => [`取决于${facts}`, `depends on ${facts}`],
})

/** The house words for a verdict; an open one names the facts that settle it. */
export function verdictWords({ value, flips }: Assessment['verdict'], language: Language): string {
  const say = verdictWording(language)
  if (value === null) return say.unsettled
  if (value !== 'depends') return VERDICTS[value][language]
  return say.depends(flips.map((id) => FACTS[id].label[language]).join(say.and))
}
