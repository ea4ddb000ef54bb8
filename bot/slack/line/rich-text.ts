import { z } from 'zod'
import type { Named, Seen } from './seen.ts'

/** What stands in a line, as far as it is known how it looks. */
const inline = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.string() }),
  z.looseObject({ type: z.literal('link'), url: z.string(), text: z.string().optional() }),
  z.looseObject({ type: z.literal('user'), user_id: z.string() }),
  z.looseObject({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional() }),
  z.looseObject({ type: z.literal('date'), fallback: z.string() }),
  z.looseObject({ type: z.literal('broadcast'), range: z.string() }),
])
const lines = z.array(inline)
const section = z.looseObject({
  type: z.enum(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']),
  elements: lines,
})
const list = z.looseObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  indent: z.int().nonnegative().optional(),
  offset: z.int().nonnegative().optional(),
  elements: z.array(z.looseObject({ type: z.literal('rich_text_section'), elements: lines })),
})
const message = z.tuple([
  z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.union([section, list])) }),
])

type Inline = z.output<typeof inline>

/**
 * What a person sees of a message as its composer made it: here a typed `*` is told from a bold word, as it is not in
 * the text. Nothing where there is anything in it whose look is not known: then the text has to do.
 */
export function seenInBlocks(blocks: unknown): Seen | undefined {
  const read = message.safeParse(blocks)
  if (!read.success) return undefined
  const [{ elements }] = read.data
  const parts = elements.map((element): (string | Named)[] =>
    element.type === 'rich_text_list'
      ? element.elements.flatMap((item, i) => [
          ...(i > 0 ? ['\n'] : []),
          '  '.repeat(element.indent ?? 0) +
            (element.style === 'ordered' ? `${(element.offset ?? 0) + i + 1}. ` : '- '),
          ...item.elements.map(seen),
        ])
      : element.elements.map(seen),
  )
  return parts.flatMap((part, i) => (endsLine(parts[i - 1]) ? part : ['\n', ...part]))
}

/** A section ends with its line break, or it is followed by none. */
function endsLine(part: readonly (string | Named)[] = []): boolean {
  const last = part.at(-1)
  return last === undefined || (typeof last === 'string' && last.endsWith('\n'))
}

function seen(element: Inline): string | Named {
  switch (element.type) {
    case 'text':
      return element.text
    case 'link':
      return element.text || element.url.replace(/^(?:mailto|tel):/, '')
    case 'user':
      return { user: element.user_id }
    case 'emoji':
      return drawn(element.unicode) ?? `:${element.name}:`
    case 'date':
      return element.fallback
    case 'broadcast':
      return `@${element.range}`
  }
}

/** `1f44d-1f3fd`: the characters of an emoji that is no picture of the workspace's own. */
const drawn = (unicode: string | undefined): string | undefined =>
  unicode && /^[\da-f]{1,5}(?:-[\da-f]{1,5})*$/i.test(unicode)
    ? String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)))
    : undefined
