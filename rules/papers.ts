import type { Finding } from './assess.ts'
import { STAGES, type Stage, type Text } from './schema.ts'

/** A paper to hand in at a stage, with every provision that asks for it or names its chapters; open ones included. */
export interface Paper {
  stage: Stage | undefined
  name: Text
  findings: Finding[]
}

/** The papers to hand in, in the order of the stages and, within a stage, of the articles. */
export function papersOf(findings: readonly Finding[]): Paper[] {
  const found: Paper[] = []
  for (const finding of findings) {
    const { document, stage } = finding.provision
    if (finding.status === 'fails' || !document) continue
    const known = found.find((each) => each.stage === stage && each.name.zh === document.zh)
    if (known) known.findings.push(finding)
    else found.push({ stage, name: document, findings: [finding] })
  }
  const order = [...Object.keys(STAGES), undefined]
  return found.sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
}
