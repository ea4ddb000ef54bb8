import { wording } from './wording.ts'

/** What the applicant hears of the questions they send to colleagues. */
export const delegationWording = wording({
  asked: (called: string, since: string) => [
    `已请 ${called} 回答（${since} 起）`,
    `${called} was asked (${since})`,
  ],
  answerYourself: (asked: string) => [
    `${asked}；您也可以自己先填。`,
    `${asked}; you may answer it yourself.`,
  ],
  to: (act: string, called: string) => [`${act}（${called}）`, `${act} (${called})`],
  self: [
    '这是您自己，请直接回答，或者另选一位同事。',
    'That is you: answer it yourself, or choose somebody else.',
  ],
  nobody: [
    '对方收不到问题（是机器人、已停用或不在工作区），请另选一位同事。',
    'They cannot be asked (a bot, deactivated, or not of this workspace); choose somebody else.',
  ],
  already: [
    '对方已经收到这一题，还没有回答；可以提醒一下，或者另选一位。',
    'They have this question already and have not answered; remind them, or choose somebody else.',
  ],
  givenBy: (called: string, at: string) => [`（${called} ${at} 回答）`, ` (${called}, ${at})`],
  offered: (called: string, answer: string) => [`${called} 回答 ${answer}`, `${called} says ${answer}`],
  toChoose: ['同事的回答与您的不同，等您选', "Colleagues' answers that differ from yours: choose"],
  pressToDelegate: [
    '按下面的“请同事填”选一位同事（也可以发一条消息 @ 对方，请对方来填）：这一题会发到对方的私信里，您接着填下一题。',
    'Press "Ask a colleague" below and choose somebody (or mention them in a message that asks them): the question goes to them and you go on with the next one.',
  ],
  notOpened: [
    '选同事的窗口没有打开，什么都没有丢。发一条消息 @ 对方，请对方来填，也一样；想再试，就按“请同事填”。',
    'The list of colleagues did not open; nothing is lost. Mention somebody in a message that asks them to answer, which does the same; or press "Ask a colleague" again.',
  ],
  nothingAsked: ['现在没有正在问的题，先选一题再请同事填。', 'No question is being asked; choose one first.'],
  sent: (label: string, called: string) => [
    `“${label}”已发给 ${called}；有了回答会带着姓名和时间告诉您，您接着往下填。`,
    `"${label}" was sent to ${called}; you will be told who answered what and when. Go on meanwhile.`,
  ],
  openProject: ['打开这个项目', 'Open this project'],
  ofProject: (name: string) => [`项目：${name}`, `Project: ${name}`],
  unknown: (called: string, label: string) => [
    `${called} 不知道“${label}”，这一题还空着。`,
    `${called} does not know "${label}"; it stays open.`,
  ],
  backToIt: ['回到这一题', 'Back to this question'],
  answered: (called: string, at: string, label: string, answer: string) => [
    `${called} 在 ${at} 回答了 ${label}：${answer}`,
    `${called} answered ${label} at ${at}: ${answer}`,
  ],
  yours: (answer: string) => [`您填的：${answer}`, `Yours: ${answer}`],
  theirs: (called: string, answer: string) => [`${called}：${answer}`, `${called}: ${answer}`],
  chooseOne: [
    '两个回答不一样，请选一个；选之前保留您的',
    'The answers differ: choose one; until then yours stays',
  ],
  chosen: [
    '这个选择已经做过了，或者项目已经提交。',
    'This choice has been made, or the project was submitted.',
  ],
  mineChosen: (label: string, answer: string) => [
    `“${label}”保留您的回答：${answer}`,
    `"${label}" keeps your answer: ${answer}`,
  ],
  theirsChosen: (label: string, called: string, answer: string) => [
    `“${label}”采用 ${called} 的回答：${answer}`,
    `"${label}" takes ${called}'s answer: ${answer}`,
  ],
})

