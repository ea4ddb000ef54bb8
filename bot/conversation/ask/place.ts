import type { Language } from '../../../rules/describe.ts'
import { type Choice, emptyReply, type Question, type Reply } from '../reply.ts'
import type { Desk } from '../turn.ts'
import { placeName, placeNames, placeWording } from '../wording/place.ts'

/** Asks which place's regulation applies; never guesses. */
function regionQuestion(language: Language, desk: Desk): Question {
  const choices = [...desk.regulations.values()].map(
    (regulation): Choice => ({
      act: 'region',
      value: regulation.id,
      label: placeName(regulation, language),
    }),
  )
  return { id: 'region', text: placeWording(language).asked, choices }
}

/** Asks for the place, because thresholds, offices and documents differ from place to place. */
export function askRegion(language: Language, desk: Desk): Reply {
  const lead = [placeWording(language).whyAsked]
  return { ...emptyReply(language), lead, question: regionQuestion(language, desk) }
}

/** Says that a place is not covered, and which ones are. */
export function unknownPlace(place: string, language: Language, desk: Desk): Reply {
  const covered = placeNames(desk.regulations.values(), language)
  return {
    ...emptyReply(language),
    lead: [placeWording(language).notCovered(place, covered)],
    question: regionQuestion(language, desk),
  }
}
