import { chineseNumber } from '../../rules/numerals.ts'
import type { Draft, DraftInput } from '../document.ts'
import { type Demand, demandedChapters, demandsChapters } from '../fields/demands.ts'
import { isServed, type Kind } from '../fields/field.ts'
import { chapterField } from '../fields/fields.ts'
import { preface, titled } from '../preface.ts'
import { type Source, type Write, writer } from '../source.ts'
import { articleNames, factNames, keyOf } from '../wording.ts'
import { type Chapter, OUTLINE } from './outline.ts'
import { told } from './parts.ts'

/** The construction plan 建设方案; for upkeep and services the 服务需求报告. */
export function planOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const { kind } = input.assessment.facts
  const demands = demandedChapters(input.assessment.findings)
  const name = planName(kind, demands)
  preface((key, compose) => write(key, arranging(compose)), input, name, '章节')
  for (const [i, { chapter, demand }] of arranged(kind, demands).entries()) {
    const title = demand?.name ?? (isServed(kind) ? chapter.served : undefined) ?? chapter.title
    const heading: Write = (from) => {
      if (demand) basis(from, demand)
      return `## ${chineseNumber(i + 1)}、${title}`
    }
    write(chapter.id, arranging(heading))
    if (demand)
      write(
        `${chapter.id}.basis`,
        arranging((from) => basis(from, demand)),
      )
    for (const part of chapter.parts) write(`${chapter.id}.${part.key}`, arranging(part.write))
  }
  return { kind: 'plan', title: titled(input, name), blocks }
}

/** Which chapters there are, and so their numbers and the paper's name, follows from the kind and the demands. */
const arranging =
  (compose: Write): Write =>
  (from) => {
    from.fact('kind')
    from.findings(demandsChapters)
    return compose(from)
  }

/** What the paper with the demanded chapters is called, or what is usual for the kind of project. */
function planName(kind: Kind | undefined, demands: readonly Demand[]): string {
  const settled = demands.flatMap((demand) => demand.findings).filter((finding) => finding.status === 'holds')
  const paper = settled
    .map(({ provision }) => provision.document?.zh ?? '')
    .find((name) => /方案|报告/.test(name))
  if (paper) return paper
  return isServed(kind) ? '服务需求报告' : '建设方案'
}

interface Placed {
  chapter: Chapter
  demand: Demand | undefined
}

/** The chapters that this kind has or the regulation demands; those of no place in the outline before the schedule. */
function arranged(kind: Kind | undefined, demands: readonly Demand[]): Placed[] {
  const own = demands
    .filter((demand) => demand.chapter === undefined)
    .map((demand): Placed => ({ chapter: ownChapter(demand.name), demand }))
  return OUTLINE.flatMap((chapter) => {
    const demand = demands.find((each) => each.chapter === chapter.id)
    const here: Placed[] = demand || chapter.usual.includes(kind ?? 'new') ? [{ chapter, demand }] : []
    return chapter.id === 'duration' ? [...own, ...here] : here
  })
}

const ownChapter = (name: string): Chapter => ({
  id: `chapter.${keyOf(name)}`,
  title: name,
  usual: [],
  parts: [told(chapterField(name), name)],
})

/** The articles that demand a chapter; while that is open, the facts it depends on. */
function basis(from: Source, { findings }: Demand): string {
  const articles = findings.map((finding) => finding.provision.article)
  from.cite(...articles)
  const open = findings.every((finding) => finding.status === 'open')
  const missing = findings.flatMap((finding) => finding.missing)
  return `> 依据：${articleNames(articles)}${open ? `（是否需要本章取决于${factNames(missing)}）` : ''}`
}
