import { isDeepStrictEqual } from 'node:util'
import { newPerson, newProject } from '../../../store/fresh.ts'
import type { PendingItem, Person, Project, Request } from '../../../store/schema.ts'
import type { Store } from '../../../store/store.ts'
import { EVERYBODY, WHO, type Who } from './people.ts'
import type { World } from './world.ts'

/** Where a project can stand. */
export const STATES = [
  'none',
  'draft',
  'paused',
  'returned',
  'waiting',
  'second',
  'approved',
  'classified',
] as const
export type State = (typeof STATES)[number]

const AT = '2026-03-02T01:00:00.000Z'

/** The fact that is being asked for, that the colleague was asked for as well. */
export const ASKED = 'funding'
export const requestOf = (id: string) => `${id}-r1`
export const offerOf = (id: string) => `${id}-r2`
export const itemOf = (id: string, state: State) => `${id}-${state === 'second' ? 'i3' : 'i1'}`

const item = (id: string, step: number, office: string, state: PendingItem['state']): PendingItem => ({
  id: `${id}-i${step}`,
  office,
  step,
  action: ['组织申报下一年度项目', '组织专家评审', '审定年度计划'][step - 1] ?? '',
  article: 12,
  since: AT,
  documents: {},
  state,
  ...(state === 'open' ? {} : { decision: { by: WHO.data, at: AT } }),
  cards: [],
})

function items(id: string, state: State): PendingItem[] {
  if (state === 'waiting') return [item(id, 1, 'data', 'open')]
  if (state === 'returned')
    return [{ ...item(id, 1, 'data', 'returned'), decision: { by: WHO.data, at: AT, reason: '补概算' } }]
  if (state === 'second')
    return [item(id, 1, 'data', 'approved'), item(id, 2, 'data', 'approved'), item(id, 3, 'gov', 'open')]
  if (state === 'approved') return [item(id, 1, 'data', 'approved')]
  return []
}

/** One question that waits for the colleague, and one whose two answers the applicant is to choose between. */
const requests = (id: string): Request[] => [
  { id: requestOf(id), question: ASKED, to: WHO.colleague, called: '同事', at: AT, state: 'open' },
  {
    id: offerOf(id),
    question: 'inPlan',
    to: WHO.colleague,
    called: '同事',
    at: AT,
    state: 'offered',
    given: { at: AT, facts: { inPlan: true }, texts: {} },
  },
]

/** The project of the table, as a conversation of days would have left it. */
const project = (id: string, state: State): Project => ({
  ...newProject({ id, region: 'taizhou', owner: WHO.owner, at: AT }),
  facts: {
    kind: 'new',
    investment: 80,
    content: 'system',
    classified: state === 'classified',
    inPlan: false,
  },
  texts: { name: '政务服务平台' },
  items: items(id, state),
  requests: requests(id),
  status:
    state === 'waiting' || state === 'second'
      ? 'submitted'
      : state === 'approved' || state === 'returned'
        ? state
        : 'draft',
})

/** The other applicant's own project waits at an office that nobody sits in. */
const another = (id: string): Project => ({
  ...newProject({ id: `${id}-own`, region: 'taizhou', owner: WHO.applicant, at: AT }),
  facts: { kind: 'new', investment: 60, content: 'system', classified: false },
  items: [item(`${id}-own`, 5, 'drc', 'open')],
  status: 'submitted',
})

function person(who: Who, id: string, state: State): Person {
  const fresh = newPerson(WHO[who])
  const talking = (more: Partial<Person['conversation']>): Person => ({
    ...fresh,
    region: 'taizhou',
    conversation: { ...fresh.conversation, region: 'taizhou', ...more },
  })
  if (who === 'owner' && state !== 'none')
    return talking({ project: id, asked: ASKED, asking: 1, ...(state === 'paused' ? { paused: true } : {}) })
  if (who === 'applicant') return talking({ project: `${id}-own`, asking: 1 })
  return who === 'colleague' && state !== 'none' ? talking({ request: requestOf(id) }) : talking({})
}

/** Sets the scene: the project in its state, its card with the office, and where everybody's conversation stands. */
export async function setScene({ store, card }: World, id: string, state: State): Promise<void> {
  const scene = project(id, state)
  const cards = [await card(state === 'second' ? 'government' : 'data', `待办：${id}`)]
  const items = scene.items.map((each) => (each.state === 'open' ? { ...each, cards } : each))
  if (state !== 'none') await store.createProject({ ...scene, items })
  await store.createProject(another(id))
  for (const who of EVERYBODY) {
    const wanted = person(who, id, state)
    await store.updatePerson(WHO[who], (now) => (isDeepStrictEqual(now, wanted) ? now : wanted))
  }
  await store.updateDirectory((directory) => ({ ...directory, offices: SEATS, admins: [WHO.admin] }))
}
export const SEATS = { 'taizhou/data': [WHO.data], 'taizhou/gov': [WHO.government] }

/** Puts a project away, so that nothing of it waits for anybody in the next scene. */
export async function strike(store: Store): Promise<void> {
  for (const { id, status, requests } of store.projects())
    if (status !== 'approved' || requests.some(({ state }) => state === 'open' || state === 'offered'))
      await store.updateProject(id, (p) => ({
        ...p,
        status: 'approved',
        items: p.items.map((each) => (each.state === 'open' ? { ...each, state: 'withdrawn' } : each)),
        requests: p.requests.map(({ tell: _told, ...each }) => ({ ...each, state: 'kept' })),
      }))
}
