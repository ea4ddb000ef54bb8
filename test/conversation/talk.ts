import { type Desk, placesOf, type Standing, type Turn } from '../../bot/conversation/desk.ts'
import { handle } from '../../bot/conversation/handle.ts'
import { press } from '../../bot/conversation/press.ts'
import { type Choice, citationsOf, type Reply } from '../../bot/conversation/reply.ts'
import { plainText } from '../../bot/render/text.ts'
import type { Facts } from '../../rules/facts.ts'
import { loadRegulations } from '../../rules/load.ts'
import { newPerson } from '../../store/fresh.ts'
import type { Project } from '../../store/schema.ts'

const regulations = loadRegulations()
const places = placesOf(regulations)

/** A conversation kept in memory: what one person says and presses, one after the other. */
export class Talk {
  #standing: Standing = { person: newPerson('U1') }
  readonly #projects = new Map<string, Project>()
  #turns = 0
  reply: Reply | undefined

  /** Says something and gives back the reply as text. */
  say(text: string): string {
    return this.#take((desk) => handle(text, this.#now(), desk))
  }

  /** Presses the button of the last reply that has this label. */
  press(label: string): string {
    const choice = this.buttons().find((each) => each.label === label)
    if (!choice) throw new Error(`no button "${label}", only: ${this.labels().join(', ')}`)
    return this.#take((desk) =>
      press(choice.act, choice.value, this.#now(), desk, this.#standing.person.language),
    )
  }

  buttons(): Choice[] {
    return [...(this.reply?.question?.choices ?? []), ...(this.reply?.choices ?? [])]
  }
  labels = () => this.buttons().map((choice) => choice.label)
  /** The numbers of the articles that the last reply rests on. */
  cited = () => (this.reply ? citationsOf(this.reply).map(({ article }) => article) : [])
  get asked(): string | undefined {
    return this.reply?.question?.id
  }
  get facts(): Facts {
    return this.#standing.project?.facts ?? this.#standing.person.conversation.facts
  }
  get project(): Project | undefined {
    return this.#standing.project
  }

  #take(turn: (desk: Desk) => Turn): string {
    const { reply, ...standing } = turn(this.#desk())
    this.#standing = standing
    if (standing.project) this.#projects.set(standing.project.id, standing.project)
    this.reply = reply
    return plainText(reply)
  }

  /** The standing as the shell would hand it over: the project in hand, and all of the person's own. */
  #now(): Standing {
    const { person } = this.#standing
    const project = this.#projects.get(person.conversation.project ?? '')
    return { person, project, projects: [...this.#projects.values()] }
  }

  /** One minute passes with every turn. */
  #desk(): Desk {
    this.#turns += 1
    const now = new Date(Date.UTC(2026, 10, 23, 1, this.#turns)).toISOString()
    return { regulations, places, official: new Map(), now, newId: () => `P${this.#turns}` }
  }
}
