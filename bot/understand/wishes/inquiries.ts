import {
  ABOUT_LAST,
  ALONE,
  BEFORE,
  EMPTY,
  FIGURE,
  FORMS,
  GUARDS,
  LACKING,
  NOT_NEEDED,
  PROCEDURE,
  TELLING,
} from '../lexicon/forms.ts'
import type { Clause } from '../text/clauses.ts'
import type { Span } from '../text/matcher.ts'
import type { Form, Inquiry } from '../understanding.ts'

/** What else a message says: what of it states something, and the names of places. */
interface Around {
  stated: readonly Span[]
  /** What gives a project's kind or an amount. */
  describing: readonly Span[]
  names: readonly string[]
}

/**
 * The questions of a text, in order. A clause that asks takes the clauses before it that only lead up to it; one that
 * names nothing itself shares the subject of the question before. A text that neither asks nor states is looked up as
 * it stands.
 */
export function readInquiries(text: string, clauses: readonly Clause[], around: Around): Inquiry[] {
  const plain = withoutPlaces(text, around.names)
  const last = ABOUT_LAST.find(([, words]) => words.test(plain.replace(/[\s?!,。]+$/g, '').trim()))
  if (last)
    return [{ words: plain, sought: plain, form: last[0], object: '', bare: true, empty: true, guards: [] }]
  const found: Inquiry[] = []
  let leading: string[] = []
  let subject = ''
  for (const { at, end, asks } of clauses) {
    const words = withoutPlaces(text.slice(at, end), around.names)
    const form = formOf(words)
    if (words === '') continue
    if (!asks && !form) {
      leading.push(words)
      continue
    }
    if (ALONE.test(words) && leading.length === 0 && found.length > 0) continue
    const led = [...leading, words].join(',')
    const own = isThin(led) ? `${subject} ${led}`.trim() : led
    const inquiry = inquiryOf(own, ALONE.test(words) ? formOf(led) : form, text, around)
    if (!isThin(own)) subject = inquiry.object
    found.push(inquiry)
    leading = []
  }
  if (found.length > 0 || leading.length === 0) return found
  const rest = leading.filter((words) => !isStated(words, text, around.stated))
  return rest.length > 0 ? [inquiryOf(rest.join(','), undefined, text, around)] : []
}

function inquiryOf(words: string, form: Form | undefined, text: string, around: Around): Inquiry {
  const [, lacks] = LACKING.exec(words) ?? BEFORE.exec(words) ?? []
  const put = form === 'may' && NOT_NEEDED.test(words) ? 'need' : form
  const object = words.replace(EMPTY, ' ').replace(/\s+/g, ' ').trim()
  const guards = GUARDS.filter(([, sign]) => sign.test(words)).map(([guard]) => guard)
  const unstated = without(words, text, around.stated)
  const sought = without(words, text, around.describing).trim()
  return {
    words,
    sought: isThin(sought) ? words : sought,
    ...(put && { form: put }),
    object,
    ...(lacks && put === 'may' && { lacking: lacks }),
    bare: isThin(unstated),
    empty: isThin(sought),
    guards: FIGURE.test(unstated) ? [...guards, 'figure'] : guards,
  }
}

const formOf = (words: string): Form | undefined => FORMS.find(([, sign]) => sign.test(words))?.[0]

/** Whether nothing remains that a question could be about. */
function isThin(words: string): boolean {
  const left = words
    .replace(EMPTY, '')
    .replace(PROCEDURE, '')
    .replace(/[\s\p{P}]+/gu, '')
  return left.length < 2 && !TELLING.test(left)
}

function withoutPlaces(words: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((all, name) => all.replaceAll(name, ' '), words).trim()
}

/** The words without those that state something. */
const without = (words: string, text: string, stated: readonly Span[]): string =>
  stated
    .map(({ at, end }) => text.slice(at, end))
    .sort((a, b) => b.length - a.length)
    .reduce((all, each) => all.replaceAll(each, ' '), words)

const isStated = (words: string, text: string, stated: readonly Span[]): boolean =>
  isThin(without(words, text, stated))
