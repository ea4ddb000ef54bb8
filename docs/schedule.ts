import { MILESTONES, type Provision } from '../rules/schema.ts'
import { type Due, describeDeadline, dueOf } from './deadlines.ts'
import type { DraftInput } from './document.ts'
import type { Source } from './source.ts'
import { articleNames, chineseDate, tight } from './wording.ts'

/** One deadline as an item: when, what, by which article, and the calendar days as far as they are known. */
export function dueItem(from: Source, provision: Provision, { today, milestones = {} }: DraftInput): string {
  const { deadline, article } = provision
  if (!deadline) return ''
  from.cite(article)
  if (deadline.after) from.note(deadline.after)
  const what = tight((provision.action ?? provision.document ?? provision.say)?.zh ?? '').replace(/。$/, '')
  const due = dueOf(deadline, milestones, today)
  const days = due
    ? `；${describeDue(due)}`
    : deadline.after
      ? `；${MILESTONES[deadline.after].zh}的日期未定`
      : ''
  return `- ${tight(describeDeadline(provision, 'zh'))}：${what}（${articleNames([article])}）${days}`
}

/** Calendar days in words: 2026年7月1日至2026年12月31日. */
export function describeDue({ from, until, note }: Due): string {
  const days =
    from && until
      ? `${chineseDate(from)}至${chineseDate(until)}`
      : until
        ? `不迟于${chineseDate(until)}`
        : from
          ? `至少到${chineseDate(from)}`
          : ''
  return note ? `${days}（${tight(note)}）` : days
}
