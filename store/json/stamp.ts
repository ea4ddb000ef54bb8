import { statSync } from 'node:fs'

/**
 * What tells the content of a file from any other that its path has held: a save makes a new file, beside the old one.
 * `undefined` when there is no file.
 */
export function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && [found.ino, found.mtimeNs, found.size].map((each) => each.toString(36)).join('.')
}
