import { isDeepStrictEqual } from 'node:util'
import { newPerson, newProject } from '../../../store/fresh.ts'
import type { PendingItem, Person, Project, Request } from '../../../store/schema.ts'
import type { Store } from '../../../store/store.ts'
import { createProject, deleteProject, updateDirectory, updatePerson } from '../../../store/uses.ts'
import { EVERYBODY, WHO, type Who } from './people.ts'
import type { World } from './world.ts'

/** Where a project can stand: its applicant has it in hand, it waits for an office, there is none, or all is said. */
export type State =
  | 'draft'
  | 'paused'
  | 'returned'
  | 'waiting'
  | 'second'
  | 'none'
  | 'approved'
  | 'classified'

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
const another: Project = {
  ...newProject({ id: 'OWN', region: 'taizhou', owner: WHO.applicant, at: AT }),
  facts: { kind: 'new', investment: 60, content: 'system', classified: false },
  items: [item('OWN', 5, 'drc', 'open')],
  status: 'submitted',
}

function person(who: Who, id: string, state: State): Person {
  const fresh = newPerson(WHO[who])
  const talking = (more: Partial<Person['conversation']>): Person => ({
    ...fresh,
    region: 'taizhou',
    conversation: { ...fresh.conversation, region: 'taizhou', ...more },
  })
  if (who === 'owner' && state !== 'none')
    return talking({ project: id, asked: ASKED, asking: 1, ...(state === 'paused' ? { paused: true } : {}) })
  if (who === 'applicant') return talking({ project: another.id, asking: 1 })
  return who === 'colleague' && state !== 'none' ? talking({ request: requestOf(id) }) : talking({})
}

/** Sets the scene: the project in its state, its card with the office, and where everybody's conversation stands. */
export async function setScene(world: World, id: string, state: State): Promise<void> {
  const { store } = world
  const scene = project(id, state)
  const cards = [await world.card(cardHolder(state), `待办：${id}`)]
  const items = scene.items.map((each) => (each.state === 'open' ? { ...each, cards } : each))
  if (state !== 'none') await createProject(store, { ...scene, items })
  await standing(store, another)
  for (const who of EVERYBODY) {
    const wanted = person(who, id, state)
    await updatePerson(store, WHO[who], (now) => (isDeepStrictEqual(now, wanted) ? now : wanted))
  }
  const directory = { ...(await store.directory()), offices: SEATS, admins: [WHO.admin] }
  await updateDirectory(store, (now) => (isDeepStrictEqual(now, directory) ? now : directory))
}
const SEATS = { 'taizhou/data': [WHO.data], 'taizhou/gov': [WHO.government] }

/** Who has the card of the project as it stands. */
export const cardHolder = (state: State): Who => (state === 'second' ? 'government' : 'data')

/** Has a project stand as it is wanted, whatever became of it. */
async function standing(store: Store, wanted: Project): Promise<void> {
  const now = await store.project(wanted.id)
  if (now && isDeepStrictEqual({ ...now, updated: wanted.updated }, wanted)) return
  if (now) await deleteProject(store, wanted.id)
  await createProject(store, wanted)
}

/** Takes away what a scene left behind, so that nothing of it waits for anybody in the next one. */
export async function strike(store: Store): Promise<void> {
  for (const { id } of await store.projects()) if (id !== another.id) await deleteProject(store, id)
}
