import { settle, settleAll } from '../../bot/conversation/fill/settling.ts'
import { takeBack } from '../../bot/conversation/fill/undoing.ts'
import type { Desk, Turn } from '../../bot/conversation/turn.ts'
import { openDifferences } from '../../bot/documents/differences.ts'
import { redraft } from '../../bot/documents/drafting.ts'
import { toMarkdown } from '../../docs/document.ts'
import { loadRegulations } from '../../rules/valid.ts'
import { newPerson, newProject } from '../../store/fresh.ts'
import type { Project } from '../../store/schema.ts'

const AT = '2026-11-25T08:00:00.000Z'
const regulations = loadRegulations()
const desk: Desk = { regulations, places: [], official: new Map(), now: AT, newId: () => 'I1' }

/** A project with its papers, which people write in, as a conversation would change it. */
export class Papers {
  project: Project
  /** What the last act answered. */
  said = ''

  constructor(answers: Partial<Pick<Project, 'region' | 'facts' | 'texts' | 'milestones'>> = {}) {
    const { region = 'taizhou', ...rest } = answers
    const facts = { kind: 'new', investment: 80, classified: false, ...rest.facts } as const
    this.project = { ...newProject({ id: 'P1', region, owner: 'U1', at: AT }), ...rest, facts }
    this.#drafted(this.project)
  }

  text(kind = 'plan'): string {
    return toMarkdown(this.project.documents[kind]?.revisions.at(-1)?.blocks ?? [])
  }

  /** Somebody changes this to that in a paper. */
  writes(before: string | RegExp, after: string, kind = 'plan'): void {
    const text = this.text(kind).replace(before, after)
    if (text === this.text(kind)) throw new Error(`nothing like ${before} in the paper`)
    this.project = redraft(this.project, this.#drafting(), new Map([[kind, text]]))
  }

  answers(change: Partial<Pick<Project, 'facts' | 'texts'>>): void {
    const { facts, texts } = this.project
    this.#drafted({
      ...this.project,
      facts: { ...facts, ...change.facts },
      texts: { ...texts, ...change.texts },
    })
  }

  /** The blocks that wait to be settled. */
  get open(): string[] {
    return openDifferences(this.project).map(({ difference }) => difference.key)
  }

  settles(act: 'take-written' | 'keep-written' | 'take-answered', key?: string): void {
    const kind = openDifferences(this.project).find(({ difference }) => difference.key === key)?.kind
    this.#turn(settle(act, key && `P1 ${kind} ${key}`, this.#now(), desk, 'zh'))
  }

  takesBack(): void {
    this.#turn(takeBack(undefined, this.#now(), desk, 'zh'))
  }

  takesAll(): void {
    this.#turn(settleAll('P1', this.#now(), desk, 'zh'))
  }

  #turn({ project, reply }: Turn): void {
    this.said = [...reply.lead, ...reply.sections.flatMap(({ items }) => items.map(({ text }) => text))].join(
      '\n',
    )
    if (project) this.#drafted(project)
  }

  #drafted(project: Project): void {
    this.project = redraft(project, this.#drafting())
  }

  #drafting = () => ({
    regulation: regulations.get(this.project.region),
    before: this.project,
    unit: undefined,
    at: AT,
  })

  #now() {
    const regulation = regulations.get(this.project.region)
    if (!regulation) throw new Error('no regulation')
    return { person: newPerson('U1'), project: this.project, regulation }
  }
}
