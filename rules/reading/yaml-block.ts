import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { complaint, YAML_COMPLAINTS } from './complaints.ts'

/** A position in a file, both from 1. */
export interface Position {
  line: number
  column: number
}
export const START: Position = { line: 1, column: 1 }

export interface Block<T> {
  data: T
  /** Where the value at a path is written, e.g. `[2, 'when']`; of a missing one, what is around it. */
  at: (path: readonly PropertyKey[]) => Position
}

/** Reads a fenced YAML block of a Markdown file. */
export function readBlock<T>(code: Code, schema: z.ZodType<T>, file: VFile): Block<T> | undefined {
  const { line, column } = code.position?.start ?? { line: 0, column: 1 }
  return readYaml(code.value, { line: line + 1, column }, schema, file)
}

/**
 * Reads a YAML text that begins at a position of `file` through a schema. Every mistake becomes a message of `file` at
 * the very value, and `undefined` comes back.
 */
export function readYaml<T>(
  text: string,
  start: Position,
  schema: z.ZodType<T>,
  file: VFile,
): Block<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: start.line - 1 + line, column: start.column - 1 + col }
  }
  const at = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length).map(written), true)
      if (isNode(node) && node.range) return position(node.range[0])
    }
    return position(0)
  }
  const [broken] = document.errors
  if (broken) {
    fail(file, `YAML 写法不对：${YAML_COMPLAINTS[broken.code]}`, position(broken.pos[0]))
    return undefined
  }
  const value: unknown = document.toJS()
  const parsed = schema.safeParse(value, { error: complaint })
  if (parsed.success) return { data: parsed.data, at }
  for (const { path, message } of parsed.error.issues.flatMap((issue) => deepest(issue))) {
    const found = valueAt(value, path)
    const written = found === undefined ? '' : `，写的是 ${JSON.stringify(found)}`
    fail(file, `${nameOf(path)}${message}${written}`, at(path))
  }
  return undefined
}

/** YAML reads a key of digits as a number. */
const written = (key: PropertyKey) => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : key)

/** The keys that lead to a value; which item of a list it is, the line tells. */
function nameOf(path: readonly PropertyKey[]): string {
  const keys = path.filter((key) => typeof key !== 'number').map(String)
  return keys.length > 0 ? `${keys.join('.')}：` : ''
}

/** Adds an error to the file; `rules:check` prints it as `file:line:column`. */
export function fail(file: VFile, reason: string, place: Position = START): void {
  file.message(reason, { place }).fatal = true
}

interface Issue {
  path: PropertyKey[]
  message: string
}

/** An unknown key is blamed itself, not the mapping around it. */
function unknownKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys): Issue[] {
  return keys.map((key) => ({ path: [...path, key], message: '没有这个键（有哪些键见 rules/KEYS.md）' }))
}

/** A union fails with one list of issues per alternative; the one that got furthest is what the author meant. */
function deepest(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue)
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const alternatives = issue.errors.map((issues) => issues.flatMap((each) => deepest(each)))
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map((each) => each.path.length))
  const best = alternatives.reduce((a, b) => (depth(b) > depth(a) ? b : a))
  return best.map((each) => ({ path: [...issue.path, ...each.path], message: each.message }))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}
