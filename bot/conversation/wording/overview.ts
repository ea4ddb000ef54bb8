import { wording } from './wording.ts'

/** What is said over all answers of a project at once. */
export const overviewWording = wording({
  title: (verdict: string) => [`填报情况：${verdict}`, `Your answers: ${verdict}`],
  answered: ['已填', 'Answered'],
  open: ['还没填（文档里标为待补充）', 'Open, marked in the documents'],
  unused: ['暂时用不上（保留着，需要时自动恢复）', 'Not needed now, kept'],
  later: ['以后再填', 'later'],
  unknown: ['不知道', 'unknown'],
  unanswered: ['未填', 'open'],
  whichToChange: ['要改哪一项？其他回答都会保留。', 'Which one? All other answers stay.'],
})

/** What stands in the place of an answer. */
export const blank = (how: string): string => `【${how}】`
