import type { Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { phrases } from '../turn.ts'
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
  const say = phrases(language)
  const reads = regulation.rules.flatMap((rule, i) => {
    const finding = assessment.findings[i]
    return finding && finding.status !== 'fails' && rule.atoms.some((atom) => atom.fact === idOf(asked))
      ? [finding]
      : []
  })
  const items = reads.slice(0, SHOWN).map((finding) => provisionItem(regulation, finding.provision, language))
  const lead =
    'fact' in asked
      ? say(
          `“${FACTS[asked.fact].label.zh}”会影响下面这些规定：`,
          `"${FACTS[asked.fact].label.en}" decides these provisions:`,
        )
      : say(
          `“${asked.field.label.zh}”要写进建设方案，审核时会看；现在没有也可以以后再填。`,
          `"${asked.field.label.en}" goes into the plan and will be looked at; it can be filled in later.`,
        )
  const sections = items.length > 0 ? [{ title: say('为什么问这个', 'Why this is asked'), items }] : []
  return { ...emptyReply(language), lead: [lead], sections }
}
