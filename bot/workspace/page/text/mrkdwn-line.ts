import { safeUrl } from './safe-url.ts'

/** A piece of Slack's mrkdwn inside a line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'link'; url: string; text: string }
  | { type: 'user' | 'channel'; id: string; label?: string }
  | { type: 'broadcast'; text: string }

type Mark = '*' | '_' | '~'
type Token = Inline | { type: 'mark'; mark: Mark; opens: boolean; closes: boolean }

const STYLE = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const TOKEN =
  /`([^`]+)`|<([^<>]*)>|(https?:\/\/(?:(?!&[lg]t;)[^\s<>|*`"'，。；：！？、（）《》“”【】])*[\p{L}\p{N}/=_-])|([*_~])/gu
const WORD = /[\p{L}\p{N}]/u
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Undoes the three escapes Slack knows, each once. */
export const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (e) => ENTITIES[e] ?? e)

/** Reads what stands between `<` and `>`; null when Slack would show it as it is. */
function control(inside: string): Inline | null {
  const bar = inside.indexOf('|')
  const head = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? undefined : unescaped(inside.slice(bar + 1))
  const id = head.slice(1)
  if (/^@[UW][A-Z0-9]+$/.test(head)) return { type: 'user', id, ...(label ? { label } : {}) }
  if (/^#[CGD][A-Z0-9]+$/.test(head)) return { type: 'channel', id, ...(label ? { label } : {}) }
  if (/^!(?:here|channel|everyone)$/.test(head)) return { type: 'broadcast', text: `@${id}` }
  if (/^!(?:subteam|date)\^/.test(head)) return { type: 'text', text: label ?? '' }
  const url = unescaped(head)
  return safeUrl(url) ? { type: 'link', url, text: label || url } : null
}

/**
 * A mark opens at the end of a word's gap and closes at its beginning, where a Chinese character counts as a letter:
 * Slack, too, shows the asterisks of 结论*需要*立项 as they are.
 */
function mark(line: string, at: number, sign: Mark): Token {
  const before = line[at - 1] ?? ' '
  const after = line[at + 1] ?? ' '
  return {
    type: 'mark',
    mark: sign,
    opens: !WORD.test(before) && !/\s/.test(after) && after !== sign,
    closes: !WORD.test(after) && !/\s/.test(before) && before !== sign,
  }
}

function tokens(line: string): Token[] {
  const found: Token[] = []
  let end = 0
  const text = (upTo: number) => {
    if (upTo > end) found.push({ type: 'text', text: unescaped(line.slice(end, upTo)) })
  }
  for (const match of line.matchAll(TOKEN)) {
    const [whole, code, inside, url, sign] = match
    const token: Token | null =
      code !== undefined
        ? { type: 'code', text: unescaped(code) }
        : inside !== undefined
          ? control(inside)
          : url !== undefined
            ? { type: 'link', url: unescaped(url), text: unescaped(url) }
            : sign === '*' || sign === '_' || sign === '~'
              ? mark(line, match.index, sign)
              : null
    if (token === null) continue
    text(match.index)
    found.push(token)
    end = match.index + whole.length
  }
  text(line.length)
  return found
}

/** Pairs the marks of one line; every mark is looked at once per style around it, so long runs stay cheap. */
function inlines(all: Token[], from = 0, to = all.length, within: ReadonlySet<Mark> = new Set()): Inline[] {
  const out: Inline[] = []
  const hopeless = new Set<Mark>(within)
  for (let i = from; i < to; i++) {
    const token = all[i]
    if (token === undefined) break
    if (token.type !== 'mark') {
      out.push(token)
      continue
    }
    const close = token.opens && !hopeless.has(token.mark) ? closing(all, i + 2, to, token.mark) : -1
    if (close < 0) {
      if (token.opens) hopeless.add(token.mark)
      out.push({ type: 'text', text: token.mark })
      continue
    }
    const children = inlines(all, i + 1, close, new Set([...within, token.mark]))
    out.push({ type: STYLE[token.mark], children })
    i = close
  }
  return out
}

function closing(all: Token[], from: number, to: number, sign: Mark): number {
  for (let i = from; i < to; i++) {
    const token = all[i]
    if (token?.type === 'mark' && token.mark === sign && token.closes) return i
  }
  return -1
}

/** The pieces of one line of mrkdwn. */
export const parseLine = (line: string): Inline[] => inlines(tokens(line))
