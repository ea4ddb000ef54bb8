import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import type { Pending } from '../../../store/store.ts'
import { clock } from '../../clock.ts'
import { choice } from '../acts.ts'
import { helping } from '../colleague/helping.ts'
import { type Filling, filling } from '../fill/filling.ts'
import { interview, labelOf } from '../fill/interview.ts'
import { type Choice, emptyReply, type Item, type Reply, type Section } from '../reply.ts'
import { awaited } from '../submission/awaiting.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { officeName } from '../wording/provision.ts'
import { factNames } from '../wording/stops.ts'
import { titleOf } from '../wording/title.ts'
import { todoWording } from '../wording/todo.ts'

/** A part of what waits for a person: what, and the buttons to take it up. */
interface Part {
  section: (items: Item[]) => Section
  items: Item[]
  choices: Choice[]
}

/** Everything that waits for a person: items of their offices, questions of colleagues, projects of their own. */
export function todoReply(standing: Standing, desk: Desk, language: Language): Reply {
  const say = todoWording(language)
  const parts = [
    decisions(standing, desk, language),
    answers(standing, desk, language),
    own(standing, desk, language),
  ]
  const count = parts.reduce((sum, { items }) => sum + items.length, 0)
  const choices = [choice('projects', language), choice('new', language)]
  if (count === 0) return { ...emptyReply(language), lead: [say.none], choices }
  return {
    ...emptyReply(language),
    title: say.title(count),
    sections: parts.flatMap(({ section, items }) => (items.length > 0 ? [section(items)] : [])),
    choices: parts.flatMap((part) => part.choices),
  }
}

/** The items that a person may decide: those of their offices, but for their own projects. */
export const decidable = ({ person, pending = [] }: Standing): Pending[] =>
  pending.filter(({ project, item }) => project.owner !== person.id && item.state === 'open')

function decisions(standing: Standing, desk: Desk, language: Language): Part {
  const say = todoWording(language)
  const waiting = decidable(standing)
  return {
    section: (items) => ({ title: say.items(items.length), items }),
    items: waiting.map(({ project, item }) => {
      const regulation = desk.regulations.get(project.region)
      const office = regulation ? officeName(regulation, item.office, language) : item.office
      const text = say.item(titleOf(project, language), office, item.action, clock(item.since))
      return { text, citations: [{ regulation: project.region, article: item.article }] }
    }),
    choices: waiting.map(({ project, item }) => ({
      act: 'card',
      value: `${project.id} ${item.id}`,
      label: say.card(titleOf(project, language)),
    })),
  }
}

function answers({ requests = [] }: Standing, desk: Desk, language: Language): Part {
  const say = todoWording(language)
  const helps = requests.flatMap((sent) => helping(sent, desk) ?? [])
  return {
    section: (items) => ({ title: say.requests(items.length), items }),
    items: helps.map(({ project, request, asked }) => ({
      text: say.request(titleOf(project, language), labelOf(asked, language), clock(request.at)),
    })),
    choices: helps.map(({ request, asked }) => ({
      act: 'pick',
      value: request.id,
      label: say.answer(labelOf(asked, language)),
    })),
  }
}

function own({ person, projects = [] }: Standing, desk: Desk, language: Language): Part {
  const waiting = projects.flatMap((project) => {
    const now = filling({ person, project }, desk)
    const text = now && ownWords(now, language)
    return text ? [{ project, text }] : []
  })
  return {
    section: (items) => ({ title: todoWording(language).own(items.length), items }),
    items: waiting.map(({ text }) => ({ text })),
    choices: waiting.map(({ project }) => ({
      act: 'open',
      value: project.id,
      label: titleOf(project, language),
    })),
  }
}

/** What a project of one's own waits for; nothing where it waits for others, is done, or was stopped. */
function ownWords(now: Filling, language: Language): string | undefined {
  const say = todoWording(language)
  const { project } = now
  const title = titleOf(project, language)
  if (project.facts.classified || project.status === 'approved') return undefined
  if (project.status === 'submitted') {
    const waits = awaited(now)
    return waits && waits.at.length > 0 ? say.awaited(title, factNames(waits.facts, language)) : undefined
  }
  if (project.status === 'returned') return say.returned(title, returnOf(project)?.decision?.reason ?? '')
  if (project.requests.some(({ state }) => state === 'offered')) return say.offered(title)
  const { remaining, putOff } = interview(now.regulation, project)
  const open = remaining.length + putOff.length
  return open > 0 ? say.open(title, open) : say.ready(title)
}

/** The item with which a project was returned last. */
export const returnOf = ({ items }: Project) => items.findLast(({ state }) => state === 'returned')

/** What is said of an item that does not wait for the person, or not any more. */
export const goneReply = (language: Language): Reply => ({
  ...emptyReply(language),
  lead: [todoWording(language).gone],
  choices: [choice('todo', language)],
})

/** Gives somebody the card of an item that waits for them; it is theirs to decide on the server, at the click. */
export function showCard(value: string | undefined, standing: Standing, language: Language): Turn {
  const say = todoWording(language)
  const found = decidable(standing).find(({ project, item }) => value === `${project.id} ${item.id}`)
  if (!found) return { ...standing, reply: goneReply(language) }
  const { project, item } = found
  const reply = { ...emptyReply(language), lead: [say.here], choices: [choice('todo', language)] }
  return { ...standing, reply, encloses: [{ project: project.id, item: item.id }] }
}
