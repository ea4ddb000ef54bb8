import { papersOf } from '../rules/papers.ts'
import { type Provision, STAGES } from '../rules/schema.ts'
import type { Draft, DraftInput } from './document.ts'
import { preface, titled } from './preface.ts'
import { dueText } from './schedule/schedule.ts'
import { live, type Source, writer } from './source.ts'
import { articleNames, factNames, keyOf, tight } from './wording.ts'

/** The checklist 材料清单: a task for every document, under the stage in which it is handed in. */
export function checklistOf(input: DraftInput): Draft {
  const { blocks, write } = writer(input)
  const all = papersOf(input.assessment.findings)
  preface(write, input, '材料清单', '材料')
  for (const stage of new Set(all.map((paper) => paper.stage))) {
    const key = stage ?? 'other'
    const asked = (p: Provision) => p.stage === stage && p.document !== undefined
    write(key, (from) => {
      from.findings(asked)
      return `## ${stage ? `${STAGES[stage].zh}阶段` : '其他材料'}`
    })
    const articles = new Set(live(input, asked).map(({ provision }) => provision.article))
    const due = live(input, (p) => p.stage === stage && p.deadline !== undefined && articles.has(p.article))
    for (const { key: rule, provision } of due)
      write(`${key}.due.${rule}`, (from) => {
        from.findings((p) => p === provision || asked(p))
        return `时限：${dueText(from, provision, input)}`
      })
    for (const { name } of all.filter((paper) => paper.stage === stage))
      write(`${key}.${keyOf(name.zh)}`, (from) => task(from, (p) => asked(p) && p.document?.zh === name.zh))
  }
  return { kind: 'checklist', title: titled(input, '材料清单'), blocks }
}

function task(from: Source, asks: (provision: Provision) => boolean): string {
  const findings = from.findings(asks)
  const articles = findings.map((finding) => finding.provision.article)
  from.cite(...articles)
  const [first] = findings
  const open = findings.every((finding) => finding.status === 'open')
  const depends = open ? `；是否需要取决于${factNames(findings.flatMap((f) => f.missing))}` : ''
  const chapters = findings.flatMap(({ provision: { article, chapters = [] } }) =>
    chapters.map(
      ({ zh }) => `  - ${zh}${article === first?.provision.article ? '' : `（${articleNames([article])}）`}`,
    ),
  )
  const name = tight(first?.provision.document?.zh ?? '')
  return [`- [ ] ${name}（${articleNames(articles)}${depends}）`, ...chapters].join('\n')
}
