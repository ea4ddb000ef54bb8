import type { Home, Modal } from '../block-kit/view.ts'
import { found } from '../refusal.ts'
import type { Entry, Message } from './entry.ts'
import { BOT, directMessage } from './identity.ts'
import { Timestamps } from './ids.ts'
import type { Journal } from './journal.ts'
import { copyOf, emptyMemory, type Memory, remember } from './memory.ts'

export interface Profile {
  id: string
  name: string
  /** What the person does here. */
  title: string
}

export interface OpenView<View extends Modal | Home = Modal | Home> {
  id: string
  hash: string
  view: View
  errors?: Record<string, string>
}

/** What a person has in front of them; forgotten when the workspace stops. */
interface Session {
  home: OpenView<Home> | null
  modal: OpenView<Modal> | null
  ephemeral: Message[]
  /** The bot owes this person an answer. */
  waiting: boolean
}

/** How long a person is shown that the bot is at work, ms. */
const PATIENCE = 3000

/** The workspace itself: its people, what it remembers, and what each person has open. */
export class Workspace {
  readonly people: readonly Profile[]
  readonly botName: string
  readonly now: () => number
  /** What is on the disk, and so may be seen. */
  readonly shown: Memory = emptyMemory()
  /** The same, and what is on its way there: what comes next builds on it. */
  #memory: Memory
  readonly #times: Timestamps
  readonly #journal: Journal<Entry>
  readonly #sessions = new Map<string, Session>()
  readonly #patience = new Map<string, NodeJS.Timeout>()
  #changed: () => void = () => undefined

  constructor(options: {
    people: readonly Profile[]
    botName: string
    now: () => number
    journal: Journal<Entry>
    entries: Entry[]
  }) {
    this.people = options.people
    this.botName = options.botName
    this.now = options.now
    this.#journal = options.journal
    this.#times = new Timestamps(options.now)
    for (const entry of options.entries) {
      remember(this.shown, entry)
      if (entry.type === 'message') this.#times.notBefore(entry.message.ts)
    }
    this.#memory = copyOf(this.shown)
  }

  /** Everything that was recorded, kept already or not. */
  get memory(): Memory {
    return this.#memory
  }

  /** Remembers an entry; resolves once it is on the disk. What cannot be kept is forgotten again. */
  async record(entry: Entry): Promise<void> {
    remember(this.#memory, entry)
    try {
      await this.#journal.append(entry)
    } catch (error) {
      // Whatever is not on the disk yet has failed with it.
      this.#memory = copyOf(this.shown)
      throw error
    }
    remember(this.shown, entry)
    if (entry.type !== 'acknowledged') this.#changed()
  }

  /** Resolves once all that was recorded so far is on the disk. */
  kept(): Promise<void> {
    return this.#journal.flushed()
  }

  /** Calls the listener after every change that somebody may see. */
  onChange(listener: () => void): void {
    this.#changed = listener
  }

  changed(): void {
    this.#changed()
  }

  /** A new time, later than every one before. */
  ts(): string {
    return this.#times.next()
  }

  person(id: string): Profile {
    return found(
      this.people.find((person) => person.id === id),
      'user_not_found',
    )
  }

  /** The person in a direct message with the bot. */
  personIn(channel: string): Profile {
    return found(
      this.people.find((person) => directMessage(person.id) === channel),
      'channel_not_found',
    )
  }

  session(person: string): Session {
    const session = this.#sessions.get(person) ?? { home: null, modal: null, ephemeral: [], waiting: false }
    this.#sessions.set(person, session)
    return session
  }

  /** Shows the person that the bot is at work, until `answered` or until patience ends. */
  awaitAnswer(person: string): void {
    clearTimeout(this.#patience.get(person))
    this.#patience.set(
      person,
      setTimeout(() => this.answered(person), PATIENCE),
    )
    this.session(person).waiting = true
    this.#changed()
  }

  answered(person: string): void {
    clearTimeout(this.#patience.get(person))
    this.session(person).waiting = false
    this.#changed()
  }

  /** How many messages of the bot the person has not seen. */
  unread(person: string): number {
    const channel = directMessage(person)
    const seen = this.shown.seen.get(channel) ?? ''
    const messages = this.shown.messages.get(channel) ?? []
    return messages
      .slice(messages.findLastIndex((message) => message.ts <= seen) + 1)
      .filter((message) => message.user === BOT.user).length
  }

  async close(): Promise<void> {
    this.#changed = () => undefined
    for (const timer of this.#patience.values()) clearTimeout(timer)
    await this.#journal.close()
  }
}
