import type { Act } from '../../bot/conversation/acts.ts'
import { press } from '../../bot/conversation/button.ts'
import { route } from '../../bot/project/stops.ts'
import { decideItem } from '../../bot/project/submission.ts'
import { assess } from '../../rules/assess.ts'
import type { FactId, Facts } from '../../rules/facts.ts'
import { newProject } from '../../store/fresh.ts'
import type { PendingItem, Project } from '../../store/schema.ts'
import { regulations, Talk } from '../conversation/talk.ts'

const at = '2026-11-23T01:00:00.000Z'
let ids = 0

/** A project with these facts and nothing else, in the hands of its applicant. */
export class Walk {
  readonly talk: Talk
  readonly #projects = new Map<string, Project>()
  readonly #id = `W${++ids}`
  /** What was opened, in order: the items of one moment together. */
  readonly visited: PendingItem[][] = []

  constructor(
    readonly place: string,
    facts: Facts,
  ) {
    this.#projects.set(this.#id, {
      ...newProject({ id: this.#id, region: place, owner: 'U1', at }),
      facts,
    })
    this.talk = new Talk('U1', this.#projects)
    this.act('open', this.#id)
  }

  get project(): Project {
    const project = this.#projects.get(this.#id)
    if (!project) throw new Error('the project is gone')
    return project
  }
  get open(): PendingItem[] {
    return this.project.items.filter(({ state }) => state === 'open')
  }

  act(act: Act, value?: string): string {
    const before = new Set(this.open.map(({ id }) => id))
    const text = this.talk.does((standing, desk) => press(act, value, standing, desk, 'zh'))
    this.#note(before)
    return text
  }

  /** Somebody else's conversation about the same projects. */
  as(user: string): Talk {
    return new Talk(user, this.#projects)
  }

  /** Submits, and says 不知道 to whatever is asked first. */
  submit(): string {
    let text = this.act('submit-now')
    for (let left = 20; this.project.status !== 'submitted' && this.talk.asked && left > 0; left--) {
      this.act('unknown')
      text = this.act('submit-now')
    }
    return text
  }

  /** Presses the answer to a question that the submitted project waits on. */
  tell(fact: FactId, value: unknown): string {
    return this.act('supply', `${this.#id} ${JSON.stringify([fact, value])}`)
  }

  decide(item: PendingItem, approve: boolean): void {
    const before = new Set(this.open.map(({ id }) => id))
    const moment = { by: 'U2', at, newId: () => `I${++ids}` }
    const after = decideItem(this.project, item.id, { approve }, this.stops(this.project.facts), moment)
    this.#projects.set(this.#id, after)
    this.#note(before)
  }

  stops(facts: Facts) {
    const regulation = regulations.get(this.place)
    if (!regulation) throw new Error(`no regulation of ${this.place}`)
    return route(assess(regulation, facts))
  }

  /** The offices visited, by name: 市数据局 11 → 市政府 12. */
  get passes(): string {
    const offices = regulations.get(this.place)?.offices ?? {}
    const name = ({ office }: PendingItem) => offices[office]?.name ?? office
    return this.visited
      .map(
        (items) =>
          `${items.map(name).join('＋')} ${[...new Set(items.map(({ article }) => article))].join('、')}`,
      )
      .join(' → ')
  }

  #note(before: ReadonlySet<string>): void {
    const opened = this.open.filter(({ id }) => !before.has(id))
    if (opened.length > 0) this.visited.push(opened)
  }
}
