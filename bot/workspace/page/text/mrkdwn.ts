import { type Inline, parseLine, unescaped } from './mrkdwn-line.ts'

/** A part of a mrkdwn text that begins on its own line. */
export type MrkdwnBlock =
  | { type: 'text'; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | { type: 'pre'; text: string }

function lines(texts: string[]): Inline[] {
  return texts.flatMap((line, i): Inline[] => [
    ...(i > 0 ? [{ type: 'break' } as const] : []),
    ...parseLine(line),
  ])
}

/** Parses Slack's mrkdwn; total for any text, and what it does not understand it keeps as text. */
export function parseMrkdwn(source: string): MrkdwnBlock[] {
  return source.split('```').flatMap((part, i, parts): MrkdwnBlock[] => {
    const fenced = i % 2 === 1
    if (fenced && i < parts.length - 1)
      return [{ type: 'pre', text: unescaped(part.replace(/^\n|\n$/g, '')) }]
    return proseBlocks(fenced ? `\`\`\`${part}` : part)
  })
}

function proseBlocks(prose: string): MrkdwnBlock[] {
  const out: { type: 'text' | 'quote'; lines: string[] }[] = []
  for (const line of prose.replace(/^\n|\n$/g, '').split('\n')) {
    const quoted = /^(?:&gt;|>)\s?/.exec(line)
    const type = quoted ? 'quote' : 'text'
    const text = quoted ? line.slice(quoted[0].length) : line
    const last = out.at(-1)
    if (last?.type === type) last.lines.push(text)
    else out.push({ type, lines: [text] })
  }
  return out
    .filter((block) => block.lines.some((line) => line !== ''))
    .map((block) => ({ type: block.type, children: lines(block.lines) }))
}
