import { wording } from './wording.ts'

/** What is said while a project is filled in, step by step. */
export const fillingWording = wording({
  begun: [
    '我们开始填报。每答一题就立即保存，建设方案草稿、材料清单和办理路线会跟着更新；随时可以提问、返回、暂停。',
    'Let us begin. Every answer is saved at once and the drafts follow; ask, go back or pause at any time.',
  ],
  paused: [
    '已暂停，填过的都保存好了。随时说“继续”，从这里接着填。',
    'Paused and saved. Say "continue" to go on from here.',
  ],
  routeDecided: [
    '办理路线要看的情况都问过了，可以提交了；想先把别的补上，就继续填报。',
    'Everything that decides the route has been asked; you can submit now, or go on filling in first.',
  ],
  textsAhead: (verdict: string, count: number) => [
    `项目的情况都问完了，结论：${verdict}。剩下 ${count} 段是写进建设方案的文字，可以现在写；按“文字以后再写”先放着，也能用表单或者直接在文档里写。`,
    `All that is asked about the project is answered: ${verdict}. What is left are ${count} texts for the plan; write them now, or press "Write the texts later", or use the form or the document itself.`,
  ],
  textsWait: (count: number) => [
    `${count} 段文字先放着，文档里标为待补充；想写了，按“补填没填的”，或者直接在文档里写。`,
    `${count} texts can wait and are marked in the documents; press "Fill in what is open" when you want to write them, or write in the documents.`,
  ],
  whyAsked: ['为什么问这个', 'Why this is asked'],
  factMatters: (label: string) => [`“${label}”会影响下面这些规定：`, `"${label}" decides these provisions:`],
  listMatters: ['这几项各影响下面的规定：', 'Each of these decides the provisions below it:'],
  fieldMatters: (label: string) => [
    `“${label}”要写进建设方案，审核时会看；现在没有也可以以后再填。`,
    `"${label}" goes into the plan and will be looked at; it can be filled in later.`,
  ],
})
