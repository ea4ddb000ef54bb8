import { overturning, verdictName } from '../../../rules/overturning.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { answerWording } from '../wording/answer.ts'
import { placeName } from '../wording/place.ts'
import { cite, pick } from '../wording/provision.ts'
import type { Telling } from '../wording/telling.ts'
import { section } from './sections.ts'
import { verdictReply } from './verdict.ts'

/** Whether the text governs such a project: what takes it out, or what leaves that unsettled; nothing of one it governs. */
export function scopeReply(telling: Telling, isOut: boolean): Reply | undefined {
  const { regulation, language, assessment } = telling
  if (isOut) return verdictReply(telling)
  const [first, ...rest] = overturning(assessment.verdict).doubted
  if (!first) return undefined
  const [answered, ...others] = [first, ...rest].map(({ provision: { doubt }, provision }) => ({
    text: doubt ? pick(doubt, language) : '',
    citations: [cite(regulation, provision)],
  }))
  return {
    ...emptyReply(language),
    title: `${placeName(regulation, language)} · ${verdictName({ value: 'unclear' })?.[language]}`,
    ...(answered && { answer: { ...answered, polarity: null } }),
    sections: section(answerWording(language).scope, others),
  }
}
