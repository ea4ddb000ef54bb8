import type { Language } from '../../../rules/describe.ts'
import { choose } from '../../project/requests.ts'
import { classifiedReply } from '../ask/classified.ts'
import { changes } from '../ask/consequences.ts'
import { brief } from '../fill/brief.ts'
import { interview, labelOf, questionNamed } from '../fill/interview.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { delegationWording } from '../wording/colleague.ts'

/** Takes the applicant's choice between two answers; without a request's id, the earliest that is to be made. */
export function chooseAnswer(
  whose: 'mine' | 'theirs',
  id: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const say = delegationWording(language)
  const reply = emptyReply(language)
  const none = { ...reply, lead: [say.chosen] }
  const [offer] = (standing.projects ?? []).flatMap((project) =>
    project.requests
      .filter((each) => each.state === 'offered' && (id === undefined || each.id === id))
      .map((request) => ({ project: project.id, region: project.region, request })),
  )
  const regulation = offer && desk.regulations.get(offer.region)
  if (!offer || !regulation) return { ...standing, reply: none }
  const { request } = offer
  const change: NonNullable<Turn['elsewhere']>['change'] = (before) => {
    const project = choose(before, request.id, whose, standing.person.id, desk.now)
    const asked = project && questionNamed(interview(regulation, project), request.question)
    if (!project || !asked) return { project: before, reply: none }
    const label = labelOf(asked, language)
    const answer = brief(asked, project, language)
    const lead =
      whose === 'mine' ? say.mineChosen(label, answer) : say.theirsChosen(label, request.called, answer)
    if (project.facts.classified)
      return { project, reply: joined({ ...reply, lead: [lead] }, classifiedReply(regulation, language)) }
    const sections = whose === 'mine' ? [] : changes(before, project, regulation, language)
    return { project, reply: { ...reply, lead: [lead], sections } }
  }
  return { ...standing, reply, elsewhere: { project: offer.project, change } }
}
