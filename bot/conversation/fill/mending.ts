import { amended, rowNamed, withoutRow } from '../../../docs/costs/amend.ts'
import { readCosts } from '../../../docs/costs/cost-table.ts'
import type { Counted } from '../../../docs/costs/counted.ts'
import { fenOf, wan } from '../../../docs/costs/reading/money.ts'
import { fieldsFor } from '../../../docs/plan/fields.ts'
import { assess } from '../../../rules/assess.ts'
import type { Language } from '../../../rules/describe.ts'
import { questionsOf } from '../../project/history.ts'
import { takesAnswers } from '../../project/requests.ts'
import { CORRECTED_LAST, ONLY_WRONG } from '../../understand/lexicon/correction.ts'
import { correctedWords, fieldNamed, rowGone } from '../../understand/project/named.ts'
import { looksLike } from '../../understand/project/remarks.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { choice } from '../acts.ts'
import { emptyReply, joined } from '../reply.ts'
import type { Desk, Turn } from '../turn.ts'
import { takingWording } from '../wording/taking.ts'
import { brief } from './brief.ts'
import { tooLong } from './content.ts'
import type { Filling } from './filling.ts'
import { findAsked, interview, labelOf } from './interview.ts'
import { putRight, take } from './taking.ts'

/**
 * Puts right what a message names and says anew: a text of the plan that was written before, or an amount in the cost
 * table. Nothing where it names neither.
 */
export function mended(
  message: string,
  u: Understanding,
  now: Filling | undefined,
  desk: Desk,
  language: Language,
): Turn | undefined {
  if (!now || !takesAnswers(now.project)) return undefined
  const { texts } = now.project
  const said = correctedWords(message)
  const id = said && fieldOf(said, now, language)
  if (said && id !== undefined && id !== 'budget') return rewritten(id, said.words, now, desk, language)
  const last = correctedLast(message, now)
  if (last) return rewritten(last.id, last.words, now, desk, language)
  if (!said) return withRowGone(message, now, desk, language)
  const row = texts.budget === undefined ? undefined : rowNamed(texts.budget, said.name)
  const [amount] = u.amounts
  if (!row || texts.budget === undefined || typeof amount?.quantity !== 'number') return undefined
  const budget = amended(texts.budget, row, fenOf(amount.quantity))
  return budget === undefined
    ? byForm(takingWording(language).rowByCount(row.name), now, language)
    : putRight(now, { texts: { budget } }, desk, language)
}

/** Takes a row out of the cost table; one press brings it back. Nothing where the table has no such row. */
function withRowGone(message: string, now: Filling, desk: Desk, language: Language): Turn | undefined {
  const { budget } = now.project.texts
  const named = budget === undefined ? undefined : rowGone(message)
  if (budget === undefined || named === undefined) return undefined
  const say = takingWording(language)
  if (typeof named === 'number') {
    const rows = readCosts(budget).rows.filter(({ kind }) => kind !== 'total' && kind !== 'note')
    const row = rows[named - 1]
    if (!row) return byForm(say.noSuchRow(named, rows.length), now, language)
    return rowTaken(budget, row, now, desk, language)
  }
  const row = rowNamed(budget, named)
  return row && rowTaken(budget, row, now, desk, language)
}

function rowTaken(text: string, row: Counted, now: Filling, desk: Desk, language: Language): Turn {
  const say = takingWording(language)
  const budget = withoutRow(text, row)
  if (budget === undefined) return byForm(say.rowStays(row.name), now, language)
  const turn = putRight(now, { texts: { budget } }, desk, language)
  const gone = { ...emptyReply(language), lead: [say.rowGone(row.name, wan(row.amount ?? 0n))] }
  return { ...turn, reply: joined(gone, turn.reply) }
}

/** Says why a row was left as it is, and opens the table. */
const byForm = (lead: string, now: Filling, language: Language): Turn => ({
  ...now,
  reply: { ...emptyReply(language), lead: [lead], choices: [choice('edit-budget', language)] },
})

/** Writes a text anew; one that is asked for is answered by it. */
function rewritten(id: string, words: string, now: Filling, desk: Desk, language: Language): Turn {
  const long = tooLong(words, language)
  if (long) return { ...now, reply: long }
  const isAsked = now.person.conversation.asked === id && !now.person.conversation.paused
  return (isAsked ? take : putRight)(now, { texts: { [id]: words } }, desk, language)
}

/** "写错了，是智慧停车系统" right after a text was taken down: that text, where the words look like one of its kind. */
function correctedLast(message: string, { project }: Filling): { id: string; words: string } | undefined {
  const words = CORRECTED_LAST.exec(message.trim())?.[1]?.trim()
  const last = project.history.findLast(({ what }) => what === 'answer')
  const [id, ...more] = last ? questionsOf(last) : []
  const fits = words !== undefined && id !== undefined && more.length === 0 && project.texts[id] !== undefined
  return fits && looksLike(id, words) ? { id, words } : undefined
}

/**
 * The text of a plan that is called so, as it is labelled or in everyday words. One that is not written yet is meant where
 * it is called by its label, or the words look like it: 把进度改成每周上报 may well be an aim.
 */
function fieldOf(
  { name, words }: { name: string; words: string },
  { regulation, project }: Filling,
  language: Language,
): string | undefined {
  const fields = fieldsFor(assess(regulation, project.facts))
  const labelled = fields.find(({ label }) => label[language] === name || label.zh === name)
  const id = labelled?.id ?? fieldNamed(name)
  if (id === undefined || labelled || project.texts[id] !== undefined) return id
  return fields.some((each) => each.id === id) && looksLike(id, words) ? id : undefined
}

/** "说错了": asks what was wrong, and names what was taken down last. */
export function whatWasWrong(
  { text }: Understanding,
  now: Filling | undefined,
  language: Language,
): Turn | undefined {
  if (!now || !takesAnswers(now.project) || !ONLY_WRONG.test(text)) return undefined
  const { history } = now.project
  const place = history.findLastIndex(({ what }) => what === 'answer')
  const last = history[place]
  const state = interview(now.regulation, now.project)
  const [asked] = (last ? questionsOf(last) : []).flatMap((id) => findAsked(state, id) ?? [])
  if (!asked) return undefined
  const label = labelOf(asked, language)
  const named = takingWording(language).named(label, brief(asked, now.project, language))
  const undo =
    last?.what === 'answer' && last.before ? [{ ...choice('undo', language), value: String(place) }] : []
  return {
    ...now,
    reply: { ...emptyReply(language), lead: [takingWording(language).whatWasWrong(named)], choices: undo },
  }
}
