import type { Person } from '../../protocol.ts'

/** The most people that are listed at once; a few more letters find the others. */
export const SHOWN = 50

/** The people whose name or duty has all the words in it; those whose name begins so come first. */
export function found(people: readonly Person[], words: string): Person[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean)
  const has = ({ name, title }: Person) => {
    const text = `${name} ${title}`.toLowerCase()
    return parts.every((part) => text.includes(part))
  }
  const begins = ({ name }: Person) => parts.length > 0 && name.toLowerCase().startsWith(parts[0] ?? '')
  return people.filter(has).toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
}
