import { press } from '../../bot/conversation/button.ts'
import { handle } from '../../bot/conversation/message.ts'
import { dated } from '../../bot/conversation/moment.ts'
import { type Choice, citationsOf, joined, type Reply } from '../../bot/conversation/reply.ts'
import { type Desk, type Enclosure, placesOf, type Standing, type Turn } from '../../bot/conversation/turn.ts'
import { plainText } from '../../bot/render/text.ts'
import type { Facts } from '../../rules/facts.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newPerson, officeKey } from '../../store/fresh.ts'
import type { Person, Project } from '../../store/schema.ts'

export const regulations = loadRegulations()
const places = placesOf(regulations)

/** A conversation kept in memory: what one person says and presses, one after the other. */
export class Talk {
  #standing: Standing
  readonly #projects: Map<string, Project>
  #turns = 0
  #ids = 0
  reply: Reply | undefined
  /** What went with the last reply. */
  enclosed: readonly Enclosure[] = []
  /** The offices that the person is bound to, by `officeKey`. */
  offices: readonly string[] = []

  /** Two people who share their projects' memory can send each other questions. */
  constructor(user = 'U1', projects = new Map<string, Project>()) {
    this.#standing = { person: newPerson(user) }
    this.#projects = projects
  }

  /** The language that they have been speaking. */
  speak(language: Person['language']): void {
    this.#standing = { ...this.#standing, person: { ...this.#standing.person, language } }
  }

  /** Says something and gives back the reply as text. */
  say(text: string): string {
    return this.does((standing, desk) => handle(text, standing, desk))
  }

  /** Presses the button of the last reply that has this label, or says what it is about: 改：总投资. */
  press(label: string): string {
    const choice = this.buttons().find((each) => each.label === label || each.about === label)
    if (!choice) throw new Error(`no button "${label}", only: ${this.labels().join(', ')}`)
    return this.does((standing, desk) =>
      press(choice.act, choice.value, standing, desk, standing.person.language, this.reply?.moment),
    )
  }

  buttons(): Choice[] {
    const { question, choices = [], sections = [] } = this.reply ?? {}
    const inside = sections
      .flatMap((section) => [section, ...section.items])
      .flatMap(({ choice }) => choice ?? [])
    return [...(question?.choices ?? []), ...choices, ...(question?.controls ?? []), ...inside]
  }
  labels = () => this.buttons().map((choice) => choice.label)
  /** The numbers of the articles that the last reply rests on. */
  cited = () => (this.reply ? citationsOf(this.reply).map(({ article }) => article) : [])
  get asked(): string | undefined {
    return this.reply?.question?.id
  }
  get facts(): Facts {
    return this.project?.facts ?? this.#standing.person.conversation.facts
  }
  get project(): Project | undefined {
    return this.#now().project
  }
  get person(): Person {
    return this.#standing.person
  }

  /** Takes any turn as the shell would, and gives back the reply as text. */
  does(turn: (standing: Standing, desk: Desk) => Turn): string {
    const before = this.#now()
    const {
      reply,
      elsewhere,
      discards,
      encloses = [],
      ...standing
    } = dated(turn(before, this.#desk()), before)
    this.#standing = standing
    if (standing.project) this.#projects.set(standing.project.id, standing.project)
    if (discards) this.#projects.delete(discards.id)
    const other = elsewhere && this.#projects.get(elsewhere.project)
    const change = other && elsewhere.change(other)
    if (change) this.#projects.set(change.project.id, change.project)
    this.enclosed = encloses
    this.reply = change ? joined(change.reply, reply) : reply
    return plainText(this.reply)
  }

  /** The standing as the shell would hand it over: the project in hand, all of the person's own, what waits for them. */
  #now(): Standing {
    const { person } = this.#standing
    const all = [...this.#projects.values()]
    const requests = all.flatMap((project) =>
      project.requests
        .filter(({ to, state }) => to === person.id && state === 'open')
        .map((request) => ({ project, request })),
    )
    return {
      person,
      project: this.#projects.get(person.conversation.project ?? ''),
      projects: all.filter(({ owner }) => owner === person.id),
      requests,
      pending: all.flatMap((project) =>
        project.items
          .filter(
            ({ office, state }) =>
              state === 'open' && this.offices.includes(officeKey(project.region, office)),
          )
          .map((item) => ({ project, item })),
      ),
    }
  }

  /** One minute passes with every turn. */
  #desk(): Desk {
    this.#turns += 1
    const now = new Date(Date.UTC(2026, 10, 23, 1, this.#turns)).toISOString()
    return { regulations, places, official: new Map(), now, newId: () => `P${this.#turns}.${++this.#ids}` }
  }
}
