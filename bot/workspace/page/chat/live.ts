import type { KnownBlock } from '@slack/types'
import type { PageMessage } from '../../protocol.ts'

/** The question that waits for an answer: its blocks, and the message that it stands in. */
export interface LiveQuestion {
  message: PageMessage
  words: KnownBlock[]
  /** What answers it. */
  choices: KnownBlock[]
  /** What else can be done with it. */
  controls: KnownBlock[]
}

/**
 * How the bot names the blocks of a question, `qt` its words, `boxes` and `q` its choices, `qc` its controls, and other
 * rows of buttons, `c`: with the moment in which it was said.
 */
const NAMED = /^(?:(qt|qc?|c)\d+|boxes)(?: (\d+) | |$)/

/** What a block is of a question, and when it was said, if it is known; nothing for any other block. */
function named({ block_id = '' }: KnownBlock) {
  const found = NAMED.exec(block_id)
  return found ? { part: found[1] ?? 'q', moment: found[2] } : undefined
}
const isAsked = (block: KnownBlock): boolean => named(block)?.part.startsWith('q') === true
const isPart = (part: string) => (block: KnownBlock) => named(block)?.part === part

/** When a message was said, if its buttons tell. */
const momentOf = ({ blocks = [] }: PageMessage) => blocks.flatMap((block) => named(block)?.moment ?? [])[0]
const hasButtons = ({ blocks = [] }: PageMessage) => blocks.some((block) => named(block) !== undefined)

/**
 * A conversation apart from the question that waits in it. What an earlier question could be answered with is left out:
 * it is void, though its message may not say so yet.
 */
export function parted(messages: PageMessage[]): { said: PageMessage[]; question: LiveQuestion | null } {
  const last = messages.findLast(hasButtons)
  const now = last && momentOf(last)
  const live = messages.findLast(
    (message) => message.blocks?.some(isAsked) && (message === last || momentOf(message) === now),
  )
  const said = messages.flatMap((message) => {
    const { blocks } = message
    if (!blocks?.some(isAsked)) return [message]
    const isOld = momentOf(message) !== undefined && momentOf(message) !== now
    if (message !== live && !isOld) return [message]
    const left = blocks.filter((block) =>
      message === live ? !isAsked(block) : !isAsked(block) || isPart('qt')(block),
    )
    return left.length > 0 || message.files ? [{ ...message, blocks: left, text: '' }] : []
  })
  const blocks = live?.blocks ?? []
  return {
    said,
    question: live
      ? {
          message: live,
          words: blocks.filter(isPart('qt')),
          choices: blocks.filter(isPart('q')),
          controls: blocks.filter(isPart('qc')),
        }
      : null,
  }
}
