import { wording } from './wording.ts'

/** What is said to somebody who finds an answer wrong. */
export const wrongWording = wording({
  noted: (question: string) => [
    question ? `已记下：“${question}”的回答不对，政策人员会看到。` : '已记下：这个回答不对，政策人员会看到。',
    question
      ? `Noted: the answer to "${question}" is wrong. The policy officer will see it.`
      : 'Noted: this answer is wrong. The policy officer will see it.',
  ],
  more: [
    '哪里不对，可以按一下；想多说一句，就写“这个回答不对，……”。不说也行。',
    'Press what is wrong with it, or write "this answer is wrong, ..."; you need not.',
  ],
  words: (words: string) => [`您说的是：${words}`, `You said: ${words}`],
  unknown: [
    '没有找到是哪个回答，还没有记下。请把那个问题再问一遍，再按“这个回答不对”。',
    'It is not clear which answer is meant, so nothing was noted. Ask the question again, then press "This answer is wrong".',
  ],
})

/** What may be wrong with an answer. */
export const reasonWording = wording({
  beside: ['没有答到我问的', 'Not what I asked'],
  figure: ['数字或者时间不对', 'A figure or date is wrong'],
  article: ['条文引得不对', 'The wrong article'],
  unclear: ['看不明白', 'I do not understand it'],
})
