import { wording } from './wording.ts'

/** What is said over all answers of a project at once. */
export const overviewWording = wording({
  title: (verdict: string) => [`填报情况：${verdict}`, `Your answers: ${verdict}`],
  howMany: (answered: number, open: number) => [
    open > 0
      ? `已答 ${answered} 题，还有 ${open} 题没填（文档里标为待补充）。点每行右边的按钮改一项，或者用表单改一部分。`
      : `已答 ${answered} 题，要问的都问过了。点每行右边的按钮改一项，或者用表单改一部分。`,
    open > 0
      ? `${answered} answered, ${open} open and marked in the documents. Change one with its button, or a section with its form.`
      : `${answered} answered, nothing is open. Change one with its button, or a section with its form.`,
  ],
  section: (name: string, done: number, all: number) => [`${name} ${done}/${all}`, `${name} ${done}/${all}`],
  form: (section: string) => [`用表单填${section}`, `Fill in "${section}" as a form`],
  change: ['改', 'Change'],
  fillIn: ['补填', 'Fill in'],
  about: (what: string, name: string) => [`${what}：${name}`, `${what}: ${name}`],
  unused: ['暂时用不上（保留着，需要时自动恢复）', 'Not needed now, kept'],
  later: ['以后再填', 'later'],
  unknown: ['不知道', 'unknown'],
  unanswered: ['未填', 'open'],
  whichToChange: [
    '要改哪一项，就按那一行右边的“改”；其他回答都会保留。',
    'Press "Change" beside the one to change; all other answers stay.',
  ],
})

/** What stands in the place of an answer. */
export const blank = (how: string): string => `【${how}】`
