import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { fillingWording } from '../wording/filling.ts'
import { provisionItem } from '../wording/provision.ts'
import { type Asked, type Interview, idOf } from './interview.ts'

/** The most provisions shown; one answer may decide dozens. */
const SHOWN = 8

/** Which provisions read the answer to a question, or that the plan needs it. */
export function whyReply(
  asked: Asked,
  { regulation, assessment }: Pick<Interview, 'regulation' | 'assessment'>,
  language: Language,
): Reply {
  const say = fillingWording(language)
  const reads = regulation.rules.flatMap((rule, i) => {
    const finding = assessment.findings[i]
    return finding && finding.status !== 'fails' && rule.atoms.some((atom) => atom.fact === idOf(asked))
      ? [finding]
      : []
  })
  const items = reads.slice(0, SHOWN).map((finding) => provisionItem(regulation, finding.provision, language))
  const lead =
    'fact' in asked
      ? say.factMatters(FACTS[asked.fact].label[language])
      : say.fieldMatters(asked.field.label[language])
  const sections = items.length > 0 ? [{ title: say.whyAsked, items }] : []
  return { ...emptyReply(language), lead: [lead], sections }
}
