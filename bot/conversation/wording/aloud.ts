import { wording } from './wording.ts'

/** What is said where others read it as well: nothing of any project. */
export const aloudWording = wording({
  moved: [
    '填报和项目的事只在私信里办，项目内容不在这里出现。我已经在私信里答复您，请到那里继续。',
    'Declarations and projects are dealt with in direct messages only, so nothing of them stands here. I have answered you there; please go on there.',
  ],
  goesOn: [
    '您的填报在和我的私信里继续，这里的话不算回答，项目里什么也没有改。请到私信里回答；有要问的规定，可以在这里直接问。',
    'Your declaration goes on in our direct messages. Nothing said here answers it, and nothing was changed. Please answer there; questions about the rules are welcome here.',
  ],
  byCommand: ['已在和您的私信里答复，请到私信里看。', 'Answered in our direct messages.'],
  /** Said below a question that is not the present one. */
  late: [
    '这里是以前的问题，已经回答过或者换了题，所以这句话没有记下来。请按最新的一条消息回答。',
    'This stands below an earlier question, so it was not taken down; please answer the latest message.',
  ],
})
