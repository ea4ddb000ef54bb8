import { wording } from './wording.ts'

/** What is said of an answer: that it was taken down, put off, or not taken for one. */
export const takingWording = wording({
  saved: (answers: readonly string[]) => [`已保存：${answers.join('；')}`, `Saved: ${answers.join('; ')}`],
  stillOpen: [
    '这个约数正好跨在标准线上，两边的要求不一样。能说得更准就再说一次；现在说不准，就选“不知道”。',
    'This estimate lies across a limit, and the rules differ on either side. Give a closer figure if you can; if not, choose "I don\'t know".',
  ],
  keeps: (label: string, answer: string) => [
    `“${label}”保留原来的回答：${answer}`,
    `"${label}" keeps its answer: ${answer}`,
  ],
  putOff: (label: string) => [
    `“${label}”先留着，在文档里标为待补充。`,
    `"${label}" stays open and is marked in the documents.`,
  ],
  odd: (text: string, label: string) => [
    `“${text}”看着不像“${label}”，还没有保存。就是它的话请按下面的按钮；不是的话直接重新输入。`,
    `"${text}" does not look like the answer to "${label}", so it is not saved. If it is, press the button below; else type it again.`,
  ],
  takeIt: (text: string) => [`就填“${text}”`, `Take "${text}"`],
  notTaken: (how = '') => [`这句话没有记成回答。${how}`, `That was not taken as an answer. ${how}`.trim()],
  tooLong: (length: number, limit: number) => [
    `这段文字有 ${length} 字，一次最多 ${limit} 字，没有保存；请删减后再发，或分成几项填写。`,
    `This text has ${length} characters; at most ${limit} are taken at once, so nothing was saved. Please shorten it.`,
  ],
  spent: [
    '这个按钮已经失效，没有改动；请按最新的一条消息回答。',
    'This button is out of date, so nothing was changed; answer the latest message.',
  ],
})

/** How each kind of question is answered. */
export const answeringWording = wording({
  flag: [
    '这一题请答“是”或“否”，或者按按钮；不确定就说“不知道”。',
    'Please answer yes or no, or press a button; say "I don\'t know" if you are not sure.',
  ],
  choice: ['请按按钮选一个，或者说出它的名字。', 'Please choose one with a button, or name it.'],
  quantity: [
    '请写一个数，例如“80万”“一百二十万左右”“10%”。',
    'Please give a figure, for example "80万" or "10%".',
  ],
})
