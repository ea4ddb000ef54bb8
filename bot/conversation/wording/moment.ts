import { wording } from './wording.ts'

/** What is said to buttons of another moment. */
export const momentWording = wording({
  unknownButton: [
    '这个按钮是别的版本留下的，现在不认得它，所以没有改动。请按最新的一条消息办。',
    'This button is of another version and means nothing here, so nothing was changed; please go by the latest message.',
  ],
  earlierQuestion: [
    '这个按钮是以前的问题，已经回答过或者换了题，所以没有改动。请按最新的一条消息回答。',
    'This button belongs to an earlier question, so nothing was changed; answer the latest message.',
  ],
  otherProject: (title: string) => [
    `这个按钮是另一个项目${title && `“${title}”`}的，现在办的不是它，所以没有改动。`,
    `This button belongs to another project${title && ` ("${title}")`}, so nothing was changed.`,
  ],
  open: (title: string) => [`打开“${title}”`, `Open "${title}"`],
})