/** What the applicant hears who takes a question back, or reminds of it. */
export const followingWording = wording({
  noneOpen: ['现在没有在等同事回答的题。', 'No question is waiting for a colleague.'],
  noneOpenButSubmitted: [
    '现在没有在等同事回答的题。要把提交的项目撤回来修改，按“撤回修改”。',
    'No question is waiting for a colleague. To take back the project you submitted, press “Withdraw”.',
  ],
  which: ['请同事填的有几题，选一题', 'Several questions wait for colleagues: choose one'],
  waiting: (called: string, label: string) => [`${called}：${label}`, `${called}: ${label}`],
  recalled: (label: string, called: string) => [
    `已收回：“${label}”不用 ${called} 回答了，会告诉对方。`,
    `Taken back: ${called} need not answer "${label}" and will see that.`,
  ],
  reminded: (label: string, called: string, since: string) => [
    `已提醒 ${called} 回答“${label}”（${since} 起在等）。`,
    `${called} is reminded of "${label}", which has been waiting since ${since}.`,
  ],
  early: (called: string, last: string, next: string) => [
    `${last} 已经提醒过 ${called}，一天提醒一次就好；${next} 以后可以再提醒。`,
    `${called} was reminded at ${last}; once a day will do. You can do it again after ${next}.`,
  ],
})

/** What a colleague hears who is asked a question. */
export const requestWording = wording({
  title: (asker: string) => [`${asker} 请您回答一个问题`, `${asker} asks you a question`],
  project: (name: string, place: string) => [`项目：${name}（${place}）`, `Project: ${name} (${place})`],
  note: (note: string) => [`附言：${note}`, `Note: ${note}`],
  pressOrType: ['按按钮，或者直接在这里打字回答。', 'Press a button, or type the answer here.'],
  pressThenType: [
    '按按钮；要打字，请先按“输入回答”。',
    'Press a button; to type, press "Type an answer" first.',
  ],
  answeredTitle: (label: string) => [`已回答：${label}`, `Answered: ${label}`],
  youAnswered: (at: string, answer: string) => [
    `您在 ${at} 回答了：${answer}`,
    `You answered at ${at}: ${answer}`,
  ],
  youDoNotKnow: ['您回复：不知道。', 'You do not know.'],
  recalledTitle: (label: string) => [`已收回：${label}`, `Taken back: ${label}`],
  recalled: [
    '申报人收回了这个问题，不用您回答了。',
    'The applicant has taken this question back; no answer is needed.',
  ],
  reminderTitle: (asker: string) => [
    `${asker} 提醒您：有一个问题还在等您`,
    `${asker} reminds you of a question`,
  ],
  reminder: (label: string, since: string) => [
    `“${label}”，${since} 请您回答的。`,
    `"${label}", asked at ${since}.`,
  ],
  withheldTitle: ['这个问题不用再答', 'No answer is needed any more'],
  withheld: [
    '申报人已确认项目涉及国家秘密，停止填写，这里不再显示内容。',
    'The applicant has confirmed that the project is classified; filling has stopped, and nothing of it is shown here.',
  ],
  laidAside: [
    '好的，先放着；想回答时按“输入回答”。',
    'It can wait; press "Type an answer" when you want to answer.',
  ],
  next: (label: string) => [`还有一题：${label}`, `Another question: ${label}`],
  toldUnknown: (label: string) => [
    `好的，已告诉申报人您不知道“${label}”。`,
    `The applicant is told that you do not know "${label}".`,
  ],
  passedOn: (label: string, answer: string) => [
    `谢谢，已转给申报人：${label}：${answer}`,
    `Thank you. Passed on: ${label}: ${answer}`,
  ],
  otherAnswer: [
    '申报人已经填了别的回答，会看到您的，由申报人选定。',
    'The applicant has another answer already and will choose.',
  ],
  over: [
    '这个问题不用您回答了：已经有了回答，或者项目已经提交。',
    'This question needs no answer of yours any more: it was answered, or the project was submitted.',
  ],
})
