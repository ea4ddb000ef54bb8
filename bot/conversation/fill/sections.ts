import { fieldsFor, isDemanded } from '../../../docs/plan/fields.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACT_IDS } from '../../../rules/facts.ts'
import { bySection, SECTIONS, type Section } from '../../../rules/vocabulary.ts'
import type { Person } from '../../../store/schema.ts'
import type { Choice } from '../reply.ts'
import { overviewWording } from '../wording/overview.ts'
import { type Asked, everyAsked, formOf, type Interview, idOf, isAskedHere, sectionOf } from './interview.ts'
import { listed } from './listing.ts'

/** The things to ask of one section, answered or open, in the order in which they are declared. */
export interface Group {
  section: Section
  asked: Asked[]
}

/** Everything there is to ask, section by section; a section with nothing in it is left out. */
export function groupsOf(state: Interview): Group[] {
  const order = [...FACT_IDS, ...fieldsFor(state.assessment).map(({ id }) => id)]
  const place = (asked: Asked) => order.indexOf(idOf(asked))
  const all = everyAsked(state).sort((a, b) => bySection(sectionOf(a), sectionOf(b)) || place(a) - place(b))
  return [...new Set(all.map(sectionOf))].map((section) => ({
    section,
    asked: all.filter((each) => sectionOf(each) === section),
  }))
}

/** Slack's own advice is about six inputs in a form; a few more are still better than a second form. */
const INPUTS = 7

/** One form of a section. */
export interface FormPage {
  section: Section
  /** From 1. */
  page: number
  pages: number
  asked: Asked[]
}

/** The button that opens the form of a section. */
export const formChoice = (section: Section, language: Language): Choice => ({
  act: 'form',
  value: formOf(section),
  label: overviewWording(language).form(SECTIONS[section][language]),
})

/** The form at the question that is being asked; the first with something open where none is. */
export function formHere(person: Person, state: Interview): string | undefined {
  const [ofList] = listed(person, state)
  const all = everyAsked(state)
  const asked =
    all.find((each) => idOf(each) === (ofList ?? person.conversation.asked)) ?? state.remaining[0] ?? all[0]
  return asked && formOf(sectionOf(asked), idOf(asked))
}

/** The form that a button asks for: the page of its question, or the first one of the section with something open. */
export function formPage(state: Interview, wanted: string): FormPage | undefined {
  const [section, question] = wanted.split(' ')
  const group = groupsOf(state).find((each) => each.section === section)
  if (!group) return undefined
  const pages = Math.ceil(group.asked.length / INPUTS)
  const size = Math.ceil(group.asked.length / pages)
  const open = new Set([...state.remaining, ...state.putOff].map(idOf))
  const at = group.asked.findIndex((each) =>
    question === undefined ? open.has(idOf(each)) : idOf(each) === question,
  )
  const page = Math.floor(Math.max(0, at) / size)
  return {
    section: group.section,
    page: page + 1,
    pages,
    asked: group.asked.slice(page * size, (page + 1) * size),
  }
}

/** The form that follows in the same section after one with these questions; nothing after the last. */
export function formAfter(state: Interview, section: Section, ids: readonly string[]): string | undefined {
  const asked = groupsOf(state).find((each) => each.section === section)?.asked ?? []
  const next = asked[asked.findLastIndex((each) => ids.includes(idOf(each))) + 1]
  return next && formOf(section, idOf(next))
}

/** Whether the verdict or a paper needs an answer; others may stay open for good. */
export const isNeeded = (asked: Asked, state: Interview): boolean =>
  'field' in asked ? isDemanded(asked.field, state.assessment) : isAskedHere(asked, state)

export const isSection = (id: string): id is Section => Object.hasOwn(SECTIONS, id)
