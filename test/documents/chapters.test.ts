import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesByChapter } from '../../bot/documents/chapters.ts'
import { originOf } from '../../bot/documents/files.ts'
import { DRAFTER, fileTaken } from '../../bot/documents/revisions.ts'
import { toMarkdown } from '../../docs/document.ts'
import { drafts } from '../../docs/drafts.ts'
import { assess } from '../../rules/assess.ts'
import type { Facts } from '../../rules/facts.ts'
import { loadRegulations } from '../../rules/valid.ts'
import type { ProjectDocument } from '../../store/schema.ts'

const AT = '2026-03-02T01:00:00.000Z'
const FACTS: Facts[] = [
  { kind: 'new', investment: 80 },
  { kind: 'maintenance', investment: 400, classified: false },
  { kind: 'rebuilt', content: 'civil-works' },
]

/** Every paper of every place, for several projects. */
const PAPERS: ProjectDocument[] = [...loadRegulations().values()].flatMap((regulation) =>
  FACTS.flatMap((facts) =>
    drafts({ assessment: assess(regulation, facts), texts: {}, today: '2026-03-02' }).map(
      ({ title, blocks }) => ({
        title,
        revisions: [{ number: 1, by: DRAFTER, at: AT, blocks, drafted: [] }],
      }),
    ),
  ),
)

/** What a file changes in a paper, by chapter. */
function changes(document: ProjectDocument, text: string) {
  const origin = originOf(document, text, 1)
  if (!origin) throw new Error('no revision')
  const after = fileTaken(document, origin, text, { by: 'UANNA', at: AT }).document
  return changesByChapter(document.revisions[0]?.blocks ?? [], after.revisions.at(-1)?.blocks ?? [])
}

const textOf = ({ revisions }: ProjectDocument) => toMarkdown(revisions[0]?.blocks ?? [])
/** The heading under which a line of a text stands. */
const above = (lines: readonly string[], at: number) =>
  lines
    .slice(0, at)
    .findLast((line) => /^##? /.test(line))
    ?.replace(/^#+ /, '')

test('any one line put into any paper is found under its chapter, and nowhere else', () => {
  expect(PAPERS.length).toBeGreaterThan(30)
  fc.assert(
    fc.property(fc.constantFrom(...PAPERS), fc.nat(), fc.boolean(), (paper, place, apart) => {
      const lines = textOf(paper).split('\n')
      const at = place % lines.length
      const heading = above(lines, at)
      lines.splice(at, 0, ...(apart ? ['', '有人添的一行。', ''] : ['有人添的一行。']))
      const found = changes(paper, lines.join('\n'))
      expect(found.map((each) => each.heading)).toEqual([heading])
      expect(found[0] && found[0].added + found[0].changed).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

describe('what became of a chapter', () => {
  const [plan] = PAPERS
  const text = plan ? textOf(plan) : ''
  const [line = ''] = text.split('\n').filter((each) => each.startsWith('- 总投资'))
  const heading = above(text.split('\n'), text.split('\n').indexOf(line))
  const counts = (changed: string) => (plan ? changes(plan, changed) : [])

  test.each([
    ['changed', text.replace(line, `${line}（估算）`), { added: 0, changed: 1, removed: 0 }],
    ['removed', text.replace(`${line}\n`, ''), { added: 0, changed: 0, removed: 1 }],
    ['added', text.replace(line, `${line}\n- 其中软件：40万元`), { added: 1, changed: 0, removed: 0 }],
  ])('one line of it %s', (_, changed, expected) => {
    expect(counts(changed)).toEqual([{ heading, ...expected }])
  })

  test('nothing, nothing is told', () => {
    expect(counts(text)).toEqual([])
  })
})
