import { TOPICS } from '../schema.ts'

const SPOKEN: readonly string[] = ['initiation']

/** A regulation to begin with, that already passes every check: what is written in it is to be replaced by the law. */
export function regulationSkeleton(id: string, place: string): string {
  const silent = Object.entries(TOPICS)
    .filter(([topic]) => !SPOKEN.includes(topic))
    .map(([topic, { zh }]) => `  - { topic: ${topic}, ask: data } # ${zh}`)
  return `# ${place}政务信息化项目管理办法

\`\`\`yaml regulation
id: ${id}
name: ${place}政务信息化项目管理办法
place: ${place}
aliases: [${place}]
status: draft
note: 这是一份还没有写完的规则，里面的数和机构只是样子。
level: 县级
articles: 2
offices:
  data:
    name: 县数据局
    aliases: [数据局]
    duty: 立项审批。
silent: # 条文有规定的，写了规定就从这里删掉
${silent.join('\n')}
\`\`\`

## 第一章 总则

### 第一条 目的

用自己的话写这一条的大意。

不设规则：只说明目的。

### 第二条 立项

总投资 50 万元以上（含 50 万元）的项目，由县数据局立项审批。

\`\`\`yaml rule
- about: initiation
  stage: initiation
  when: { investment: { gte: 50 } }
  verdict: required
  by: data
\`\`\`

总投资不到 50 万元的项目，不用立项审批。

\`\`\`yaml rule
- about: initiation
  stage: initiation
  when: { investment: { lt: 50 } }
  verdict: exempt
\`\`\`
`
}

/** The cases of that regulation. */
export function casesSkeleton(place: string): string {
  return `# ${place}：逐条写的案例，谁都能读、能改。facts 是已知情况，其余各项是必须得出的结论；数字是条文序号。

# 第二条 立项
- name: 正好50万元，需要立项
  facts: { kind: new, investment: 50 }
  verdict: required
  holds: { initiation: [2] }
  says: [由县数据局立项审批]
- name: 不到50万元，不用立项
  facts: { kind: new, investment: 49.99 }
  verdict: exempt
  holds: { initiation: [2] }
  because: [2]
- name: 不知道总投资，说不定
  facts: { kind: new }
  verdict: depends
  open: { initiation: [2] }
  flips: [investment]
`
}
