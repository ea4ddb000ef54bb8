import type { KnownBlock } from '@slack/types'

/** Slack refuses a message whose blocks are near 13,200 characters together; longer answers become several. */
const MESSAGE_SIZE = 12_000
const MESSAGE_BLOCKS = 50

/** Blocks in as many messages as they need; what belongs together stays so as far as one message holds it. */
export function packed(parts: readonly KnownBlock[][]): KnownBlock[][] {
  const all: KnownBlock[][] = [[]]
  const sizeOf = (blocks: readonly KnownBlock[]) =>
    blocks.reduce((sum, block) => sum + JSON.stringify(block).length, 0)
  const add = (blocks: readonly KnownBlock[]) => {
    const current = all.at(-1) ?? []
    const fits =
      sizeOf(current) + sizeOf(blocks) <= MESSAGE_SIZE && current.length + blocks.length <= MESSAGE_BLOCKS
    if (fits) current.push(...blocks)
    else all.push([...blocks])
  }
  for (const part of parts)
    if (sizeOf(part) <= MESSAGE_SIZE && part.length <= MESSAGE_BLOCKS) add(part)
    else for (const block of part) add([block])
  return all.filter((each) => each.length > 0)
}
