import { describeDeadline } from '../../docs/schedule/deadlines.ts'
import type { Finding } from '../../rules/assess.ts'
import {
  type Delta,
  type PaperSides,
  provisionsBehind,
  type RouteStop,
  type Sides,
} from '../../rules/delta.ts'
import type { Language } from '../../rules/describe.ts'
import type { Compiled } from '../../rules/regulation.ts'
import { type Provision, STAGES, type Text } from '../../rules/schema.ts'
import type { Item, Section } from '../conversation/reply.ts'
import { marks } from '../conversation/wording/marks.ts'
import {
  cite,
  documentName,
  findingItem,
  officeName,
  pick,
  provisionItem,
} from '../conversation/wording/provision.ts'
import { condition, type Telling } from '../conversation/wording/telling.ts'
import { judgingWording } from './wording.ts'

/** The same facts as the former wording of the rules and the present one have them. */
export interface Tellings {
  before: Telling
  after: Telling
}

/**
 * What differs, side by side: with － what the former wording says, with ＋ what the present one says, each with its
 * article; of each subject so much at most.
 */
export function differences(
  { verdict, route, papers, dates }: Delta,
  { before, after }: Tellings,
  most = Number.POSITIVE_INFINITY,
): Section[] {
  const { language } = after
  const say = judgingWording(language)
  const sides = { before: { ...before, regulation: called(before.regulation, after.regulation) }, after }
  const sections: Section[] = [
    {
      title: say.verdict,
      items: verdict
        ? [
            ...provisionsBehind(verdict.before).map((p) => marked('－', given(sides.before, p))),
            ...provisionsBehind(verdict.after).map((p) => marked('＋', given(sides.after, p))),
          ]
        : [],
    },
    { title: say.route, items: route.flatMap((each) => lines(each, sides, stopItem)) },
    { title: say.papers, items: papers.flatMap((each) => paperLines(each, sides)) },
    { title: say.dates, items: dates.flatMap((each) => lines(each, sides, dateItem)) },
  ]
  return sections
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => ({ title, items: atMost(items, most, language) }))
}

/** What the present verdict rests on. */
export function grounds(telling: Telling): Section[] {
  const items = provisionsBehind(telling.assessment.verdict).map((p) => given(telling, p))
  return items.length > 0 ? [{ title: judgingWording(telling.language).verdict, items }] : []
}

type Mark = NonNullable<Item['mark']>

const marked = (mark: Mark, item: Item): Item => ({ ...item, mark })

const given = ({ regulation, language }: Telling, p: Provision): Item =>
  provisionItem(regulation, p, language)

/** The one side and the other, as far as there are both. */
function lines<T>(
  { before, after }: Sides<T>,
  sides: Tellings,
  item: (telling: Telling, each: T) => Item,
): Item[] {
  return [
    ...(before === undefined ? [] : [marked('－', item(sides.before, before))]),
    ...(after === undefined ? [] : [marked('＋', item(sides.after, after))]),
  ]
}

function stopItem(telling: Telling, { office, finding }: RouteStop): Item {
  const { regulation, language } = telling
  const { action } = finding.provision
  const words = [officeName(regulation, office, language), ...(action ? [pick(action, language)] : [])]
  return {
    text: words.join(marks(language).colon) + condition(telling, finding),
    citations: [cite(regulation, finding.provision)],
  }
}

/** A deadline with what is to be done by then. */
function dateItem(telling: Telling, finding: Finding): Item {
  const { language } = telling
  const item = findingItem(telling, finding)
  const deadline = describeDeadline(finding.provision, language)
  return item.text.includes(deadline)
    ? item
    : { ...item, text: [deadline, item.text].filter(Boolean).join(marks(language).colon) }
}

/** A paper with every provision that asks for it; of one that stays, the chapters that are new or gone. */
function paperLines(paper: PaperSides, sides: Tellings): Item[] {
  const { before, after, added, gone } = paper
  if (before && after && added.length + gone.length > 0)
    return [
      ...chapterLines('－', sides.before, before.findings, gone),
      ...chapterLines('＋', sides.after, after.findings, added),
    ]
  const say = judgingWording(sides.after.language)
  const stage = (before ?? after)?.stage
  const asked = (telling: Telling, finding: Finding): Item => {
    const item = findingItem(telling, finding)
    return stage ? { ...item, text: say.ofStage(STAGES[stage][telling.language], item.text) } : item
  }
  return [
    ...(before?.findings ?? []).flatMap((each) => lines({ before: each }, sides, asked)),
    ...(after?.findings ?? []).flatMap((each) => lines({ after: each }, sides, asked)),
  ]
}

function chapterLines(
  mark: Mark,
  { regulation, language }: Telling,
  findings: readonly Finding[],
  chapters: readonly Text[],
): Item[] {
  const say = judgingWording(language)
  return findings.flatMap(({ provision }) => {
    const named = chapters.filter(({ zh }) => provision.chapters?.some((each) => each.zh === zh))
    if (named.length === 0 || !provision.document) return []
    const names = named.map((chapter) => documentName(chapter, language)).join(marks(language).list)
    const text = say.chapters(documentName(provision.document, language), names)
    return [{ mark, text, citations: [cite(regulation, provision)] }]
  })
}

function atMost(items: readonly Item[], most: number, language: Language): Item[] {
  if (items.length <= most) return [...items]
  return [...items.slice(0, most), { text: judgingWording(language).more(items.length - most) }]
}

/** A former wording is kept without its English: its offices are called as they are now where they still are. */
const called = (former: Compiled, now: Compiled): Compiled => ({
  ...former,
  offices: Object.fromEntries(
    Object.entries(former.offices).map(([id, office]) => {
      const known = now.offices[id]
      return [id, known?.name === office.name ? { ...office, en: known.en } : office]
    }),
  ),
})
