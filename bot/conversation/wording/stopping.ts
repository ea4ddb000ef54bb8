import { wording } from './wording.ts'

/** What is said when somebody stops filling in, or begins the conversation anew. */
export const stoppingWording = wording({
  stopped: [
    '好的，先不填了。没有提交，填过的都保存着。要接着填说“继续填报”；这个项目不要了，说“删掉这个项目”。',
    'Stopped. Nothing was submitted and every answer is kept. Say "Continue" to go on, or "Delete this project" if it is not wanted any more.',
  ],
  approved: [
    '这个项目已经办结，没有要取消的，什么都没有改动。',
    'This project is approved; there is nothing to cancel and nothing was changed.',
  ],
  nothing: [
    '好的。现在没有正在填的项目，什么都没有改动。',
    'Fine. No project is being filled in, and nothing was changed.',
  ],
  unconfirmed: [
    '好的，没有记录，涉密这一项还和原来一样。',
    'Fine. Nothing was recorded; whether it is classified stands as before.',
  ],
  anew: [
    '好的，重新开始。刚才聊到的地方和假设的情况都不再带着。',
    'We start over. The place and the suppositions of this chat are forgotten.',
  ],
  kept: (count: number) => [
    `您的 ${count} 个项目都还在，填过的一个字也没有动。`,
    `Your projects (${count}) are all kept, with every answer.`,
  ],
})
