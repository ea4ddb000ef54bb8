import type { HomeView, KnownBlock } from '@slack/types'
import { assess } from '../../rules/assess.ts'
import type { Person, Project } from '../../store/schema.ts'
import { verdictWords } from '../conversation/answer.ts'
import { isUnder } from '../conversation/desk.ts'
import { interview } from '../conversation/interview.ts'
import { type Office, projectTitle, regulationFor } from './office.ts'

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
export function homeView(office: Office, person: Person): HomeView {
  const waiting = office.store.pendingFor(person.id)
  const own = office.store.projects({ owner: person.id })
  return {
    type: 'home',
    blocks: [
      ...(waiting.length > 0
        ? [
            header(`等我办理（${waiting.length}）`),
            ...waiting
              .slice(0, LISTED)
              .map(({ project, item }) =>
                line(`${projectTitle(project)}：${item.action}，${item.since.slice(0, 10)} 起等待`),
              ),
          ]
        : []),
      header('我的项目'),
      ...(own.length === 0
        ? [line('还没有项目。在对话里说“开始填报”，或者先问一句“要不要立项”。')]
        : own.slice(0, LISTED).map((project) => ownLine(office, project, person))),
      {
        type: 'actions',
        block_id: 'home',
        elements: [{ type: 'button', action_id: 'home-new', style: 'primary', text: plain('填报新项目') }],
      },
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

function ownLine(office: Office, project: Project, person: Person): KnownBlock {
  const regulation = regulationFor(office, project)
  const state = interview(regulation, project)
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
      `${projectTitle(project)}${current}\n${regulation.place} · ${STATUS[project.status]} · ${verdictWords(assess(regulation, project.facts).verdict, 'zh')} · ${where}`,
    ),
    accessory: { type: 'button', action_id: 'home-open', value: project.id, text: plain('打开') },
  }
}
