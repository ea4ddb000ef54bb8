import { isFact } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Person, Project, Request } from '../../../store/schema.ts'
import { clock } from '../../clock.ts'
import { answeredBy } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { classifiedReply } from '../ask/classified.ts'
import { changes } from '../ask/consequences.ts'
import { brief } from '../fill/brief.ts'
import { interview, labelOf, questionNamed } from '../fill/interview.ts'
import { choosing } from '../fill/offers.ts'
import { speakingOf } from '../moment.ts'
import { type Choice, emptyReply, joined, type Reply } from '../reply.ts'
import { isUnder } from '../turn.ts'
import { delegationWording } from '../wording/colleague.ts'

/** The most of a colleague's text that a message repeats; the documents have all of it. */
const REPEATED = 300

/** What the applicant hears once a colleague has said something: who, when, what, and what it changed. */
export function told(project: Project, request: Request, regulation: Compiled, owner: Person): Reply {
  const { language } = owner
  const say = delegationWording(language)
  const { called, question, given, state } = request
  const { name } = project.texts
  const asked = questionNamed(interview(regulation, project), question)
  const label = asked ? labelOf(asked, language) : question
  const here = isUnder(owner, project)
  const open: Choice = { act: 'open', value: project.id, label: say.openProject }
  const reply: Reply = {
    ...emptyReply(language),
    region: project.region,
    facts: project.facts,
    moment: speakingOf(project, owner),
    choices: here ? [choice('resume', language, 'primary'), choice('review', language)] : [open],
  }
  const saying = (lead: string) => [lead, ...(name ? [say.ofProject(name)] : [])]
  if (!given || !asked) {
    const lead = say.unknown(called, label)
    const again: Choice = { act: 'change', value: question, label: say.backToIt }
    return { ...reply, lead: saying(lead), choices: here ? [again, ...reply.choices] : reply.choices }
  }
  const words = (answers: Pick<Project, 'facts' | 'texts'>) => brief(asked, answers, language, REPEATED)
  const lead = saying(say.answered(called, clock(given.at), label, words(given)))
  if (state === 'offered') {
    const own = words(project)
    const items = [...(own ? [{ text: say.yours(own) }] : []), { text: say.theirs(called, words(given)) }]
    return {
      ...reply,
      lead,
      sections: [{ title: say.chooseOne, items }],
      choices: choosing(request, language),
    }
  }
  if (project.facts.classified)
    return joined({ ...reply, lead, choices: [] }, classifiedReply(regulation, language))
  const sections =
    answeredBy(project, question)?.id === request.id
      ? changes(without(project, question), project, regulation, language)
      : []
  return { ...reply, lead, sections }
}

/** The answers without the one to a question. */
function without({ facts, texts }: Project, question: string): Pick<Project, 'facts' | 'texts'> {
  if (isFact(question)) {
    const { [question]: _answer, ...others } = facts
    return { facts: others, texts }
  }
  const { [question]: _text, ...others } = texts
  return { facts, texts: others }
}
