import type { Finding } from '../rules/assess.ts'
import { type Provision, STAGES, type Stage } from '../rules/schema.ts'
import type { Draft, DraftInput } from './document.ts'
import { heading, preface } from './preface.ts'
import { dueItem } from './schedule.ts'
import { type Source, writer } from './source.ts'
import { articleNames, factNames, keyOf, tight } from './wording.ts'

/** A document to hand in, with every provision that asks for it or names its chapters. */
export interface Material {
  stage: Stage | undefined
  name: string
  findings: Finding[]
}

/** The documents to hand in, by stage; those of open provisions included. */
export function materials(findings: readonly Finding[]): Material[] {
  const found: Material[] = []
  for (const finding of findings) {
    const { document, stage } = finding.provision
    if (finding.status === 'fails' || !document) continue
    const known = found.find((each) => each.stage === stage && each.name === document.zh)
    if (known) known.findings.push(finding)
    else found.push({ stage, name: document.zh, findings: [finding] })
  }
  const order = [...Object.keys(STAGES), undefined]
  return found.sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
}

/** The checklist 材料清单: a task for every document, under the stage in which it is handed in. */
export function checklistOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const all = materials(input.assessment.findings)
  preface(write, input, '材料清单')
  for (const stage of new Set(all.map((material) => material.stage))) {
    const key = stage ?? 'other'
    const here = (p: Provision) => p.stage === stage && p.document !== undefined
    write(key, (from) =>
      from.findings(here).length > 0 ? `## ${stage ? STAGES[stage].zh : '其他'}阶段` : undefined,
    )
    const due = (p: Provision) => p.stage === stage && p.deadline !== undefined
    for (const { provision } of input.assessment.findings.filter(
      (f) => f.status !== 'fails' && due(f.provision),
    ))
      write(`${key}.due.${provision.article}`, (from) => {
        from.findings((p) => p === provision)
        return dueItem(from, provision, input).replace(/^- /, '时限：')
      })
    for (const { name } of all.filter((material) => material.stage === stage))
      write(`${key}.${keyOf(name)}`, (from) => task(from, (p) => here(p) && p.document?.zh === name))
  }
  return { kind: 'checklist', title: heading(input, '材料清单'), blocks }
}

function task(from: Source, asks: (provision: Provision) => boolean): string {
  const findings = from.findings(asks)
  const articles = findings.map((finding) => finding.provision.article)
  from.cite(...articles)
  const [first] = findings
  const open = findings.every((finding) => finding.status === 'open')
  const depends = open ? `；是否需要取决于${factNames(findings.flatMap((f) => f.missing))}` : ''
  const chapters = findings.flatMap(({ provision }) =>
    (provision.chapters ?? []).map(
      ({ zh }) =>
        `  - ${zh}${provision.article === first?.provision.article ? '' : `（${articleNames([provision.article])}）`}`,
    ),
  )
  return [
    `- [ ] ${tight(first?.provision.document?.zh ?? '')}（${articleNames(articles)}${depends}）`,
    ...chapters,
  ].join('\n')
}
