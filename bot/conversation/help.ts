import type { Language } from '../../rules/describe.ts'
import { choice } from './acts.ts'
import { type Choice, emptyReply, type Reply } from './reply.ts'
import type { Desk, Turn } from './turn.ts'
import { exampleWording, helpWording } from './wording/help.ts'
import { placeNames } from './wording/place.ts'

/** What the assistant can do, and examples to begin with. */
export function helpReply(language: Language, desk: Desk, opening?: string): Reply {
  const say = helpWording(language)
  return {
    ...emptyReply(language),
    title: opening ?? say.introduction,
    lead: [say.covered(placeNames(desk.regulations.values(), language))],
    sections: [
      { title: say.examplesTitle, items: Object.values(exampleWording(language)).map((text) => ({ text })) },
    ],
    choices: [startChoice(language)],
  }
}

/** The same for somebody who asks for help as such: with what may be said besides. */
export function manualReply(language: Language, desk: Desk): Reply {
  const reply = helpReply(language, desk)
  const besides = (['next', 'todo', 'projects', 'new-conversation'] as const).map((act) =>
    choice(act, language),
  )
  return { ...reply, choices: [...reply.choices, ...besides] }
}

/** The button that begins a declaration. */
export const startChoice = (language: Language): Choice => choice('start', language, 'primary')

/** The button that takes back that a project is classified. */
export const unclassifiedChoice = (language: Language): Choice => ({
  act: 'change',
  value: 'classified',
  label: helpWording(language).makeUnclassified,
})

/** A turn that leaves nobody without a next step: one that offers none offers to begin, or to go on. */
export function withNextStep(turn: Turn, language: Language): Turn {
  const { reply, project } = turn
  if (reply.question || reply.choices.length > 0) return turn
  const going = project && project.status !== 'approved' && project.status !== 'submitted'
  const next = going
    ? project.facts.classified
      ? unclassifiedChoice(language)
      : choice('resume', language, 'primary')
    : project
      ? choice('status', language)
      : startChoice(language)
  return { ...turn, reply: { ...reply, choices: [next, choice('help', language)] } }
}
