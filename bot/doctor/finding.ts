import { MISCONFIGURED, TRY_AGAIN } from '../process/endings.ts'

/** How something stands: as it should, worth knowing, in the way for now, or to be mended by a person. */
export type Mark = 'good' | 'note' | 'again' | 'mend'

/** What was found of one thing, and how to mend it. */
export interface Finding {
  about: string
  mark: Mark
  words: string
  how?: string
}

/** The exit code that says the same to a program. */
export function exitCode(findings: readonly Finding[]): number {
  const marks = findings.map(({ mark }) => mark)
  return marks.includes('mend') ? MISCONFIGURED : marks.includes('again') ? TRY_AGAIN : 0
}
