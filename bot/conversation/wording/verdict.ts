import type { Conclusion, Finding } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { overturning, verdictName } from '../../../rules/overturning.ts'
import { wording } from './wording.ts'

const verdictWording = wording({
  unsettled: ['条文没有写明要不要立项', 'not settled by the text'],
  and: ['和', ' and '],
  depends: (facts: string) => [`取决于${facts}`, `depends on ${facts}`],
  first: (facts: string) => [`，先要确认${facts}`, `; ${facts} to be confirmed first`],
  confirm: ['，但有情形先要确认', '; something is to be confirmed first'],
  inTheWay: ['，但有情形要先解决', '; something stands in the way'],
  scope: ['，是否适用先要问清', '; whether the text applies is to be asked first'],
})

/** The house words for a verdict; an open one names the facts that settle it. */
export function verdictWords({ value, principle, flips }: Conclusion, language: Language): string {
  const say = verdictWording(language)
  if (value === null) return say.unsettled
  const name = verdictName({ value, principle })
  if (name) return name[language]
  return say.depends(labels(flips, say.and, language))
}

/** The verdict with what a told fact puts in its way or in doubt, so that no title claims more than is known. */
export function verdictTitle(verdict: Conclusion, language: Language): string {
  const say = verdictWording(language)
  const { comeAbout, raised, doubted } = overturning(verdict)
  const title = verdictWords(verdict, language)
  if (comeAbout.length > 0) return title + say.inTheWay
  const first = missingOf(raised).filter((id) => !verdict.flips.includes(id))
  if (first.length > 0) return title + say.first(labels(first.slice(0, NAMED), say.and, language))
  if (first.length === 0 && raised.some((f) => f.status === 'holds')) return title + say.confirm
  return doubted.length > 0 ? title + say.scope : title
}

/** The most facts that a title names. */
const NAMED = 2

const missingOf = (findings: readonly Finding[]) => [...new Set(findings.flatMap((f) => f.missing))]

const labels = (facts: readonly (keyof typeof FACTS)[], and: string, language: Language): string =>
  facts.map((id) => FACTS[id].label[language]).join(and)
