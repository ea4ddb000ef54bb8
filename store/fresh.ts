import type { Directory, Person, Project, Timed } from './schema.ts'

/** A draft with no answers yet; `at` is an ISO instant. */
export const newProject = (about: { id: string; region: string; owner: string; at: string }): Project => ({
  version: 5,
  id: about.id,
  region: about.region,
  owner: about.owner,
  created: about.at,
  updated: about.at,
  facts: {},
  texts: {},
  unknown: {},
  answered: {},
  milestones: {},
  documents: {},
  items: [],
  requests: [],
  status: 'draft',
  ticked: [],
  history: [],
})

/** Somebody who has said nothing yet. */
export const newPerson = (id: string): Person => ({
  version: 6,
  id,
  language: 'zh',
  conversation: { facts: {}, topics: [], cited: [] },
  heard: [],
  recent: [],
  answers: [],
  feedback: [],
})

/** No office has anybody, nobody administers. */
export const newDirectory = (): Directory => ({ version: 1, offices: {}, admins: [] })

export const newTimed = (): Timed => ({ version: 1, done: {} })

/** Under which name the directory keeps the people of an office. */
export const officeKey = (region: string, office: string) => `${region}/${office}`
