import { wording } from './wording.ts'

/** What is said of the assistant itself, and to words that it can do nothing with. */
export const helpWording = wording({
  introduction: [
    '我是立项通，帮您把信息化项目申报这件事办清楚。',
    'This is Lixiangtong: it helps you declare a government IT project.',
  ],
  covered: (places: string) => [`目前能回答：${places}。`, `Places covered: ${places}.`],
  examplesTitle: ['可以这样问', 'You can ask'],
  makeUnclassified: ['改为不涉密', 'It is not classified'],
  nothingToRead: ['这条消息里没有读到文字。', 'There was nothing to read in this message.'],
  rulesStand: [
    '我只按公布的条文回答，规则不能在聊天里更改。',
    'Answers rest on the published texts; a chat message cannot change the rules.',
  ],
  notFilling: ['现在没有正在填报的项目。', 'No project is being filled in.'],
  here: [
    '我在。想问什么、要接着办什么，直接说就行。',
    'I am here; ask what you want to know, or say what to do next.',
  ],
  cut: ['消息太长，只读了前面的部分。', 'The message was too long; only its beginning was read.'],
})

/** What can be asked, by example. */
export const exampleWording = wording({
  verdict: [
    '泰州市，新建一个80万元的业务系统，需要立项吗？',
    'Do I need approval for a new RMB 800,000 system in Taizhou?',
  ],
  documents: [
    '运维项目要交哪些材料？什么时候报？',
    'Which documents for a maintenance project, and by when?',
  ],
  article: ['第十五条怎么说？', 'What does Article 15 say?'],
  start: [
    '说“开始填报”，我一步一步带您填，边填边起草建设方案。',
    'Say "start" and I take you through it, drafting the plan as we go.',
  ],
})
