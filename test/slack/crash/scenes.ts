import { toMarkdown } from '../../../docs/document.ts'
import { type Change, making } from '../../../store/change.ts'
import { newDirectory, newProject } from '../../../store/fresh.ts'
import { adding, type Entry } from '../../../store/outbox.ts'
import type { Block, PendingItem, Person, Project, Request } from '../../../store/schema.ts'
import type { Store } from '../../../store/store.ts'
import type { SlackServer } from '../server/slack-server.ts'

export const AT = '2026-11-23T01:00:00.000Z'
/** Who everything is of: an applicant, two approvers, a colleague. */
export const [OWNER, FIRST, SECOND, COLLEAGUE] = ['U1', 'U8', 'U9', 'U2'] as const

const block = (text: string): Block => ({
  key: 'a',
  markdown: text,
  source: { facts: [], articles: [15] },
})
const revision = (number: number, text: string) => ({
  number,
  at: AT,
  by: OWNER,
  blocks: [block(text)],
  drafted: [],
})
const OLD = toMarkdown([block('第一版')])
const NEW = toMarkdown([block('第二版')])

const item: PendingItem = {
  id: 'i1',
  round: 1,
  office: 'data',
  step: 1,
  action: '组织申报下一年度项目',
  article: 11,
  since: AT,
  documents: { plan: 2 },
  state: 'open',
  cards: [],
}
const asked: Request = {
  id: 'r1',
  question: 'funding',
  to: COLLEAGUE,
  called: '同事',
  at: AT,
  state: 'open',
  tell: 'colleague',
}
/** The same question once its colleague has it. */
const { tell: _heard, ...sent } = asked

/** A project of which everything can be said. */
export const project = (change: Partial<Project> = {}): Project => ({
  ...newProject({ id: 'P1', region: 'taizhou', owner: OWNER, at: AT }),
  facts: { kind: 'new', investment: 80 },
  documents: { plan: { title: '建设方案', revisions: [revision(1, '第一版'), revision(2, '第二版')] } },
  ...change,
})

/** The project with a canvas that shows its first version. */
const shownAs = (canvas: string): Project =>
  project({
    documents: {
      plan: {
        title: '建设方案',
        canvas,
        shown: 1,
        revisions: [revision(1, '第一版'), revision(2, '第二版')],
      },
    },
  })

/** Something that is to be said, the state that it is said of, and what there has to be in the end, once. */
export interface Scene {
  /** The calls that it is said by, each of which may be the last. */
  by: string[]
  to: string
  entry: Entry
  state?: (slack: SlackServer) => Project
  people?: Record<string, Change<Person>>
  /** How many of it there are in Slack. */
  count: (slack: SlackServer) => number
  /** What the project has to say of it. */
  noted?: (project: Project | undefined, slack: SlackServer) => unknown
}

const head = (id: string) => ({ id, at: AT, tries: 0 })
const about = { project: 'P1', document: 'plan' }
const text = '一句话'

const canvasOf = (slack: SlackServer, markdown = OLD) => {
  const id = 'CANVAS'
  slack.papers.canvases.set(id, { id, title: '建设方案', markdown, created: 0, access: {} })
  return id
}
const canvases = (slack: SlackServer, markdown: string) =>
  [...slack.papers.canvases.values()].filter((each) => each.markdown === markdown && !/P1/.test(each.title))
    .length
const submitted = (change: Partial<PendingItem> = {}) =>
  project({ status: 'submitted', items: [{ ...item, ...change }] })

/** A message that shows a question, and what is noted of it. */
const shown = { type: 'message', user: 'UBOT', bot_id: 'B1', text: '上一题' } as const
const noted = (ts: string, asking: number) => ({ channel: 'D1', ts, asking, text: '上一题', above: [] })

