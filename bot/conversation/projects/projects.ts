import { isDeepStrictEqual } from 'node:util'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { newProject } from '../../../store/fresh.ts'
import type { Project } from '../../../store/schema.ts'
import type { Answers } from '../../project/answers.ts'
import { noted } from '../../project/history.ts'
import { takesAnswers } from '../../project/requests.ts'
import { choice } from '../acts.ts'
import { filling } from '../fill/filling.ts'
import { interview } from '../fill/interview.ts'
import { review } from '../fill/overview.ts'
import { start, step } from '../fill/steps.ts'
import { take } from '../fill/taking.ts'
import { helpReply } from '../help.ts'
import { type Choice, emptyReply, type Item, joined } from '../reply.ts'
import { progress } from '../submission/progress.ts'
import { type Desk, isUnder, type Standing, type Turn, withProject } from '../turn.ts'
import { helpWording } from '../wording/help.ts'
import { placeName } from '../wording/place.ts'
import { projectWording } from '../wording/projects.ts'
import { listedAs } from '../wording/title.ts'
import { verdictWords } from '../wording/verdict.ts'

/** The most projects that are offered to switch to; the Home tab lists them as well. */
const LISTED = 10

/** The person's projects with a button to take up each. */
export function listProjects(standing: Standing, desk: Desk, language: Language): Turn {
  const say = projectWording(language)
  const own = (standing.projects ?? []).slice(0, LISTED)
  if (own.length === 0) return { ...standing, reply: helpReply(language, desk, say.none) }
  const items = own.map((project) => projectLine(project, standing, desk, language))
  const choices = own.map(
    (project): Choice => ({ act: 'open', value: project.id, label: listedAs(project, language) }),
  )
  const reply = {
    ...emptyReply(language),
    title: say.title,
    sections: [{ title: say.pressToOpen, items }],
    choices: [...choices, choice('new', language), ...(standing.project ? [choice('copy', language)] : [])],
  }
  return { ...standing, reply }
}

/** What is said to an act about a project while none is in hand. */
export function chooseProject(standing: Standing, desk: Desk, language: Language): Turn {
  const say = projectWording(language)
  if ((standing.projects ?? []).length === 0) {
    return { ...standing, reply: helpReply(language, desk, helpWording(language).notFilling) }
  }
  const turn = listProjects(standing, desk, language)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [say.chooseFirst] }, turn.reply) }
}

function projectLine(project: Project, { person }: Standing, desk: Desk, language: Language): Item {
  const say = projectWording(language)
  const regulation = desk.regulations.get(project.region)
  const place = regulation ? placeName(regulation, language) : project.region
  const secret = project.facts.classified ? say.classified : ''
  const verdict = regulation ? verdictWords(assess(regulation, project.facts).verdict, language) : ''
  const here = isUnder(person, project) ? say.inHand : ''
  return {
    text: [`${listedAs(project, language)}${here}`, place, secret || verdict].filter(Boolean).join(' · '),
  }
}

/** Takes up another of the person's own projects where it was left. */
export function openProject(id: string, standing: Standing, desk: Desk, language: Language): Turn {
  const project = standing.projects?.find((each) => each.id === id)
  const now = filling({ person: withProject(standing.person, id), project }, desk)
  if (!now) return listProjects(standing, desk, language)
  const { facts, status } = now.project
  const open = facts.classified ? step(now, language) : review(now, language)
  const shown = status === 'submitted' ? progress(now, language) : open
  const after = { ...shown, projects: standing.projects }
  return standing.project?.id === id ? after : leavingSaid(after, standing, desk, language)
}

/** Goes on with a project: the one in hand, else the only one that is unfinished; of several one is to be chosen. */
export function resumeProject(standing: Standing, desk: Desk, language: Language): Turn {
  const [project, ...others] = filling(standing, desk) ? [] : (standing.projects ?? []).filter(takesAnswers)
  if (!project) return start(standing, desk, language)
  if (others.length > 0) return listProjects(standing, desk, language)
  const person = withProject(standing.person, project.id)
  return { ...start({ ...standing, person, project }, desk, language), projects: standing.projects }
}

/** Whether a person has a project that they can go on with. */
export const hasUnfinished = ({ projects = [] }: Standing): boolean => projects.some(takesAnswers)

/** Whether nothing has been said of a project yet. */
export const isBlank = ({ history }: Project): boolean => history.length === 0

/** Begins a new project, leaving the one in hand as it is. */
export function withoutProject(standing: Standing): Standing {
  return { ...standing, person: withProject(standing.person, undefined), project: undefined }
}

/**
 * A new project that begins with the answers of the one in hand, all but its name, and with what is told of it otherwise. A
 * copy of which nothing has been said yet is the one that is meant; of a classified project nothing is copied.
 */
export function copyProject(
  standing: Standing,
  desk: Desk,
  language: Language,
  otherwise: Answers = {},
): Turn {
  const now = filling(standing, desk)
  if (!now) return listProjects(standing, desk, language)
  const [first, ...since] = now.project.history
  // The same words sent twice make one copy: the second time what they tell of it is so already.
  const isFresh = first?.what === 'copy' && since.length <= 1 && isSo(otherwise, now.project, since.length)
  if (now.project.facts.classified || isFresh) return step(now, language)
  const { name: _name, ...texts } = now.project.texts
  const { facts, answered, region } = now.project
  const fresh = newProject({ id: desk.newId(), region, owner: now.person.id, at: desk.now })
  const from = { at: desk.now, by: now.person.id, what: 'copy' as const, from: now.project.id }
  const copy = noted({ ...fresh, facts, texts, answered }, from)
  const copied = { ...now, person: withProject(now.person, copy.id), project: copy }
  const isTold = Object.keys({ ...otherwise.facts, ...otherwise.texts }).length > 0
  const turn = isTold ? take(copied, otherwise, desk, language) : step(copied, language)
  const lead = projectWording(language).copied(listedAs(now.project, language))
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}

/** Whether what is told of a copy is all that has been said of it. */
function isSo({ facts = {}, texts = {} }: Answers, project: Project, times: number): boolean {
  const told = [...Object.entries(facts), ...Object.entries(texts)]
  const has: Readonly<Record<string, unknown>> = { ...project.facts, ...project.texts }
  return told.length > 0 === times > 0 && told.every(([id, value]) => isDeepStrictEqual(has[id], value))
}

/** The turn with a word, first, of the project that is left for another: what it is called and how far it is. */
export function leavingSaid(turn: Turn, { person, project }: Standing, desk: Desk, language: Language): Turn {
  const now = filling({ person, project }, desk)
  if (!now || isBlank(now.project) || now.project.facts.classified) return turn
  const { answered, remaining, putOff } = interview(now.regulation, now.project)
  const title = listedAs(now.project, language)
  const lead = projectWording(language).left(title, answered.length, remaining.length + putOff.length)
  return { ...turn, reply: joined({ ...emptyReply(language), lead: [lead] }, turn.reply) }
}
