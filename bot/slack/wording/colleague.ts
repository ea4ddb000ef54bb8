import { wording } from '../../conversation/wording/wording.ts'

/** The form that sends a question to a colleague. */
export const colleague = wording({
  title: ['请同事填', 'Ask a colleague'],
  send: ['发送', 'Send'],
  cancel: ['取消', 'Cancel'],
  about: (label: string) => [
    `“${label}”会发到对方的私信里，对方按按钮或打字就能回答；您接着填下一题。`,
    `"${label}" goes to their direct messages, to be answered by a button or by typing; you go on.`,
  ],
  to: ['请谁来答', 'Whom to ask'],
  choose: ['选一位同事', 'Choose a colleague'],
  note: ['附言', 'Note'],
})
