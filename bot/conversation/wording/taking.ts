import { wording } from './wording.ts'

/** What is said of an answer: that it was taken down, put off, or not taken for one. */
export const takingWording = wording({
  saved: (answers: readonly string[]) => [`已保存：${answers.join('；')}`, `Saved: ${answers.join('; ')}`],
  named: (label: string, answer: string) => [`${label}：${answer}`, `${label}: ${answer}`],
  changed: (label: string, former: string, now: string) => [
    `${label}：${now}（原为 ${former}）`,
    `${label}: ${now} (was ${former})`,
  ],
  whatWasWrong: (last: string) => [
    `哪一项说错了？刚才记下的是：${last}。请说“总投资改成95万”这样的话，或者按“撤销”。`,
    `Which answer was wrong? The last one was: ${last}. Say for example "change investment to 95万", or press "Undo".`,
  ],
  openAgain: (labels: readonly string[]) => [
    `已撤销，恢复成没有回答：${labels.join('、')}`,
    `Taken back and open again: ${labels.join(', ')}`,
  ],
  notTakenBack: [
    '没有撤销：这一项后来又改过，或者已经撤销了。要改的话，说“总投资改成95万”这样的话。',
    'Nothing was undone: the answer has been changed again, or it was undone already. To change it, say "change investment to 95万".',
  ],
  supposed: (answers: string) => [
    `这是按假设回答的，项目里没有改（仍是${answers}）。`,
    `This is an answer to a supposition; the project still has: ${answers}.`,
  ],
  nothingSupposed: [
    '没有要改的假设，项目里没有改动。要改的话，说“总投资改成95万”这样的话。',
    'There is no supposition to take over, so nothing was changed. To change an answer, say "change investment to 95万".',
  ],
  rowByCount: (row: string) => [
    `“${row}”这一行是数量乘单价，没有改。请按“修改概算表”把这一行重新写一遍。`,
    `The row "${row}" is a number times a unit price, so it was not changed. Press "Change the budget table" and write it anew.`,
  ],
  rowGone: (row: string, amount: string) => [
    `概算表里去掉了“${row}”（${amount} 万元）。`,
    `The row "${row}" (${amount} 万元) is taken out of the budget table.`,
  ],
  rowStays: (row: string) => [
    `“${row}”这一行没有去掉：去掉以后这张表就没有别的行，或者读不准了。请按“修改概算表”来改。`,
    `The row "${row}" was left: without it the table has no other row, or cannot be read safely. Press "Edit the budget table".`,
  ],
  noSuchRow: (place: number, rows: number) => [
    `概算表只有 ${rows} 行，没有第 ${place} 行，没有改动。要改哪一行，可以说它的名称，或者按“修改概算表”。`,
    `The budget table has ${rows} rows and no row ${place}; nothing was changed. Name the row, or press "Edit the budget table".`,
  ],
  stillOpen: [
    '这个约数正好跨在标准线上，两边的要求不一样。能说得更准就再说一次；现在说不准，就选“不知道”。',
    'This estimate lies across a limit, and the rules differ on either side. Give a closer figure if you can; if not, choose "I don\'t know".',
  ],
  keeps: (label: string, answer: string) => [
    `“${label}”保留原来的回答：${answer}`,
    `"${label}" keeps its answer: ${answer}`,
  ],
  notSettled: (label: string, amount: string) => [
    `“${label}”还没定，先按${amount}算，也记下了还没定；定下来再说一次数就行。`,
    `"${label}" is not settled: it is taken as ${amount} for now, and noted as open; say the figure again once it is.`,
  ],
  putOff: (label: string) => [
    `“${label}”先留着，在文档里标为待补充。`,
    `"${label}" stays open and is marked in the documents.`,
  ],
  odd: (text: string, label: string) => [
    `“${text}”看着不像“${label}”，还没有保存。就是它的话请按下面的按钮；不是的话直接重新输入。`,
    `"${text}" does not look like the answer to "${label}", so it is not saved. If it is, press the button below; else type it again.`,
  ],
  freely: (text: string, label: string) => [
    `“${text}”没有记成“${label}”。字数不限，写一两句也可以，题目下面有例子时照着写就行；一时写不出，先按“以后再填”。`,
    `"${text}" was not taken as "${label}". There is no length to keep: a sentence or two will do, after the example if there is one; or press "Later".`,
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
