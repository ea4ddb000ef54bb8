import type { VFile } from 'vfile'
import { describeCases } from '../describe.ts'
import { type Branch, branchesOf } from '../logic/branches.ts'
import { articleName } from '../numerals.ts'
import { type Article, compileRegulation, type Regulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import { TOPICS, type Topic } from '../schema.ts'
import { missingFigures } from './figures.ts'
import { wrongNorm } from './norms.ts'
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
  for (const article of regulation.all) {
    checkNumbers(article, file)
    checkNorms(article, file)
  }
  checkMatters(regulation, file)
}

/** Every article from 1 to the last is there once, in order, and has provisions or a reason for having none. */
function checkArticles({ all, articles, gaps }: Regulation, file: VFile): void {
  const expected = Array.from({ length: articles }, (_, i) => i + 1).filter((n) => !gaps.includes(n))
  const numbers = all.map((article) => article.number)
  all.forEach(({ number, line, digest, provisions, reason }, i) => {
    const wrong = (message: string) => fail(file, `${articleName(number)}：${message}`, { line, column: 1 })
    if (!expected.includes(number)) wrong(`应在 1 到 ${articles} 条之内，又不在 gaps 里`)
    else if (numbers.indexOf(number) !== i) wrong('出现了两次')
    else if (number < Math.max(...numbers.slice(0, i))) wrong('没有按条号排列')
    if (!digest) wrong('标题下面没有摘要')
    if (provisions.length === 0 && !reason) wrong('没有“yaml rule”块，也没有写“不设规则：…”')
    if (provisions.length > 0 && reason) wrong('已经有规定，不能再写“不设规则：”')
  })
  for (const missing of expected.filter((n) => !numbers.includes(n))) {
    const next = all.find((article) => article.number > missing) ?? all.at(-1)
    fail(file, `缺${articleName(missing)}`, { line: next?.line ?? 1, column: 1 })
  }
}

/** Offices and overridden provisions exist; ids are unique. */
function checkNames({ all, offices, silent }: Regulation, file: VFile): void {
  const provisions = all.flatMap((article) => article.provisions)
  const ids = provisions.flatMap((p) => p.id ?? [])
  const known = Object.keys(offices).join('、')
  for (const p of provisions) {
    const wrong = (message: string) => fail(file, message, { line: p.line, column: 1 })
    for (const key of ['by', 'to'] as const)
      for (const office of p[key] ?? [])
        if (!offices[office]) wrong(`${key}：应是 ${known} 之一，写的是 ${office}`)
    for (const key of ['overrides', 'instead'] as const)
      for (const id of p[key] ?? []) if (!ids.includes(id)) wrong(`${key}：没有哪条规定的 id 是 ${id}`)
    if (p.id && ids.indexOf(p.id) !== ids.lastIndexOf(p.id)) wrong(`id：${p.id} 用了两次`)
  }
  for (const { ask, topic } of silent)
    if (!offices[ask]) fail(file, `silent 里的 ${topic}：ask 应是 ${known} 之一，写的是 ${ask}`)
}

/** A topic has provisions or is said to be silent, never both and never neither. What is missing can be pasted. */
function checkTopics({ all, silent, offices }: Regulation, file: VFile): void {
  const spoken = new Set(all.flatMap((article) => article.provisions.flatMap((p) => p.about)))
  const declared = new Set(silent.map(({ topic }) => topic))
  const topics = Object.keys(TOPICS) as Topic[]
  for (const topic of topics.filter((each) => spoken.has(each) && declared.has(each)))
    fail(file, `silent 里的 ${topic}（${TOPICS[topic].zh}）有规定，不能再说没有规定`)
  const missing = topics.filter((topic) => !spoken.has(topic) && !declared.has(topic))
  if (missing.length === 0) return
  const [ask = 'unit'] = Object.keys(offices)
  const lines = missing.map((topic) => `  - { topic: ${topic}, ask: ${ask} } # ${TOPICS[topic].zh}`)
  fail(
    file,
    `有 ${missing.length} 个主题既没有规定，也没有列在 silent 里；确实没有规定的，把下面几行贴到 silent 之下，ask 改成该问的机构：\n${lines.join('\n')}`,
  )
}

/** Every figure of a rule occurs in the article's digest; a doubt may refer to other texts. */
function checkNumbers({ number, digest, provisions }: Article, file: VFile): void {
  for (const provision of provisions)
    for (const { figure, found } of missingFigures(provision, digest))
      fail(file, `${articleName(number)}：规定里的数 ${figure} 不在摘要里，摘要里同类的数有：${found}`, {
        line: provision.line,
        column: 1,
      })
}

/** Every provision is the kind of norm that its words are. */
function checkNorms({ number, provisions }: Article, file: VFile): void {
  for (const provision of provisions) {
    const wrong = wrongNorm(provision)
    if (wrong) fail(file, `${articleName(number)}：${wrong}`, { line: provision.line, column: 1 })
  }
}

/** Provisions that decide one matter: exactly one holds in every case. A witness shows the case that breaks it. */
function checkMatters(regulation: Regulation, file: VFile): void {
  for (const [name, { rules, diagram }] of compileRegulation(regulation).matters)
    for (const branch of branchesOf(diagram)) {
      if (branch.holds.length === 1) continue
      const line = (branch.holds[0] ?? rules[0])?.provision.line ?? 1
      fail(file, `decides ${name}：${clash(name, branch, rules)}`, { line, column: 1 })
    }
}

function clash(name: string, { cases, holds }: Branch, rules: readonly Rule[]): string {
  const when = describeCases(cases, 'zh') || '任何情形'
  const keys = (of: readonly Rule[]) => [...new Set(of.map((rule) => rule.key))].join('、')
  return holds.length === 0
    ? `有空档，${keys(rules)} 都没有管到这种情形：${when}；条文没有说到的，也写一条：decides: ${name}，不写 verdict，用 say 和 doubt 说明先问谁`
    : `有重叠，${keys(holds)} 在这种情形下都成立：${when}`
}
