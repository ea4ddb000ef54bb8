import { MILESTONES, type Provision } from '../../rules/schema.ts'
import type { DraftInput } from '../document.ts'
import type { Source } from '../source.ts'
import { articleNames, chineseDate, tight } from '../wording.ts'
import { type Due, describeDeadline, dueOf } from './deadlines.ts'

/** What is due when, by which article, and on which calendar days as far as they are known. */
export function dueText(from: Source, provision: Provision, { today }: DraftInput): string {
  const { deadline, article, action, document, say, doubt } = provision
  if (!deadline) return ''
  from.cite(article)
  const day = deadline.after && from.day(deadline.after)
  const due = dueOf(deadline, deadline.after && day ? { [deadline.after]: day } : {}, today)
  const what = (action ?? document)?.zh
  const rule = what
    ? `${what}，${describeDeadline(provision, 'zh')}`
    : (say?.zh ?? describeDeadline(provision, 'zh'))
  const days = due
    ? `：${deadline.after ? '' : '最近一次为'}${describeDue(due)}`
    : deadline.after
      ? `：${MILESTONES[deadline.after].zh}日期确定后推算`
      : ''
  return tight(`${rule.replace(/。$/, '')}（${articleNames([article])}）${days}。${doubt?.zh ?? ''}`)
}

/** Calendar days in words: 2026年7月1日至2026年12月31日. */
function describeDue({ from, until, note }: Due): string {
  const days =
    from && until
      ? `${chineseDate(from)}至${chineseDate(until)}`
      : until
        ? `不迟于${chineseDate(until)}`
        : from
          ? `不早于${chineseDate(from)}`
          : ''
  return note ? `${days}（${tight(note)}）` : days
}
