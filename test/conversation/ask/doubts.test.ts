import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answer } from '../../../bot/conversation/ask/answer.ts'
import { articleReply } from '../../../bot/conversation/ask/article.ts'
import { plainText } from '../../../bot/render/text.ts'
import { toMarkdown } from '../../../docs/document.ts'
import { drafts } from '../../../docs/drafts.ts'
import { type Assessment, assess, type Finding } from '../../../rules/assess.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import type { Provision, Topic } from '../../../rules/schema.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { readCases } from '../../rules/case.ts'

/** What is known of the projects in a regulation's cases. */
const projects = ({ id }: Compiled) =>
  readCases(fileURLToPath(new URL(`../../cases/${id}.yaml`, import.meta.url))).map(({ facts }) => facts)
const doubted = (findings: readonly Finding[]): Provision[] =>
  findings.filter(({ status, provision }) => status === 'holds' && provision.doubt).map((f) => f.provision)
const ascending = (provisions: readonly Provision[]) =>
  [...new Set(provisions.map(({ line }) => line))].sort((a, b) => a - b)
/** A project that is out or barred hears why, and nothing of what it would have to pass otherwise. */
const isStopped = ({ verdict: { value } }: Assessment) => value === 'not-applicable' || value === 'barred'

/** The papers set no spaces between figures and their units. */
const spaceless = (text: string) => text.replaceAll(' ', '')

/** What nobody goes on with once a project is out or barred. */
const ABOUT_THE_WAY: readonly Topic[] = ['initiation', 'approval', 'materials']

const loaded = loadRegulations()
const TODAY = '2026-03-02'

describe.each([...loaded])('what the text of %s leaves in doubt', (_, regulation) => {
  const all = regulation.all.flatMap(({ provisions }) => provisions).filter(({ doubt }) => doubt)
  const assessed = projects(regulation).map((facts) => assess(regulation, facts))

  function expectTold(
    { facts }: Assessment,
    topics: readonly Topic[],
    { doubt, line }: Provision,
    full: boolean,
  ) {
    for (const language of ['zh', 'en'] as const) {
      const text = plainText(
        answer(
          regulation,
          facts,
          { inquiries: [], now: [], topics, asks: [], today: '2026-03-02' },
          language,
        ),
        { full },
      )
      expect(text, `${regulation.file}:${line}`).toContain(doubt?.[language] ?? doubt?.zh)
    }
  }

  test('about a verdict is told with every verdict that rests on it', () => {
    const told = assessed.flatMap((each) =>
      doubted([...each.verdict.because, ...each.verdict.doubts.filter((f) => f.status === 'holds')]).map(
        (provision) => {
          expectTold(each, [], provision, false)
          return provision
        },
      ),
    )
    const decisive = all.filter(({ verdict, decides }) => verdict ?? decides === 'initiation')
    expect(ascending(told)).toEqual(ascending(decisive))
  })

  test('about anything else is told to whoever asks about its topic', () => {
    const told = assessed.flatMap((each) =>
      doubted(each.findings)
        .filter(
          ({ about, verdict }) =>
            !verdict && !(isStopped(each) && ABOUT_THE_WAY.includes(about[0] ?? 'scope')),
        )
        .map((provision) => {
          expectTold(each, provision.about, provision, true)
          return provision
        }),
    )
    expect(ascending(told)).toEqual(ascending(all.filter(({ verdict }) => !verdict)))
  })

  test('is told with its article', () => {
    const desk = { regulations: loaded, places: [], official: new Map(), now: TODAY, newId: () => 'P1' }
    for (const language of ['zh', 'en'] as const)
      for (const { article, doubt } of all)
        expect(plainText(articleReply(regulation, article, desk, language))).toContain(
          doubt?.[language] ?? doubt?.zh,
        )
  })

  test('about a verdict stands in the description of the route', () => {
    for (const assessment of assessed.filter(({ verdict }) => verdict.value !== 'not-applicable'))
      for (const { doubt } of doubted(assessment.verdict.because)) {
        const route = drafts({ assessment, texts: {}, today: TODAY }).find(({ kind }) => kind === 'route')
        expect(route && spaceless(toMarkdown(route))).toContain(spaceless(doubt?.zh ?? '?'))
      }
  })
})
