import type { z } from 'zod'

const at = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

function size(value: unknown): string {
  if (typeof value === 'string' || Array.isArray(value)) return String(value.length)
  return String(value)
}

const kind = (value: unknown) =>
  value === null ? 'null' : value === undefined ? 'nothing' : Array.isArray(value) ? 'array' : typeof value

const UNITS: Record<string, string> = { string: ' characters', array: ' items' }

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must provide ${issue.expected}, found ${kind(value)}`
    case 'too_big':
      return `must be at most ${issue.maximum}${UNITS[issue.origin] ?? ''}, found ${size(value)}`
    case 'too_small':
      return `must be at least ${issue.minimum}${UNITS[issue.origin] ?? ''}, found ${size(value)}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}, found ${JSON.stringify(value)}`
    case 'invalid_union':
      return `unsupported type: ${String(value)}`
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`
    default:
      return issue.message
  }
}

/** Slack's way to say what is wrong where: `[ERROR] must be at most 75 characters, found 80 [json-pointer:/blocks/0]`. */
export const explain = (error: z.ZodError, value: unknown): string[] =>
  error.issues.map(
    (issue) =>
      `[ERROR] ${sentence(issue, at(value, issue.path))} [json-pointer:${issue.path.map((key) => `/${String(key)}`).join('')}]`,
  )
