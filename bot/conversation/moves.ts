import type { Language } from '../../rules/describe.ts'
import { FACTS } from '../../rules/facts.ts'
import { phrases, type Turn } from './desk.ts'
import type { Filling } from './filling.ts'
import { findAsked, idOf, interview, isFact } from './interview.ts'
import { emptyReply, joined } from './reply.ts'
import { review } from './review.ts'
import { put, step } from './steps.ts'
import { provisionItem } from './wording.ts'

/** Goes back to the answer given before the present question; nothing is erased. */
export function back(now: Filling, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const present = state.answered.findIndex((each) => idOf(each) === now.person.conversation.asked)
  const earlier = state.answered[present < 0 ? state.answered.length - 1 : Math.max(0, present - 1)]
  return earlier ? put(earlier, state, now, language) : step(now, language)
}

/** Asks one question again, so that its answer can be changed. */
export function change(now: Filling, id: string, language: Language): Turn {
  const state = interview(now.regulation, now.project)
  const asked = findAsked(state, id) ?? (isFact(id) ? { fact: id } : undefined)
  return asked ? put(asked, state, now, language) : review(now, language)
}

/** Says which provisions read the present question's answer, or which document needs it; then asks it again. */
export function why(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const state = interview(now.regulation, now.project)
  const id = now.person.conversation.asked
  const asked = id === undefined ? undefined : findAsked(state, id)
  if (!asked) return step(now, language)
  const reads = state.regulation.rules.flatMap((rule, i) => {
    const finding = state.assessment.findings[i]
    return finding && finding.status !== 'fails' && rule.atoms.some((atom) => atom.fact === idOf(asked))
      ? [finding]
      : []
  })
  const items = reads.slice(0, 8).map((finding) => provisionItem(now.regulation, finding.provision, language))
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
  const turn = put(asked, state, now, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead], sections }, turn.reply) }
}
