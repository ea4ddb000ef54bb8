import { wording } from './wording.ts'

/** What is said around the provisions of an answer: its headings, and where a text is silent. */
export const answerWording = wording({
  understood: (facts: readonly string[]) => [
    `我的理解：${facts.join(' · ')}`,
    `Understood: ${facts.join(' · ')}`,
  ],
  source: (regulation: string) => [`依据《${regulation}》。`, `Source: ${regulation}. `],
  silent: (topic: string, office: string) => [
    `关于“${topic}”，本办法未规定，请向${office}核实；别的地方的规定不能套用。`,
    `On ${topic} this text is silent. Ask ${office}; another place's rule cannot be borrowed.`,
  ],
  textSilent: ['本办法未规定', 'the text is silent'],
  approvedBy: (offices: string) => [`，审批部门：${offices}`, `, approved by ${offices}`],
  why: ['为什么', 'Why'],
  cases: ['分情况看', 'It depends'],
  fork: (question: string) => [`先看：${question}`, `First: ${question}`],
  way: (when: string, steps: readonly string[]) => [
    `${when}：${steps.join(' → ')}`,
    `${when}: ${steps.join(' → ')}`,
  ],
  route: ['办理顺序', 'Who, in order'],
  documents: ['要交的材料', 'Documents to submit'],
  relatedDocuments: ['相关材料', 'Documents'],
  limits: (fact: string) => [`${fact}的界限`, `Limits of: ${fact}`],
  deadlines: ['时间要求', 'Deadlines'],
  deadlinesAsked: ['时间要求', 'deadlines'],
  barred: ['已出现、要先解决的', 'What stands in the way'],
  triggered: ['照您说的情况，还有', 'What you told also brings'],
  confirmFirst: ['先要确认', 'To be confirmed first'],
  scope: ['是否适用，条文没有写明', 'Whether the text applies is not settled by it'],
  mayCome: (verdict: string, facts: string) => [
    `还可能${verdict}，要看：${facts}`,
    `could still come to "${verdict}", depending on: ${facts}`,
  ],
  mayBar: ['还可能卡住的地方（有没有，还要确认）', 'What could still stop it, to be confirmed'],
  doubts: ['条文没有说清的', 'What the text leaves in doubt'],
})

/** What is said of several places side by side. */
export const comparisonWording = wording({
  title: ['各地对照', 'Side by side'],
  place: ['地方', 'Place'],
  silent: (office: string) => [`本办法未规定，问${office}`, `Silent; ask ${office}`],
  note: [
    '各地规定互不通用；条文状态和细节请单独问那个地方。',
    "One place's rules do not hold in another; ask for a place to see its details.",
  ],
})

/** What is said of what an answer changed. */
export const changeWording = wording({
  title: ['这一答带来的变化', 'What this answer changed'],
  verdict: (words: string) => [`结论：${words}`, `Verdict: ${words}`],
  more: (count: number) => [`还有 ${count} 项变化`, `${count} more`],
  needed: ['需要：', 'Needed: '],
  notConcerned: ['不涉及：', 'Does not concern it: '],
  neededNoMore: ['不再需要——', 'Needed no more: '],
  appliesNoMore: ['不再适用：', 'Applies no more: '],
  ruledOut: ['已排除：', 'Ruled out: '],
  comeAbout: ['已出现：', 'Come about: '],
  toBeConfirmed: ['还要确认：', 'To be confirmed: '],
})
