import { DELEGATES_TO } from '../lexicon/delegating.ts'

/** The id of the person who is to answer what is being asked, as a whole message says it; `undefined` where it says none. */
export const personToAsk = (text: string): string | undefined =>
  DELEGATES_TO.flatMap((form) => form.exec(text)?.[1] ?? [])[0]
