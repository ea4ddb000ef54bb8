import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactId } from '../../../rules/facts.ts'
import { choice } from '../acts.ts'
import { verdictReply } from '../ask/verdict.ts'
import type { Choice } from '../reply.ts'
import type { Turn } from '../turn.ts'
import { endingWording } from '../wording/ending.ts'
import { tell } from '../wording/telling.ts'
import type { Filling } from './filling.ts'

/** Ends the interview of a project that the text does not cover, or bars: why, and what can be done instead. */
export function ended({ person, project, regulation }: Filling, language: Language): Turn {
  const say = endingWording(language)
  const telling = tell(regulation, project.facts, language)
  const { value, because } = telling.assessment.verdict
  const { asked: _nothing, listed: _none, ...conversation } = person.conversation
  const decisive = because.flatMap((finding) => finding.because.map(({ atom }) => atom.fact))
  const told = [...new Set(decisive)].filter((id) => project.facts[id] !== undefined)
  const verdict = verdictReply(telling)
  return {
    person: { ...person, conversation: { ...conversation, paused: true } },
    project,
    reply: {
      ...verdict,
      facts: project.facts,
      lead: [value === 'barred' ? say.barred : say.notApplicable],
      choices: [
        ...told.map((id) => correct(id, language)),
        choice('review', language),
        choice('new', language),
        choice('discard', language),
      ],
    },
  }
}

/** The button that asks for one of the answers that ended it anew. */
const correct = (id: FactId, language: Language): Choice => ({
  act: 'change',
  value: id,
  label: endingWording(language).correct(FACTS[id].label[language]),
})
