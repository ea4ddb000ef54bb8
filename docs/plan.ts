import { chineseNumber } from '../rules/numerals.ts'
import { type Chapter, OUTLINE, told } from './chapters.ts'
import { type Demand, demandedChapters, demandsChapters } from './demands.ts'
import type { Draft, DraftInput } from './document.ts'
import { chapterField, type Kind, SERVED } from './fields.ts'
import { inline } from './markdown.ts'
import { type Source, writer } from './source.ts'
import { articleNames, factNames, keyOf, toSupply } from './wording.ts'

/** The construction plan 建设方案; for upkeep and services the 服务需求报告. */
export function planOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const { kind } = input.assessment.facts
  const demands = demandedChapters(input.assessment.findings)
  write(
    'title',
    (from) =>
      `# ${from.text('name') ? inline(from.text('name') ?? '') : toSupply('项目名称')}${planName(from.fact('kind'))}`,
  )
  for (const [i, { chapter, demand }] of arranged(kind, demands).entries()) {
    const key = demand?.chapter ? chapter.id : demand ? ownKey(demand.name) : chapter.id
    write(key, (from) => {
      from.fact('kind')
      from.findings(demandsChapters)
      if (demand) citeDemand(from, demand)
      return `## ${chineseNumber(i + 1)}、${demand?.name ?? chapter.title(kind)}`
    })
    if (demand) write(`${key}.article`, (from) => citeDemand(from, demand))
    for (const part of chapter.parts)
      write(`${key}.${part.key}`, (from) => {
        from.fact('kind')
        return part.write(from)
      })
  }
  return { kind: 'plan', title: `${input.texts.name?.trim() || '未命名项目'}${planName(kind)}`, blocks }
}

/** What the plan is called for a kind of project. */
export const planName = (kind: Kind | undefined): string =>
  kind !== undefined && SERVED.includes(kind) ? '服务需求报告' : '建设方案'

/** The chapters that this kind has or the regulation demands; demanded ones of no usual kind before the schedule. */
function arranged(
  kind: Kind | undefined,
  demands: readonly Demand[],
): { chapter: Chapter; demand: Demand | undefined }[] {
  const own = demands
    .filter((demand) => demand.chapter === undefined)
    .map((demand) => ({ chapter: ownChapter(demand.name), demand }))
  return OUTLINE.flatMap((chapter) => {
    const demand = demands.find((each) => each.chapter === chapter.id)
    const here = demand || chapter.usual.includes(kind ?? 'new') ? [{ chapter, demand }] : []
    return chapter.id === 'duration' ? [...own, ...here] : here
  })
}

function ownChapter(name: string): Chapter {
  return {
    id: ownKey(name),
    title: () => name,
    usual: [],
    parts: [{ key: 'text', write: (from) => told(from, chapterField(name), name) }],
  }
}

const ownKey = (name: string) => `chapter.${keyOf(name)}`

/** The articles that demand a chapter; where that is still open, the facts it depends on. */
function citeDemand(from: Source, { name }: Demand): string {
  const findings = from.findings(
    (p) => demandsChapters(p) && (p.chapters ?? []).some((chapter) => chapter.zh === name),
  )
  const articles = findings.map((finding) => finding.provision.article)
  from.cite(...articles)
  const open = findings.every((finding) => finding.status === 'open')
  const missing = findings.flatMap((finding) => finding.missing)
  return `> 依据：${articleNames(articles)}${open ? `（是否适用取决于${factNames(missing)}）` : ''}`
}