/** Every kind of thing that is said outside. */
export const SCENES: Record<string, Scene> = {
  'a message': {
    by: ['chat.postMessage'],
    to: OWNER,
    entry: { ...head('reply.1'), kind: 'message', text, blocks: [{ type: 'divider' }] },
    count: (slack) => slack.said('D1').length,
  },
  'an answer in a thread': {
    by: ['chat.postMessage'],
    to: OWNER,
    entry: {
      ...head('reply.1'),
      kind: 'message',
      text,
      blocks: [{ type: 'divider' }],
      channel: 'C1',
      thread: '1795000000.000001',
    },
    count: (slack) => slack.said('C1').length,
  },
  'a card': {
    by: ['conversations.open', 'chat.postMessage'],
    to: FIRST,
    entry: { ...head('card.i1.U8'), kind: 'card', project: 'P1', item: 'i1' },
    state: () => submitted(),
    count: (slack) => slack.said('D8').length,
    noted: (now, slack) => now?.items[0]?.cards.map(({ ts }) => ts).join() === slack.said('D8')[0]?.ts,
  },
  'the files that come with a card': {
    by: ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'],
    to: FIRST,
    entry: { ...head('card.i1.U8'), kind: 'card', project: 'P1', item: 'i1' },
    state: () => submitted(),
    count: (slack) => slack.given('D8').length,
  },
  'a card that is asked for again': {
    by: ['chat.postMessage'],
    to: FIRST,
    entry: { ...head('again.1'), kind: 'card', project: 'P1', item: 'i1', again: true },
    state: () => submitted(),
    count: (slack) => slack.said('D8').length,
  },
  'a card rewritten': {
    by: ['chat.update'],
    to: FIRST,
    entry: {
      ...head('update.i1.1'),
      kind: 'update',
      project: 'P1',
      item: 'i1',
      channel: 'D8',
      ts: '1795000000.000001',
    },
    state: (slack) => {
      slack.history('D8').push({ type: 'message', user: 'UBOT', bot_id: 'B1', ts: '1795000000.000001', text })
      return submitted({ state: 'withdrawn' })
    },
    count: (slack) => slack.said('D8').filter((each) => each.text.startsWith('已撤回')).length,
  },
  'a question that is over, folded': {
    by: ['chat.update'],
    to: OWNER,
    entry: {
      ...head('fold.D1.1'),
      kind: 'fold',
      channel: 'D1',
      ts: '1795000000.000001',
      text,
      blocks: [{ type: 'divider' }],
    },
    state: (slack) => {
      slack.history('D1').push({ ...shown, ts: '1795000000.000001' })
      return project()
    },
    count: (slack) => slack.said('D1').filter((each) => each.text === text).length,
  },
  'an answer that asks the next question, and folds the one before': {
    by: ['chat.postMessage', 'chat.update'],
    to: OWNER,
    entry: {
      ...head('reply.2'),
      kind: 'message',
      text: '下一题',
      blocks: [{ type: 'divider', block_id: 'qt0 2 P1' }],
      asks: 2,
      over: { asking: 1, text, blocks: [{ type: 'divider' }] },
    },
    state: (slack) => {
      slack.history('D1').push({ ...shown, ts: '1795000000.000001' })
      return project()
    },
    people: { [OWNER]: (person) => ({ ...person, shown: [noted('1795000000.000001', 1)] }) },
    count: (slack) => {
      const said = slack.said('D1').map((each) => each.text)
      return said.length === 2 && said[0] === text ? said.filter((each) => each === '下一题').length : 0
    },
  },
  'a question to a colleague': {
    by: ['conversations.open', 'users.info', 'chat.postMessage'],
    to: COLLEAGUE,
    entry: { ...head('ask.r1'), kind: 'request', project: 'P1', request: 'r1' },
    state: () => project({ requests: [asked] }),
    count: (slack) => slack.said('D2').length,
    noted: (now, slack) => now?.requests[0]?.card?.ts === slack.said('D2')[0]?.ts,
  },
  'what a colleague answered': {
    by: ['chat.postMessage'],
    to: OWNER,
    entry: { ...head('told.r1'), kind: 'request', project: 'P1', request: 'r1' },
    state: () => project({ requests: [{ ...asked, state: 'unknown', tell: 'applicant' }] }),
    count: (slack) => slack.said('D1').length,
    noted: (now) => now?.requests[0]?.tell === undefined,
  },
  'a reminder to a colleague': {
    by: ['conversations.open', 'users.info', 'chat.postMessage'],
    to: COLLEAGUE,
    entry: { ...head('remind.r1.1'), kind: 'request', project: 'P1', request: 'r1', remind: true },
    state: () => project({ requests: [{ ...sent, reminded: AT }] }),
    count: (slack) => slack.said('D2').length,
  },
  'a question taken back': {
    by: ['chat.update'],
    to: COLLEAGUE,
    entry: { ...head('recalled.r1'), kind: 'request', project: 'P1', request: 'r1' },
    state: (slack) => {
      slack.history('D2').push({ ...shown, ts: '1795000000.000001' })
      return project({
        requests: [{ ...sent, state: 'recalled', card: { channel: 'D2', ts: '1795000000.000001' } }],
      })
    },
    count: (slack) => slack.said('D2').filter((each) => each.text.includes('收回')).length,
  },
  'a document as a file': {
    by: ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'],
    to: OWNER,
    entry: { ...head('file.1'), kind: 'file', ...about, revision: 2 },
    count: (slack) => slack.given('D1').length,
  },
  'a new canvas': {
    by: ['canvases.create', 'canvases.edit', 'canvases.access.set', 'canvases.getContent'],
    to: 'P1',
    entry: { ...head('canvas.plan'), kind: 'canvas', ...about },
    count: (slack) => (slack.papers.canvases.size === 1 ? canvases(slack, NEW) : slack.papers.canvases.size),
    noted: (now, slack) =>
      now?.documents.plan?.shown === 2 &&
      slack.papers.canvases.get(now.documents.plan.canvas ?? '') !== undefined,
  },
  'a canvas brought up to date': {
    by: ['canvases.getContent', 'canvases.edit'],
    to: 'P1',
    entry: { ...head('canvas.plan'), kind: 'canvas', ...about },
    state: (slack) => shownAs(canvasOf(slack)),
    count: (slack) => canvases(slack, NEW),
    noted: (now) => now?.documents.plan?.shown === 2,
  },
  'access to a canvas': {
    by: ['canvases.access.set'],
    to: 'P1',
    entry: { ...head('share.plan.U8'), kind: 'share', ...about, user: FIRST, access: 'read' },
    state: (slack) => shownAs(canvasOf(slack)),
    count: (slack) => [...slack.papers.canvases.values()].filter(({ access }) => access.U8 === 'read').length,
  },
  'a canvas deleted': {
    by: ['canvases.delete'],
    to: 'P1',
    entry: { ...head('uncanvas.CANVAS'), kind: 'uncanvas', canvas: 'CANVAS' },
    state: (slack) => shownAs(canvasOf(slack)),
    count: (slack) => 1 - slack.papers.canvases.size,
  },
}

/** Saves a scene as a turn would have left it. */
export async function set(
  store: Store,
  slack: SlackServer,
  { to, entry, state, people = {} }: Scene,
): Promise<void> {
  const made = state?.(slack) ?? project()
  await store.commit({
    people,
    projects: { [made.id]: making(made) },
    directory: () => ({ ...newDirectory(), offices: { 'taizhou/data': [FIRST, SECOND] } }),
    outbox: { [to]: adding([entry]) },
  })
}
