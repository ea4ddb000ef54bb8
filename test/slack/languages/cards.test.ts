import { describe, expect, test } from 'vitest'
import { route } from '../../../bot/project/stops.ts'
import { decideItem, submit } from '../../../bot/project/submission.ts'
import { pendingCard } from '../../../bot/slack/views/card.ts'
import { assess } from '../../../rules/assess.ts'
import type { Facts } from '../../../rules/facts.ts'
import { newProject } from '../../../store/fresh.ts'
import { regulations } from '../server/running.ts'
import { type Language, NAMES } from './stage.ts'
import { foreignTo, textsOf } from './walk.ts'

const FACTS: Facts[] = [
  { kind: 'new', applicant: 'agency', investment: 80, embedded: false },
  { kind: 'new', investment: 300, embedded: false, jointlyApproved: false },
  { kind: 'new', investment: 1200, embedded: false, jointlyApproved: false },
  { kind: 'rebuilt', investment: 600, inPlan: false, embedded: false, jointlyApproved: true },
  { kind: 'new', investment: 300, inPlan: true, inList: true },
  { kind: 'new', investment: 300, inPlan: false, inList: false, urgency: 'emergency' },
  { kind: 'maintenance', applicant: 'township', investment: 60 },
]
/** Every card that the offices get on the way of a project through all its stops. */
function cards(region: string, facts: Facts, name: string, language: Language) {
  const regulation = regulations.get(region)
  if (!regulation) throw new Error(`no regulation ${region}`)
  let ids = 0
  const moment = { by: 'U1', at: '2026-11-23T01:00:00.000Z', newId: () => `I${++ids}` }
  const stops = route(assess(regulation, facts))
  const fresh = newProject({ id: 'P', region, owner: 'U1', at: moment.at })
  let project = submit({ ...fresh, facts, texts: { name } }, stops, moment)
  const all = []
  for (;;) {
    const item = project.items.find(({ state }) => state === 'open')
    if (!item) return all
    all.push(pendingCard(project, item, regulation, language))
    project = decideItem(project, item.id, { approve: true }, stops, moment)
  }
}

const confirmed = (card: ReturnType<typeof pendingCard>): string =>
  /"confirm":\{.*?"text":\{[^}]*"text":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(card))?.[1] ?? ''

describe.each([
  ['en', 'Platform for one thing '.repeat(9), /^You approve \\"Platform.*\.$/],
  ['zh', '一体化平台'.repeat(40), /^“一体化平台.*。$/],
] as const)('a card in %s is all in it, to the end of what is to be confirmed', (language, name, whole) => {
  test.each([...regulations.keys()])('%s', (region) => {
    const all = FACTS.flatMap((facts) => cards(region, facts, name, language))
    expect(all.length).toBeGreaterThan(2)
    expect(foreignTo(language, textsOf(all), NAMES)).toEqual([])
    for (const card of all) expect(confirmed(card)).toMatch(whole)
  })
})
