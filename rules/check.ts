import type { VFile } from 'vfile'
import { type Branch, branchesOf } from './branches.ts'
import { describeCases } from './describe.ts'
import { missingFigures } from './figures.ts'
import { compileRegulation } from './regulation.ts'
import type { Rule } from './rule.ts'
import type { Article, Regulation, Topic } from './schema.ts'
import { TOPICS } from './schema.ts'
import { fail } from './yaml-block.ts'

/**
 * Adds to the file a message for everything that makes a regulation untrustworthy. A file with mistakes of form is
 * left as it is: what could not be read would only be reported again as missing.
 */
export function checkRegulation(regulation: Regulation, file: VFile): void {
  if (file.messages.length > 0) return
  checkArticles(regulation, file)
  checkNames(regulation, file)
  checkTopics(regulation, file)
  for (const article of regulation.all) checkNumbers(article, file)
  checkMatters(regulation, file)
}

/** Every article from 1 to the last is there once, in order, and has provisions or a reason for having none. */
function checkArticles({ all, articles, gaps }: Regulation, file: VFile): void {
  const expected = Array.from({ length: articles }, (_, i) => i + 1).filter((n) => !gaps.includes(n))
  const numbers = all.map((article) => article.number)
  all.forEach(({ number, line, digest, provisions, reason }, i) => {
    const wrong = (message: string) => fail(file, `article ${number}: ${message}`, { line, column: 1 })
    if (!expected.includes(number)) wrong(`expected an article of 1 to ${articles} that is no gap`)
    else if (numbers.indexOf(number) !== i) wrong('is there twice')
    else if (number < Math.max(...numbers.slice(0, i))) wrong('is out of order')
    if (!digest) wrong('expected a digest under the heading')
    if (provisions.length === 0 && !reason) wrong('expected a "yaml rule" block or a line "不设规则：…"')
    if (provisions.length > 0 && reason) wrong('has provisions, so "不设规则：" is wrong')
  })
  for (const missing of expected.filter((n) => !numbers.includes(n))) {
    const next = all.find((article) => article.number > missing) ?? all.at(-1)
    fail(file, `article ${missing} is missing`, { line: next?.line ?? 1, column: 1 })
  }
}

/** Offices and overridden provisions exist; ids are unique; only initiation decides whether approval is needed. */
function checkNames({ all, offices, silent }: Regulation, file: VFile): void {
  const provisions = all.flatMap((article) => article.provisions)
  const ids = provisions.flatMap((p) => p.id ?? [])
  for (const p of provisions) {
    const place = { line: p.line, column: 1 }
    for (const office of p.by ?? [])
      if (!offices[office])
        fail(file, `"by": expected one of ${Object.keys(offices).join(', ')}, found ${office}`, place)
    for (const id of p.overrides ?? [])
      if (!ids.includes(id)) fail(file, `"overrides": expected the id of a provision, found ${id}`, place)
    if ((p.verdict === 'required' || p.verdict === 'exempt') && p.topic !== 'initiation')
      fail(file, `"verdict": ${p.verdict} belongs to topic initiation, found topic ${p.topic}`, place)
    if (p.id && ids.indexOf(p.id) !== ids.lastIndexOf(p.id)) fail(file, `id ${p.id} is used twice`, place)
  }
  for (const { ask, topic } of silent)
    if (!offices[ask])
      fail(file, `silent topic ${topic}: "ask" names no office: ${ask}`, { line: 1, column: 1 })
}

/** A topic has provisions or is said to be silent, never both and never neither. */
function checkTopics({ all, silent }: Regulation, file: VFile): void {
  const spoken = new Set(all.flatMap((article) => article.provisions.map((p) => p.topic)))
  for (const topic of Object.keys(TOPICS) as Topic[]) {
    const declared = silent.some((each) => each.topic === topic)
    if (spoken.has(topic) === declared)
      fail(
        file,
        `topic ${topic}: ${declared ? 'is declared silent but has provisions' : 'has no provision and is not declared silent'}`,
        { line: 1, column: 1 },
      )
  }
}

/** Every figure of a rule occurs in the article's digest; a doubt may refer to other texts. */
function checkNumbers({ number, digest, provisions }: Article, file: VFile): void {
  for (const provision of provisions)
    for (const { figure, found } of missingFigures(provision, digest))
      fail(
        file,
        `article ${number}: the figure ${figure} of this rule is not in the digest, found ${found}`,
        {
          line: provision.line,
          column: 1,
        },
      )
}

/** Provisions that decide one matter: exactly one holds in every case. A witness shows the case that breaks it. */
function checkMatters(regulation: Regulation, file: VFile): void {
  for (const [name, { rules, diagram }] of compileRegulation(regulation).matters)
    for (const branch of branchesOf(diagram)) {
      if (branch.holds.length === 1) continue
      fail(file, `question ${name}: ${clash(branch, rules)}`, {
        line: lineOf(branch.holds, rules),
        column: 1,
      })
    }
}

const lineOf = (holds: readonly Rule[], rules: readonly Rule[]) => (holds[0] ?? rules[0])?.provision.line ?? 1

function clash({ cases, holds }: Branch, rules: readonly Rule[]): string {
  const when = describeCases(cases, 'zh') || '任何情形'
  const articles = (of: readonly Rule[]) => [...new Set(of.map((rule) => rule.key))].join('、')
  return holds.length === 0
    ? `a gap, no provision of ${articles(rules)} covers the case: ${when}`
    : `an overlap, provisions ${articles(holds)} all hold in the case: ${when}`
}
