const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * `after`, in which whatever equals its counterpart in `before` is that very object; changes `after` in place. So a
 * pushed state of which little is new redraws little. For JSON values.
 */
export function share<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) {
    const target: unknown[] = after
    for (const [i, item] of after.entries()) target[i] = share(before[i], item)
    return before.length === after.length && target.every((item, i) => item === before[i]) ? before : after
  }
  if (isRecord(before) && isRecord(after)) {
    const target: Record<string, unknown> = after
    const keys = Object.keys(after)
    for (const key of keys) target[key] = share<unknown>(before[key], after[key])
    const same =
      keys.length === Object.keys(before).length &&
      keys.every((key) => key in before && target[key] === before[key])
    return same ? before : after
  }
  return after
}
