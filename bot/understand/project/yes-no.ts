import { FACTS, type FactId } from '../../../rules/facts.ts'
import { NO, YES } from '../lexicon/acts.ts'
import { AROUND, CARRYING, NOT } from '../lexicon/around.ts'
import { CLOSING } from '../lexicon/characters.ts'
import { REPLIES, type Replies } from '../lexicon/replies.ts'
import { phrases } from '../lexicon/table.ts'
import {
  CLOSING_YES_NO,
  EITHER,
  NO_PHASE,
  NOT_YET,
  PARTICLE,
  PARTLY,
  PARTS,
  SUPPOSED,
  UNDER_WAY,
} from '../lexicon/yes-no.ts'
import { type Matcher, matcher } from '../text/matcher.ts'

/**
 * What a message answers to a yes/no question; `undefined` when it is no answer. A closed grammar: a bare yes or no, or
 * the question's own words, said or denied, with nothing around them but words that say nothing. Whatever else
 * stands in the message makes it something other than an answer, however much it sounds like one.
 */
export function yesOrNo(asked: FactId, text: string): boolean | undefined {
  if (FACTS[asked].type !== 'flag' || (asked === 'previousAccepted' && NO_PHASE.test(text))) return undefined
  const parts = text.split(PARTS).map((part) => part.trim())
  const said = parts
    .filter((part) => part !== '' && !UNDER_WAY.test(part))
    .map((part) => partAnswer(asked, part))
    .filter((answer) => answer !== 'idle')
  const [first] = said
  return first !== undefined && said.every((each) => each === first) ? first : undefined
}

const yes: ReadonlySet<string> = new Set(phrases(YES))
const no: ReadonlySet<string> = new Set(phrases(NO))

/** Whether a message is a bare yes. */
export const saysYes = (text: string): boolean => yes.has(text.toLowerCase().replace(CLOSING, '').trim())
const carrying: ReadonlySet<string> = new Set(phrases(CARRYING))

/** What a project is from the beginning: "not yet" does not say that it is not. */
const LASTING: ReadonlySet<FactId> = new Set<FactId>(['classified', 'ownLevel', 'embedded', 'standalone'])

/** A bare yes or no; `undefined` for everything else. */
function bareAnswer(words: string): boolean | undefined {
  const bare = words.toLowerCase().replace(CLOSING_YES_NO, '').replace(PARTICLE, '')
  return yes.has(bare) ? true : no.has(bare) ? false : undefined
}

/** What one part of a message answers; `idle` for one that says nothing ("嗯，列入了"). */
function partAnswer(asked: FactId, part: string): boolean | 'idle' | undefined {
  const bare = bareAnswer(part)
  if (bare !== undefined) return NOT_YET.test(part) && LASTING.has(asked) ? undefined : bare
  const replies = readers.get(asked)
  if (replies === undefined || carrying.has(part) || EITHER.test(part) || PARTLY.test(part)) return undefined
  const answer = wholeAnswer(replies, part)
  return SUPPOSED.test(part) && answer !== 'idle' ? undefined : answer
}

type Token = 'around' | 'not' | 'own' | 'yes' | 'no'

/** Reads a part from end to end; one word too many, or two negations that may cancel out, and it is no answer. */
function wholeAnswer(replies: Matcher<Token>, part: string): boolean | 'idle' | undefined {
  let own = false
  let denied = false
  let pending = false
  let answer: boolean | undefined
  for (let at = 0; at < part.length; ) {
    const word = part[at] === ' ' ? { end: at + 1, value: 'around' } : replies.at(part, at)
    if (!word || (word.value === 'not' && pending)) return undefined
    if (word.value === 'not') pending = denied = true
    else if (word.value !== 'around') {
      if (word.value !== 'own') answer = (word.value === 'yes') !== pending
      own = true
      pending = false
    }
    at = word.end
  }
  if (pending) return undefined
  return answer ?? (own ? !denied : 'idle')
}

const readers: ReadonlyMap<string, Matcher<Token>> = new Map(
  Object.entries(REPLIES).map(([fact, replies]) => [fact, reader(replies)]),
)

function reader({ own, yes = '', no = '' }: Replies): Matcher<Token> {
  const cells = { around: AROUND, not: NOT, own, yes, no }
  const tokens: readonly Token[] = ['around', 'not', 'own', 'yes', 'no']
  return matcher(tokens.flatMap((token) => phrases(cells[token]).map((phrase) => [phrase, token] as const)))
}
