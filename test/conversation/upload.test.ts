import { expect, test } from 'vitest'
import { press } from '../../bot/conversation/button.ts'
import { takeFile } from '../../bot/conversation/upload.ts'
import { fileName, namedAs } from '../../bot/conversation/wording/file-name.ts'
import { redraft } from '../../bot/documents/drafting.ts'
import { toMarkdown } from '../../docs/document.ts'
import type { Project } from '../../store/schema.ts'
import { regulations, Talk } from './talk.ts'

const AT = '2026-11-23T01:00:00.000Z'

/** Somebody with a project in hand whose papers are drafted, as the shell does after a turn. */
function drafted(...said: string[]) {
  const projects = new Map<string, Project>()
  const talk = new Talk('U1', projects)
  const draft = () => {
    for (const [id, project] of projects) {
      const drafting = {
        regulation: regulations.get(project.region),
        before: project,
        unit: undefined,
        at: AT,
      }
      projects.set(id, redraft(project, drafting))
    }
  }
  for (const words of ['泰州市，新建一个80万元的业务系统', '开始填报', ...said]) {
    talk.say(words)
    draft()
  }
  const paper = (kind: string, project = talk.project) =>
    toMarkdown(project?.documents[kind]?.revisions.at(-1)?.blocks ?? [])
  const sends = (name: string, text: string) =>
    talk.does((standing, desk) => takeFile({ name, text }, standing, desk))
  const names = (name: string) => {
    talk.does((standing, desk) => press('change', 'name', standing, desk, 'zh'))
    talk.say(name)
    draft()
  }
  return { talk, projects, draft, names, paper, sends }
}

const added = (text: string) => `${text}\n有人添的一行。\n`

test.each([
  ['建设方案-未命名项目-第1版.md', 'plan'],
  ['建设方案-未命名项目-第1版 (2).md', 'plan'],
  ['建设方案-未命名项目-第1版 - 副本.md', 'plan'],
  ['建设方案-未命名项目-第1版（张三改）.md', 'plan'],
  ['材料清单-未命名项目-第1版.txt', 'checklist'],
  ['办理路线.md', 'route'],
  ['改好的.md', 'plan'],
  ['改好的.md', 'checklist'],
  ['改好的.md', 'route'],
])('%s with the text of the %s is that paper', (name, kind) => {
  const { talk, paper, sends } = drafted()
  const text = added(paper(kind))
  expect(sends(name, text)).toContain(`存为第 2 版`)
  expect(paper(kind)).toBe(text)
  for (const other of ['plan', 'checklist', 'route'].filter((each) => each !== kind))
    expect(talk.project?.documents[other]?.revisions).toHaveLength(1)
})

test('a file that has as much of one paper as of another is asked about, both named', () => {
  const { talk, paper, sends } = drafted()
  const half = (text: string) => text.split('\n\n').slice(2, 9).join('\n\n')
  const before = talk.project
  expect(sends('改好的.md', `${half(paper('plan'))}\n\n${half(paper('route'))}`)).toMatch(
    /看不准“改好的\.md”是哪一份文档：建设方案、办理路线/,
  )
  expect(talk.project).toEqual(before)
})

test('a file that was sent before its project had a name is still known', () => {
  const { talk, names, paper, sends } = drafted()
  const text = added(paper('plan'))
  names('智慧停车平台')
  expect(talk.project?.documents.plan?.title).toBe('智慧停车平台建设方案')
  expect(sends('建设方案-未命名项目-第1版.md', text)).toMatch(/“智慧停车平台建设方案”已照您发来的文件改好/)
  expect(paper('plan')).toContain('有人添的一行。')
  expect(paper('plan')).toContain('# 智慧停车平台建设方案')
})

test('a file of a project that is not one’s own is refused, however like one’s own it is', () => {
  const { talk, paper, sends } = drafted()
  const before = talk.project
  expect(sends('智慧停车建设方案-智慧停车-第1版.md', added(paper('plan')))).toMatch(/不在您名下/)
  expect(talk.project).toEqual(before)
})

test('the file of a project that is not in hand changes that one', () => {
  const { talk, projects, draft, names, paper, sends } = drafted()
  names('智慧停车平台')
  const first = talk.project
  const text = added(paper('plan', first))
  talk.say('填报新项目')
  draft()
  const second = talk.project
  expect(second?.id).not.toBe(first?.id)
  const number = first?.documents.plan?.revisions.at(-1)?.number ?? 0
  expect(sends(fileName('智慧停车平台建设方案', '智慧停车平台', number), text)).toMatch(
    /已照您发来的文件改好/,
  )
  expect(paper('plan', projects.get(first?.id ?? ''))).toBe(text)
  expect(talk.project).toEqual(second)
})

test('the question that was open is asked again', () => {
  const { talk, paper, sends } = drafted()
  const { asked } = talk
  expect(asked).toBeDefined()
  sends('建设方案-未命名项目-第1版.md', added(paper('plan')))
  expect(talk.asked).toBe(asked)
})

test('nothing is taken for a project before somebody has said whether it is classified', () => {
  const { talk, paper, sends } = drafted()
  const text = added(paper('plan'))
  talk.say('这个项目涉密')
  const before = talk.project
  expect(sends('建设方案-未命名项目-第1版.md', text)).toMatch(/先确认这一件/)
  talk.say('确认涉密')
  expect(sends('建设方案-未命名项目-第1版.md', text)).toMatch(/涉密项目请不要在这里填写/)
  expect(talk.project?.documents).toEqual(before?.documents)
})

test('whoever has no papers is told how they come about', () => {
  const talk = new Talk()
  const file = { name: '方案.md', text: '# 方案\n' }
  expect(talk.does((standing, desk) => takeFile(file, standing, desk))).toMatch(/您还没有文档；先开始填报/)
})

test('the name of a file says its paper and its revision, whatever the project is called', () => {
  for (const name of ['智慧停车', 'A/B: 二期*', '东区-西区-第2版系统', '一'.repeat(60)])
    expect(namedAs(fileName(`${name}建设方案`, name, 12))).toEqual({
      paper: `${name}建设方案-${name}`.replaceAll(/[/:*]/g, '_'),
      version: 12,
    })
})
