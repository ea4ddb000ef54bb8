import type { Button, KnownBlock, ModalView } from '@slack/types'
import { assess } from '../../../rules/assess.ts'
import { articleName } from '../../../rules/numerals.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { PendingItem, Project } from '../../../store/schema.ts'
import { following } from '../../approval/following.ts'
import { route } from '../../approval/route.ts'
import { decidingFacts } from '../../approval/waiting.ts'
import { day } from '../../conversation/clock.ts'
import { factWords, officeName } from '../../conversation/wording/provision.ts'
import { factNames } from '../../conversation/wording/stops.ts'
import { verdictWords } from '../../conversation/wording/verdict.ts'
import { openDifferences } from '../../documents/differences.ts'
import type { Message } from '../../render/blocks.ts'

export const APPROVE = 'approve'
export const RETURN = 'return'
export const RETURN_VIEW = 'return-reason'

/** What a card's button names: an item of a project. It is looked up and authorised again at the click. */
export type ItemKey = [project: string, item: string]
const keyOf = (project: Project, item: PendingItem) => `${project.id} ${item.id}`

/** Reads an item's name back from a button or a view; `undefined` when it is none of ours. */
export function itemOf(value: string | undefined): ItemKey | undefined {
  const [project, item, ...rest] = (value ?? '').split(' ')
  return project && item && rest.length === 0 ? [project, item] : undefined
}

/** Slack takes no longer text in a confirmation. */
const CONFIRM_SIZE = 300

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })

/** The card an office gets: what waits, what the project is, which documents in which revision, and two buttons. */
export function pendingCard(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  title: string,
): Message {
  const value = keyOf(project, item)
  const approve: Button = {
    type: 'button',
    action_id: APPROVE,
    style: 'primary',
    text: plain('通过'),
    value,
    confirm: {
      title: plain('确认通过'),
      text: plain(approving(project, item, regulation, title).slice(0, CONFIRM_SIZE)),
      confirm: plain('通过'),
      deny: plain('再看看'),
    },
  }
  const back: Button = { type: 'button', action_id: RETURN, style: 'danger', text: plain('退回'), value }
  return {
    text: `待办：${title}，${item.action}`,
    blocks: [
      ...summary(project, item, regulation, title, '待办'),
      { type: 'actions', block_id: 'decide', elements: [approve, back] },
    ],
  }
}

/** What the office is asked to confirm: what it approves, and what becomes of the project then. */
function approving(project: Project, item: PendingItem, regulation: Compiled, title: string): string {
  const stops = route(assess(regulation, project.facts))
  const { beside, next, waits } = following(project, item.id, stops)
  const first = `“${title.slice(0, 60)}”${item.action}通过。`
  const then = beside ? '同一环节的其他部门也都通过后，' : ''
  const places = next.map((stop) => `“${officeName(regulation, stop.office, 'zh')}”${stop.action.zh}`)
  if (places.length > 0) return `${first}${then}转${places.join('、')}。`
  if (waits.length > 0)
    return `${first}${then}下面的环节要看${factNames(decidingFacts(waits), 'zh')}，申报人补充之前停在这里等。`
  return `${first}${then}办理环节就全部结束。`
}

/** The same card once the item needs nobody any more: it says who did what, and has no buttons. */
export function resolvedCard(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  title: string,
): Message {
  const heading = { open: '待办', approved: '已通过', returned: '已退回', withdrawn: '已撤回' }[item.state]
  const { decision } = item
  const outcome = decision
    ? `${day(decision.at)} ${heading}${decision.reason ? `。理由：${decision.reason}` : ''}`
    : '申报人已撤回或材料已被退回，这一版不用再办。'
  return {
    text: `${heading}：${title}，${item.action}`,
    blocks: [
      ...summary(project, item, regulation, title, heading),
      { type: 'section', text: plain(outcome) },
    ],
  }
}

function summary(
  project: Project,
  item: PendingItem,
  regulation: Compiled,
  title: string,
  heading: string,
): KnownBlock[] {
  const office = regulation.offices[item.office]?.name ?? item.office
  const { verdict } = assess(regulation, project.facts)
  const differing = openDifferences(project).length
  const documents = Object.entries(item.documents).map(
    ([kind, number]) => `${project.documents[kind]?.title ?? kind}（第 ${number} 版）`,
  )
  const rows: [string, string][] = [
    ['项目', title],
    ['申报单位', project.texts.unit ?? '【未填】'],
    ['办理部门', office],
    ['事项', `${item.action}（${articleName(item.article)}）`],
    ['结论', verdictWords(verdict, 'zh')],
    ['提交日期', day(item.since)],
  ]
  return [
    { type: 'header', text: plain(`${heading}：${title}`.slice(0, 150)) },
    { type: 'section', fields: rows.map(([label, value]) => plain(`${label}\n${value}`.slice(0, 2000))) },
    {
      type: 'section',
      text: plain(`项目情况：${factWords(project.facts, 'zh').join(' · ')}`.slice(0, 2900)),
    },
    ...(documents.length > 0
      ? [{ type: 'section' as const, text: plain(`随附文档：${documents.join('、')}`) }]
      : []),
    ...(differing > 0
      ? [{ type: 'section' as const, text: plain(`注意：文档中有 ${differing} 处与填报不一致。`) }]
      : []),
  ]
}

/** The modal that asks for the reason of a return. */
export function returnView(project: Project, item: PendingItem, title: string): ModalView {
  return {
    type: 'modal',
    callback_id: RETURN_VIEW,
    private_metadata: keyOf(project, item),
    title: plain('退回'),
    submit: plain('退回'),
    close: plain('取消'),
    blocks: [
      { type: 'section', text: plain(`退回“${title.slice(0, 100)}”。申报人会看到理由，改好后重新提交。`) },
      {
        type: 'input',
        block_id: 'reason',
        label: plain('退回理由'),
        hint: plain('写明缺什么、依据哪一条、怎样改。'),
        element: {
          type: 'plain_text_input',
          action_id: 'reason',
          multiline: true,
          min_length: 2,
          max_length: 2000,
        },
      },
    ],
  }
}
