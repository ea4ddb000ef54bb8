import { unescapeText } from './escape.ts'

/** Somebody named in a text, whose name has to be looked up unless Slack gave it. */
export interface Named {
  user: string
  label?: string
}

/** What a person sees of a text: words, and people by their names. */
export type Seen = readonly (string | Named)[]

/** Something that Slack wrote into a text itself: what people type has its angle brackets escaped. */
const CONTROL = /<([^<>]*)>/g

/** What a person sees of a text in which nothing is drawn bold or slanted, as that of a command. */
export function plainlySeen(text: string): Seen {
  const parts: (string | Named)[] = []
  let from = 0
  for (const match of text.matchAll(CONTROL)) {
    parts.push(unescapeText(text.slice(from, match.index)), control(match[1] ?? ''))
    from = match.index + match[0].length
  }
  parts.push(unescapeText(text.slice(from)))
  return parts.filter((part) => part !== '')
}

/**
 * What a person sees of a message whose text is all there is of it. A mark within a word is no mark (`5*3*2`), and
 * neither is `>` before a figure: what is more than 80 is not to become 80.
 */
export const seenIn = (text: string): Seen =>
  plainlySeen(unmarked(text.replaceAll(/^(?:&gt;&gt;&gt; ?|&gt; )(?![\s\d=\p{Sc}])/gmu, '')))

/** A mark stands at the edge of a word, and closes before another edge; what Slack wrote itself is passed over whole. */
const MARKED =
  /<[^<>]*>|```(?<block>[\s\S]+?)```|(?<![\p{L}\p{N}*_~`])(?:`(?<code>[^`\n]+)`|(?<mark>[*_~])(?!\s|\k<mark>)(?<inner>(?:<[^<>]*>|(?!\k<mark>)[^<\n])+)(?<!\s)\k<mark>)(?![\p{L}\p{N}*_~`])/gu

function unmarked(text: string): string {
  return text.replaceAll(MARKED, (...match) => {
    const [whole] = match
    const { block, code, inner } = match.at(-1)
    return block ?? code ?? (inner === undefined ? whole : unmarked(inner))
  })
}

/** `@U1|name`, `#C1|name`, `!date^…|…`, `https://…|text`. */
function control(inside: string): string | Named {
  const [what = '', ...rest] = inside.split('|')
  const label = rest.length > 0 ? unescapeText(rest.join('|')) : undefined
  const id = what.slice(1)
  switch (what[0]) {
    case '@':
      return { user: id, ...(label ? { label } : {}) }
    case '#':
      return `#${label || id}`
    case '!':
      if (label && id.startsWith('date')) return label
      return label ? `@${label.replace(/^@/, '')}` : `@${id.replace(/^subteam\^/, '')}`
    default:
      return label || unescapeText(what.replace(/^(?:mailto|tel):/, ''))
  }
}
