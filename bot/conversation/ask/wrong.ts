import type { Language } from '../../../rules/describe.ts'
import type { Answered, Person } from '../../../store/schema.ts'
import { type Choice, emptyReply } from '../reply.ts'
import type { Desk, Standing, Turn } from '../turn.ts'
import { reasonWording, wrongWording } from '../wording/wrong.ts'

/** What is wrong with an answer, for who would rather press than type. */
const REASONS = ['beside', 'figure', 'article', 'unclear'] as const

/**
 * Takes down for the policy officer that an answer is wrong, once, and what somebody says to it.
 * @param value When the answer was given, and after a space what is said to it; either may be missing, and without the
 * first the last answer is meant.
 */
export function foundWrong(
  value: string | undefined,
  standing: Standing,
  { now }: Desk,
  language: Language,
): Turn {
  const say = wrongWording(language)
  const [at = '', ...rest] = (value ?? '').split(' ')
  const words = rest.join(' ').trim()
  const { person } = standing
  const answer = person.answers.findLast((each) => at === '' || each.at === at)
  if (!answer) return { ...standing, reply: { ...emptyReply(language), lead: [say.unknown] } }
  const feedback = noted(person, answer, words, now)
  const choices = REASONS.map((reason): Choice => {
    const label = reasonWording(language)[reason]
    return { act: 'wrong', value: `${answer.at} ${label}`, label }
  })
  const lead = words ? [say.noted(answer.question), say.words(words)] : [say.noted(answer.question), say.more]
  return {
    ...standing,
    person: { ...person, feedback },
    reply: { ...emptyReply(language), lead, choices: words ? [] : choices },
  }
}

/** The same with an answer said to be wrong; said again it stands once, with whatever is said to it. */
function noted({ feedback }: Person, answer: Answered, words: string, said: string): Person['feedback'] {
  const isThis = (each: Answered) => each.at === answer.at && each.question === answer.question
  const known = feedback.find(isThis)
  if (!known) return [...feedback, { ...answer, said, ...(words && { words }) }]
  if (!words || known.words?.split('\n').includes(words)) return feedback
  const all = known.words ? `${known.words}\n${words}` : words
  return feedback.map((each) => (each === known ? { ...each, words: all } : each))
}
