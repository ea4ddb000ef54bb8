import { isDeepStrictEqual } from 'node:util'
import type { Assessment, Conclusion, Finding } from './assess.ts'
import { overturning } from './overturning.ts'
import { type Paper, papersOf } from './papers.ts'
import { routeSteps } from './route.ts'
import type { Provision, Text } from './schema.ts'

/** One thing as it was and as it is; one side alone where it is new or gone. */
export type Sides<T> = { before: T; after?: T } | { before?: undefined; after: T }

/** One office at its place of a route. */
export interface RouteStop {
  office: string
  finding: Finding
}

/** A paper of one or both sides, with the chapters that only one of them names. */
export type PaperSides = Sides<Paper> & { added: Text[]; gone: Text[] }

/** What differs between two assessments of one project. */
export interface Delta {
  verdict?: { before: Conclusion; after: Conclusion }
  route: Sides<RouteStop>[]
  papers: PaperSides[]
  dates: Sides<Finding>[]
}

/** What differs between what two wordings of the rules make of the same facts, each side with its provisions. */
export function deltaOf(before: Assessment, after: Assessment): Delta {
  const [was, is] = [before.verdict, after.verdict]
  return {
    ...(isDeepStrictEqual(gist(was), gist(is)) ? {} : { verdict: { before: was, after: is } }),
    route: differing(stopsOf(before), stopsOf(after), keyOf, ({ finding }) => finding.status),
    papers: papers(papersOf(before.findings), papersOf(after.findings)),
    dates: dates(dated(before), dated(after)),
  }
}

/** Whether nothing differs. */
export const isSame = ({ verdict, route, papers, dates }: Delta): boolean =>
  !verdict && route.length + papers.length + dates.length === 0

/** The provisions that give a verdict, or that will give it once the facts are known, and those that stand in its way. */
export function provisionsBehind(conclusion: Conclusion): Provision[] {
  const { because, branches } = conclusion
  const { comeAbout, doubted } = overturning(conclusion)
  const open = branches.flatMap(({ holds }) => holds.map(({ provision }) => provision))
  const held = [...because, ...comeAbout, ...doubted].map(({ provision }) => provision)
  return [...new Set([...held, ...open])]
}

/** As much of a verdict as people are told in one line. */
function gist(conclusion: Conclusion) {
  const { value, principle, flips } = conclusion
  const { comeAbout, doubted } = overturning(conclusion)
  return { value, principle, flips, inTheWay: comeAbout.length > 0, doubted: doubted.length > 0 }
}

const stopsOf = ({ findings }: Assessment): RouteStop[] =>
  routeSteps(findings).flatMap((finding) =>
    (finding.provision.by ?? []).map((office) => ({ office, finding })),
  )

const keyOf = ({ office, finding: { provision } }: RouteStop): string =>
  `${provision.article} ${office} ${provision.action?.zh}`

/** What one list has and the other has not, and what both have and of which not the same is to be said. */
function differing<T>(
  before: readonly T[],
  after: readonly T[],
  key: (each: T) => string,
  about: (each: T) => unknown,
): Sides<T>[] {
  const [was, is] = [byKey(before, key), byKey(after, key)]
  const gone = [...was].flatMap(([id, each]): Sides<T>[] => {
    const now = is.get(id)
    if (now === undefined) return [{ before: each }]
    return isDeepStrictEqual(about(each), about(now)) ? [] : [{ before: each, after: now }]
  })
  const added = [...is].flatMap(([id, each]): Sides<T>[] => (was.has(id) ? [] : [{ after: each }]))
  return [...gone, ...added]
}

/** Of several with one key the first. */
const byKey = <T>(all: readonly T[], key: (each: T) => string): Map<string, T> =>
  new Map(
    all
      .toReversed()
      .map((each) => [key(each), each] as const)
      .reverse(),
  )

function papers(before: readonly Paper[], after: readonly Paper[]): PaperSides[] {
  const key = ({ stage, name }: Paper) => `${stage} ${name.zh}`
  const about = (paper: Paper) => [
    isSure(paper),
    chaptersOf(paper)
      .map(({ zh }) => zh)
      .sort(),
  ]
  return differing(before, after, key, about).map((sides) => {
    const { before: was, after: is } = sides
    const both = was && is
    return {
      ...sides,
      added: both ? without(chaptersOf(is), chaptersOf(was)) : [],
      gone: both ? without(chaptersOf(was), chaptersOf(is)) : [],
    }
  })
}

const isSure = ({ findings }: Paper): boolean => findings.some(({ status }) => status === 'holds')

const chaptersOf = ({ findings }: Paper): Text[] => {
  const all = findings.flatMap(({ provision }) => provision.chapters ?? [])
  return [...new Map(all.map((chapter) => [chapter.zh, chapter])).values()]
}

const without = (all: readonly Text[], known: readonly Text[]): Text[] =>
  all.filter(({ zh }) => !known.some((each) => each.zh === zh))

/** What has a deadline and applies, or may. */
const dated = ({ findings }: Assessment): Finding[] =>
  findings.filter(({ status, provision }) => status !== 'fails' && provision.deadline !== undefined)

/** The same deadlines go together first; what is left of one article is the same one, changed. */
function dates(before: readonly Finding[], after: readonly Finding[]): Sides<Finding>[] {
  const left = [...after]
  const take = (is: (each: Finding) => boolean): Finding | undefined => {
    const index = left.findIndex(is)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const unmatched = before.filter((was) => !take((is) => isDeepStrictEqual(duty(was), duty(is))))
  const changed = unmatched.map((was): Sides<Finding> => {
    const is = take(({ provision }) => provision.article === was.provision.article)
    return is ? { before: was, after: is } : { before: was }
  })
  return [...changed, ...left.map((is) => ({ after: is }))]
}

/** What is to be done by when, and whether it is sure that it is. */
const duty = ({ status, provision: { article, deadline, by, action, document } }: Finding) => ({
  ...{ status, article, deadline, by },
  ...{ action: action?.zh, document: document?.zh },
})
