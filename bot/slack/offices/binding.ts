import { BEFORE_PERSON, BINDING } from '../../understand/lexicon/binding.ts'

/** What an administrator asks for: people for, or no more for, an office; or, with nothing further, the list. */
export interface Binding {
  act: 'bind' | 'unbind'
  /** The office as typed, with its place or without. */
  office: string
  people: string[]
  /** Something after an `@` that Slack did not make a person of. */
  unresolved?: string
}

/** A person as Slack writes one in a command with `should_escape`. */
const PERSON = /<@(\w+)(?:\|[^>]*)?>/g

/** Reads `/lixiang bind …`; `undefined` when the words are something else. */
export function readBinding(command: string): Binding | undefined {
  const text = command.trim()
  const begin = BINDING.exec(text)
  if (!begin) return undefined
  const rest = text.slice(begin[0].length)
  const people = [...new Set([...rest.matchAll(PERSON)].flatMap(([, id]) => id ?? []))]
  // "绑定手机号的系统要立项吗" is a question.
  if (!/^(?:\s|$)/.test(rest) && people.length === 0) return undefined
  const [office = '', ...after] = rest.replaceAll(PERSON, ' ').split(BEFORE_PERSON)
  const unresolved = after.join(' ').trim() || (/<[!#][^>]*>/.exec(office)?.[0] ?? '')
  const typed = office.replaceAll(/<[!#][^>]*>/g, ' ').trim()
  return {
    act: begin.groups?.bind ? 'bind' : 'unbind',
    office: typed,
    people,
    ...(unresolved ? { unresolved } : {}),
  }
}
