import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { emptyReply, type Item, type Reply } from '../reply.ts'
import { fillingWording } from '../wording/filling.ts'
import { provisionItem } from '../wording/provision.ts'
import { type Asked, type Interview, idOf } from './interview.ts'
import { boxLabel } from './listing.ts'

/** The most provisions shown; one answer may decide dozens. */
const SHOWN = 8
/** The same of each case of a list. */
const SHOWN_OF_LIST = 2

/** Which provisions read the answer to a question, or that the plan needs it. */
export function whyReply(asked: Asked, state: Assessed, language: Language): Reply {
  const say = fillingWording(language)
  const items = readBy(idOf(asked), state, language).slice(0, SHOWN)
  const lead =
    'fact' in asked
      ? say.factMatters(FACTS[asked.fact].label[language])
      : say.fieldMatters(asked.field.label[language])
  const sections = items.length > 0 ? [{ title: say.whyAsked, items }] : []
  return { ...emptyReply(language), lead: [lead], sections }
}

/** The same of what is asked in a list, case by case. */
export function whyListReply(ids: readonly FactId[], state: Assessed, language: Language): Reply {
  const sections = ids.map((id) => ({
    title: boxLabel(id, language),
    items: readBy(id, state, language).slice(0, SHOWN_OF_LIST),
  }))
  const lead = fillingWording(language).listMatters
  return { ...emptyReply(language), lead: [lead], sections: sections.filter(({ items }) => items.length > 0) }
}

type Assessed = Pick<Interview, 'regulation' | 'assessment'>

const readBy = (id: string, { regulation, assessment }: Assessed, language: Language): Item[] =>
  regulation.rules.flatMap((rule, i) => {
    const finding = assessment.findings[i]
    const reads = finding && finding.status !== 'fails' && rule.atoms.some((atom) => atom.fact === id)
    return reads ? [provisionItem(regulation, finding.provision, language)] : []
  })
