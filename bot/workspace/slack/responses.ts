import { z } from 'zod'
import { found, Refusal } from '../refusal.ts'
import { directMessage } from '../state/identity.ts'
import { newSecret } from '../state/ids.ts'
import { post, whisper } from '../state/messages.ts'
import type { Workspace } from '../state/workspace.ts'
import { content, readContent } from './content.ts'

const LIFETIME = 30 * 60_000
const USES = 5

interface Address {
  person: string
  until: number
  uses: number
}

const answer = z.strictObject({
  ...content,
  response_type: z.enum(['in_channel', 'ephemeral']).default('ephemeral'),
})

/** `response_url`s: each lets the app answer one interaction, five times within thirty minutes. */
export class Responses {
  readonly #workspace: Workspace
  readonly #base: string
  readonly #issued = new Map<string, Address>()

  constructor(workspace: Workspace, base: string) {
    this.#workspace = workspace
    this.#base = base
  }

  issue(person: string): string {
    const now = this.#workspace.now()
    for (const [secret, { until }] of this.#issued) if (until < now) this.#issued.delete(secret)
    const secret = newSecret()
    this.#issued.set(secret, { person, until: now + LIFETIME, uses: 0 })
    return `${this.#base}/response/${secret}`
  }

  /** Carries out what was sent to a response_url. */
  async respond(secret: string, body: unknown): Promise<void> {
    const address = found(this.#issued.get(secret), 'expired_url')
    if (this.#workspace.now() > address.until) throw new Refusal('expired_url')
    if (address.uses >= USES) throw new Refusal('used_url')
    address.uses += 1
    await this.answer(address.person, body)
  }

  /** Shows the answer to a command or an interaction: to the person alone unless it says `in_channel`. */
  async answer(person: string, body: unknown): Promise<void> {
    const { response_type, ...raw } = answer.parse(body)
    const said = readContent(raw)
    if (response_type === 'in_channel') await post(this.#workspace, directMessage(person), said)
    else whisper(this.#workspace, person, said)
  }
}
