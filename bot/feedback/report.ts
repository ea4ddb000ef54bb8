import { articleName } from '../../rules/numerals.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { clock } from '../clock.ts'
import type { Said } from './collected.ts'
import { say } from './wording.ts'

/** What was said to be wrong, to be read at a terminal from top to bottom: one block for each answer, the latest last. */
export function report(all: readonly Said[], regulations: ReadonlyMap<string, Compiled>): string {
  const block = ({ said, by, question, answer, citations, rules, words }: Said): string => {
    const articles = citations.map(
      ({ regulation, article }) => `${nameOf(regulation, regulations)}${articleName(article)}`,
    )
    const wording = Object.entries(rules).map(([id, hash]) =>
      say.rules(nameOf(id, regulations), hash, regulations.get(id)?.hash),
    )
    return [
      `${clock(said)}  ${by}`,
      ...(question ? [say.asked(question)] : []),
      say.answered(answer),
      ...(words ? [say.said(words.split('\n'))] : []),
      ...(articles.length > 0 ? [say.cited(articles)] : []),
      ...wording,
    ].join('\n  ')
  }
  return [say.title(all.length), ...all.map(block)].join('\n\n')
}

const nameOf = (id: string, regulations: ReadonlyMap<string, Compiled>): string =>
  regulations.get(id)?.place ?? id
