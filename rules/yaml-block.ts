import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A place in the Markdown file. */
export interface Place {
  line: number
  column: number
}
export interface Block<T> {
  data: T
  /** Where the value at a path is written, e.g. `[2, 'when']`. */
  place: (path: readonly PropertyKey[]) => Place
}

/**
 * Reads a fenced YAML block through a schema. Every mistake becomes a message of `file` at the very value, and
 * `undefined` comes back.
 */
export function readBlock<T>(code: Code, schema: z.ZodType<T>, file: VFile): Block<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(code.value, { lineCounter: lines })
  const fence = code.position?.start ?? { line: 0, column: 1 }
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: fence.line + line, column: fence.column - 1 + col }
  }
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return at(0)
  }
  const [broken] = document.errors
  if (broken) {
    fail(file, broken.message.split(' at line')[0] ?? '', at(broken.pos[0]))
    return undefined
  }
  const value: unknown = document.toJS()
  const parsed = schema.safeParse(value)
  if (parsed.success) return { data: parsed.data, place }
  for (const { path, message } of parsed.error.issues.flatMap((issue) => deepest(issue)))
    fail(
      file,
      `${path.map(String).join('.') || 'block'}: ${message}, found ${JSON.stringify(valueAt(value, path))}`,
      place(path),
    )
  return undefined
}

/** Adds an error to the file; `rules:check` prints it as `file:line:column`. */
export function fail(file: VFile, reason: string, place: Place): void {
  file.message(reason, { place }).fatal = true
}

interface Issue {
  path: PropertyKey[]
  message: string
}

/** An unknown key is blamed itself, not the mapping around it. */
function unknownKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys): Issue[] {
  return keys.map((key) => ({ path: [...path, key], message: 'unknown key' }))
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
