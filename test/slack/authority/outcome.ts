import { isDeepStrictEqual } from 'node:util'
import type { Directory, PendingItem, Project } from '../../../store/schema.ts'
import { ASKED, offerOf, requestOf } from './scenes.ts'

/** What of a project people decide about; cards, drafts and notes follow from it. */
const decided = ({ items, requests, facts, texts, unknown, status, owner, region }: Project) => ({
  items: items.map(({ id, state }) => [id, state]),
  requests: requests.map(({ id, state, reminded }) => [id, state, reminded]),
  facts,
  texts,
  unknown,
  status,
  owner,
  region,
})

/** What became of the project and of the offices, in a word; what has no word is told as it is. */
export function become(
  before: Project | undefined,
  after: Project | undefined,
  offices: [Directory, Directory],
): string {
  if (!isDeepStrictEqual(offices[0].offices, offices[1].offices)) return 'bound'
  if (!before || !after) return before === after ? 'nothing' : before ? 'deleted' : 'made'
  if (isDeepStrictEqual(decided(before), decided(after))) return 'nothing'
  const words = CHANGES.filter(([, is]) => is(before, after)).map(([word]) => word)
  return words.join(' and ') || JSON.stringify(decided(after))
}

const newly = (state: PendingItem['state']) => (before: Project, after: Project) =>
  after.items.some(
    (each) => each.state === state && before.items.find(({ id }) => id === each.id)?.state === 'open',
  )
const requestState = ({ requests, id: project }: Project, of: (project: string) => string) =>
  requests.find(({ id }) => id === of(project))?.state
const moved = (from: Project['status'][], to: Project['status']) => (before: Project, after: Project) =>
  from.includes(before.status) && after.status === to

const CHANGES: [word: string, is: (before: Project, after: Project) => boolean][] = [
  ['answered', (before, after) => before.facts[ASKED] !== after.facts[ASKED]],
  ['put off', (before, after) => before.unknown[ASKED] !== after.unknown[ASKED]],
  ['asked', (before, after) => after.requests.length > before.requests.length],
  ['declined', (_, after) => requestState(after, requestOf) === 'unknown'],
  ['recalled', (_, after) => requestState(after, requestOf) === 'recalled'],
  ['reminded', (_, after) => after.requests.some(({ reminded }) => reminded !== undefined)],
  ['took theirs', (_, after) => requestState(after, offerOf) === 'taken' && after.facts.inPlan === true],
  ['kept mine', (_, after) => requestState(after, offerOf) === 'kept' && after.facts.inPlan === false],
  ['submitted', moved(['draft', 'returned'], 'submitted')],
  ['withdrawn', moved(['submitted'], 'draft')],
  ['approved', newly('approved')],
  ['returned', newly('returned')],
  ['classified', (before, after) => before.facts.classified !== after.facts.classified],
]
