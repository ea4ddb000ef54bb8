import type { HomeView, KnownBlock, ModalView, StaticSelect } from '@slack/types'
import { dueOf } from '../../../docs/deadlines.ts'
import type { Assessment } from '../../../rules/assess.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { clock, day } from '../../conversation/clock.ts'
import { type Helping, helping } from '../../conversation/colleague/helping.ts'
import { interview, labelOf } from '../../conversation/fill/interview.ts'
import { isUnder } from '../../conversation/turn.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import { verdictWords } from '../../conversation/wording/verdict.ts'
import type { Services } from '../services.ts'

/** The most projects and items the Home tab lists; a view holds 100 blocks. */
const LISTED = 15

const STATUS: Record<Project['status'], string> = {
  draft: '草稿',
  submitted: '办理中',
  returned: '被退回',
  approved: '已办结',
}

const plain = (text: string) => ({ type: 'plain_text' as const, text: text.slice(0, 2900), emoji: false })
const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text) })
const line = (text: string): KnownBlock => ({ type: 'section', text: plain(text) })

/** The Home tab of one person: what waits for them, their projects with the next step, their last questions. */
export function homeView(services: Services, person: Person): HomeView {
  const waiting = services.store.pendingFor(person.id)
  const asked = waitingFor(services, person)
  const own = services.store.projects({ owner: person.id })
  return {
    type: 'home',
    blocks: [
      ...(waiting.length > 0
        ? [
            header(`等我办理（${waiting.length}）`),
            ...waiting
              .slice(0, LISTED)
              .map(({ project, item }) =>
                line(`${titleOf(project)}：${item.action}，${day(item.since)} 起等待`),
              ),
          ]
        : []),
      ...(asked.length > 0
        ? [header(`等我回答（${asked.length}）`), ...asked.slice(0, LISTED).map((help) => askedLine(help))]
        : []),
      header('我的项目'),
      ...(own.length === 0
        ? [line('还没有项目。在对话里说“开始填报”，或者先问一句“要不要立项”。')]
        : own.slice(0, LISTED).map((project) => ownLine(services, project, person))),
      {
        type: 'actions',
        block_id: 'home',
        elements: [{ type: 'button', action_id: 'home-new', style: 'primary', text: plain('填报新项目') }],
      },
      header('我的设置'),
      line(`单位：${person.unit ?? '未填'}（起草文档时使用）`),
      { type: 'actions', block_id: 'settings', elements: settings(services, person) },
      ...(person.recent.length > 0
        ? [
            header('最近问过'),
            line(
              person.recent
                .slice(-5)
                .reverse()
                .map(({ text }) => `· ${text.slice(0, 80)}`)
                .join('\n'),
            ),
          ]
        : []),
    ],
  }
}

function waitingFor(services: Services, { id }: Person): Helping[] {
  const desk = services.desk()
  return services.store.requests({ to: id, state: 'open' }).flatMap((sent) => helping(sent, desk) ?? [])
}

const askedLine = ({ project, request, asked }: Helping): KnownBlock => ({
  type: 'section',
  text: plain(`${titleOf(project)}：${labelOf(asked, 'zh')}，${clock(request.at)} 起等待`),
  accessory: { type: 'button', action_id: 'pick.0', value: request.id, text: plain('回答') },
})

/** The dated deadline that comes next, for the line of a project: what is due, and by when. */
function dueNext({ findings }: Assessment, milestones: Project['milestones'], today: string): string {
  const dated = findings.flatMap(({ status, provision: { deadline, action, document } }) => {
    const until =
      status === 'holds' && deadline?.after ? dueOf(deadline, milestones, today)?.until : undefined
    const what = (action ?? document)?.zh
    return until && until >= today && what ? [{ until, what }] : []
  })
  const [first] = dated.sort((a, b) => a.until.localeCompare(b.until))
  return first ? `\n期限：${first.until} 前${first.what}` : ''
}

function ownLine(services: Services, project: Project, person: Person): KnownBlock {
  const regulation = services.regulations.get(project.region)
  // The tab is for all projects: one whose regulation is gone keeps nobody from the others.
  if (!regulation)
    return line(`${titleOf(project)}\n${STATUS[project.status]} · 规定“${project.region}”没有收录`)
  const state = interview(regulation, project)
  const due = dueNext(state.assessment, project.milestones, day(services.desk().now))
  const open = state.remaining.length + state.putOff.length
  const next = project.items.find((item) => item.state === 'open')
  const where = next
    ? `等待${regulation.offices[next.office]?.name ?? next.office}：${next.action}`
    : open > 0
      ? `还有 ${open} 项没填`
      : '可以提交'
  const current = isUnder(person, project) ? '（正在填）' : ''
  return {
    type: 'section',
    text: plain(
      `${titleOf(project)}${current}\n${regulation.place} · ${STATUS[project.status]} · ${verdictWords(state.assessment.verdict, 'zh')} · ${where}${due}`,
    ),
    accessory: { type: 'button', action_id: 'home-open', value: project.id, text: plain('打开') },
  }
}

export const LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const

function settings(
  services: Services,
  person: Person,
): [StaticSelect, StaticSelect, { type: 'button'; action_id: string; text: ReturnType<typeof plain> }] {
  const places = [...services.regulations.values()].map(({ id, place }) => ({ value: id, label: place }))
  return [
    select('home-place', '常用地方', places, person.region),
    select('home-language', '语言', LANGUAGES, person.language),
    { type: 'button', action_id: 'home-unit', text: plain('填写单位名称') },
  ]
}

function select(
  action_id: string,
  placeholder: string,
  of: readonly { value: string; label: string }[],
  chosen: string | undefined,
): StaticSelect {
  const options = of.map(({ value, label }) => ({ text: plain(label), value }))
  const initial = options.find(({ value }) => value === chosen)
  return {
    type: 'static_select',
    action_id,
    placeholder: plain(placeholder),
    options,
    ...(initial ? { initial_option: initial } : {}),
  }
}

export const UNIT_VIEW = 'unit'

/** The modal for the name of the person's unit. */
export const unitView = ({ unit }: Person): ModalView => ({
  type: 'modal',
  callback_id: UNIT_VIEW,
  title: plain('单位名称'),
  submit: plain('保存'),
  close: plain('取消'),
  blocks: [
    {
      type: 'input',
      block_id: 'unit',
      label: plain('单位全称'),
      hint: plain('起草建设方案时，没有另填建设单位的就用它。'),
      element: {
        type: 'plain_text_input',
        action_id: 'unit',
        max_length: 100,
        ...(unit ? { initial_value: unit } : {}),
      },
    },
  ],
})
