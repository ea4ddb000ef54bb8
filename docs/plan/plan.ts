import { chineseNumber } from '../../rules/numerals.ts'
import type { Draft, DraftInput } from '../document.ts'
import { preface, titled } from '../preface.ts'
import { type Source, type Write, writer } from '../source.ts'
import { templateFor } from '../template/templates.ts'
import { articleNames, factNames } from '../wording.ts'
import { arrange } from './arrange.ts'
import { type Demand, demandedChapters, demandsChapters } from './demands.ts'
import { writesOf } from './parts.ts'

/** The plan of a project, from the template for its kind and the chapters that the regulation demands. */
export function planOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const template = templateFor(input.assessment.facts.kind)
  const demands = demandedChapters(input.assessment.findings)
  const name = nameOf(demands) ?? template.name
  preface((key, compose) => write(key, arranging(compose)), input, name, '章节')
  for (const [i, { id, title, demand, chapters }] of arrange(template, demands).entries()) {
    const heading: Write = (from) => {
      if (demand) basis(from, demand)
      return `## ${chineseNumber(i + 1)}、${title}`
    }
    write(id, arranging(heading))
    if (demand)
      write(
        `${id}.basis`,
        arranging((from) => basis(from, demand)),
      )
    for (const chapter of chapters)
      for (const [key, compose] of writesOf(chapter)) write(`${chapter.id}.${key}`, arranging(compose))
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

/** What the paper with the demanded chapters is called by the regulation. */
const nameOf = (demands: readonly Demand[]): string | undefined =>
  demands
    .flatMap((demand) => demand.findings.filter((finding) => finding.status === 'holds'))
    .map(({ provision }) => provision.document?.zh ?? '')
    .find((name) => /方案|报告/.test(name))

/** The articles that demand a chapter; while that is open, the facts it depends on. */
function basis(from: Source, { findings }: Demand): string {
  const articles = findings.map((finding) => finding.provision.article)
  from.cite(...articles)
  const open = findings.every((finding) => finding.status === 'open')
  const missing = findings.flatMap((finding) => finding.missing)
  return `> 依据：${articleNames(articles)}${open ? `（是否需要本章取决于${factNames(missing)}）` : ''}`
}
