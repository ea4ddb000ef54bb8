import type { Language } from '../../../rules/describe.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Project } from '../../../store/schema.ts'
import { day } from '../../clock.ts'
import { correctedWords, fieldNamed } from '../../understand/project/named.ts'
import { understand } from '../../understand/understand.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { projectWish } from '../../understand/wishes/projects.ts'
import { unknownPlace } from '../ask/place.ts'
import { filling } from '../fill/filling.ts'
import { isConfirming } from '../fill/secrecy.ts'
import { start } from '../fill/steps.ts'
import { take } from '../fill/taking.ts'
import type { Reply } from '../reply.ts'
import { type Desk, type Standing, type Turn, withProject } from '../turn.ts'
import { askDiscard } from './discard.ts'
import { copyProject, isBlank, leavingSaid, listProjects, openProject, withoutProject } from './projects.ts'

/**
 * What a message wishes of the person's projects. What it tells beside is of the project that it begins or copies, never
 * of the one in hand. Nothing where it wishes nothing of them, or names none that there is.
 */
export function wished(
  message: string,
  u: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  if (isConfirming(standing.person)) return undefined
  const { asked, paused } = standing.person.conversation
  const wish = projectWish(message, paused ? undefined : asked)
  if (!wish) return otherThanInHand(u, standing, desk, language)
  const now = filling(standing, desk)
  switch (wish.what) {
    case 'new':
      return begin(wish.told, standing, desk, language)
    case 'copy':
      return now && copied(wish.told, standing, desk, language)
    case 'list':
      return listProjects(standing, desk, language)
    case 'take-up':
    case 'delete': {
      const found = named(wish.name, standing, desk)
      if (found.length === 0) return undefined
      const [only, ...others] = found
      if (!only || others.length > 0) return listProjects({ ...standing, projects: found }, desk, language)
      if (wish.what === 'take-up') return openProject(only.id, standing, desk, language)
      const meant = filling({ person: withProject(standing.person, only.id), project: only }, desk)
      return meant && { ...askDiscard(meant, language), projects: standing.projects }
    }
  }
}

/** "开始填报 玉山 新建 60万": another project is meant where it tells otherwise than the one in hand. */
function otherThanInHand(
  { act, places, told, facts }: Understanding,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn | undefined {
  const now = filling(standing, desk)
  if (act !== 'start' || !now) return undefined
  const isOther =
    places.some((id) => id !== now.project.region) ||
    told.some((id) => facts[id] !== undefined && !same(facts[id], now.project.facts[id]))
  if (!isOther) return undefined
  const { person, ...rest } = withoutProject(standing)
  const conversation = { ...person.conversation, facts }
  const turn = start({ ...rest, person: { ...person, conversation } }, desk, language)
  return leavingSaid(turn, standing, desk, language)
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Begins a project with what was told of it; a draft that says nothing yet is the new one. */
function begin(told: string, standing: Standing, desk: Desk, language: Language): Turn | undefined {
  const now = filling(standing, desk)
  const { facts, places, unknownPlace: elsewhere, questioning, topics } = read(told, desk)
  const [region] = places
  const isFirst = !now && !standing.projects?.length
  // Without a project, 新项目 with what it is asks what holds of such; with nothing but its place it begins one there.
  if (isFirst && (!region || questioning || topics.length > 0)) return undefined
  if (region === undefined && elsewhere !== undefined)
    return whereTo(unknownPlace(elsewhere, language, desk), facts, standing)
  if (now && isBlank(now.project) && (region ?? now.project.region) === now.project.region)
    return take(now, { facts }, desk, language)
  const { person, ...rest } = withoutProject(standing)
  const conversation = { ...person.conversation, facts, ...(region ? { region } : {}) }
  const turn = start({ ...rest, person: { ...person, conversation } }, desk, language)
  return leavingSaid(turn, standing, desk, language)
}

/** A project that is to be begun once its place is known. */
function whereTo(reply: Reply, facts: Facts, standing: Standing): Turn {
  const { person, ...rest } = withoutProject(standing)
  const conversation = { ...person.conversation, facts, asked: 'start' }
  return { ...rest, person: { ...person, conversation }, reply }
}

/** Copies the project in hand, and changes the copy as it was told. */
function copied(told: string, standing: Standing, desk: Desk, language: Language): Turn {
  const { facts } = read(told, desk)
  const said = correctedWords(told)
  const field = said && fieldNamed(said.name)
  return copyProject(standing, desk, language, { facts, texts: said && field ? { [field]: said.words } : {} })
}

const read = (told: string, desk: Desk): Understanding =>
  understand(told, { places: desk.places, today: day(desk.now) })

/** The person's projects that are called so, or are of the place that is named. */
function named(name: string, { projects = [] }: Standing, desk: Desk): Project[] {
  const words = name.trim().toLowerCase()
  const exact = projects.filter(({ texts }) => texts.name?.toLowerCase() === words)
  if (exact.length > 0) return exact
  const within = projects.filter(({ texts }) => texts.name?.toLowerCase().includes(words))
  if (within.length > 0) return within
  return projects.filter(({ region }) => desk.regulations.get(region)?.place === name.trim())
}
