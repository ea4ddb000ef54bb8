import { wording } from './wording.ts'

/** What is said of a project's documents and of sending them. */
export const papersWording = wording({
  title: (name: string) => [`文档：${name}`, `Documents: ${name}`],
  begunCanvases: [
    '草稿已经写好，在“文档”里：本地工作台的在右侧，Slack 的是分享给您的画布，可以直接改。什么时候要看，说“文档”。',
    'The drafts are there: on the right in the local workspace, in Slack as canvases shared with you, to be edited. Say "documents" whenever you want them.',
  ],
  begunClosed: [
    '草稿已经写好，是分享给您的画布。这个工作区读不回画布里的改动，所以画布只能看；要改，说“文档”取文件，改好发回来。',
    'The drafts are there as canvases shared with you. Changes in them cannot be read back in this workspace, so they are to be read only; say "documents" for files, edit them and send them back.',
  ],
  begunFiles: [
    '草稿已经写好。这个工作区用不了画布（Slack 要付费版，应用也要有画布权限），所以文档都以文件给您：说“文档”或者“把建设方案发给我”就能拿到。',
    'The drafts are there. Canvases are not to be had in this workspace (Slack has them in paid plans, and the app needs their scopes), so they come as files: say "documents" or "Send me the plan".',
  ],
  where: [
    '本地工作台的在右侧“文档”里，Slack 的是分享给您的画布；可以直接改，您写的都会保留。要文件，按下面的按钮，或者说“把建设方案发给我”；在文件里改好，发回来就行。',
    'In the local workspace they stand on the right, in Slack they are canvases shared with you. Edit them there; what you write is kept. For a file press a button below, or say "Send me the plan"; edit it and send it back.',
  ],
  whereClosed: [
    '分享给您的画布是给您看的，随回答更新，不能在里面改。要改，按下面的按钮取文件（.md），改好发回来，您写的都会保留；也可以直接告诉我，或者用表单。',
    'The canvases shared with you are to be read; they follow your answers and cannot be edited there. To change a document get it as a file (.md) with a button below, edit it and send it back: what you write is kept. Telling me, or the form, works as well.',
  ],
  whereFiles: [
    '这个工作区用不了画布（Slack 要付费版，应用也要有画布权限），文档都以文件给您，内容一样。按下面的按钮，或者说“把建设方案发给我”；在文件（.md）里改好，发回来就行，您写的都会保留。',
    'Canvases are not to be had in this workspace (Slack has them in paid plans, and the app needs their scopes), so documents come as files with the same content. Press a button below, or say "Send me the plan"; edit the file (.md) and send it back: what you write is kept.',
  ],
  /** A canvas in which somebody could write can be read no more. */
  outOfReach: (title: string) => [
    `“${title}”原来的画布现在读不到了，已改名为“（旧）”留着，另建了一份只给看的。您在旧画布里写过、还没收进文档的话，请加到文件（.md）里发回来。`,
    `The canvas of "${title}" can no longer be read. It stays as it is, marked as the old one, and another one, to be read only, takes its place. If you wrote something there that the document lacks, please put it into the file (.md) and send it back.`,
  ],
  locked: [
    '已经提交的版本不会再变；要改请先撤回。',
    'What was submitted does not change any more; withdraw the project to change it.',
  ],
  /** Something was written in a document after it had been submitted. */
  late: (title: string, written: number, submitted: number) => [
    `提交以后，“${title}”里又写了内容，已经存为第 ${written} 版。办理中的仍是提交的第 ${submitted} 版；撤回修改，或者退回以后再提交时，按新的一版办理。`,
    `Something was written in "${title}" after it had been submitted. It is kept as revision ${written}; the offices have revision ${submitted}. Withdraw, and submit again, for the new one to count.`,
  ],
  open: ['打开', 'Open'],
  submitted: (number: number) => [`（提交的第 ${number} 版）`, ` (revision ${number}, as submitted)`],
  draft: (number: number) => [`（草稿，第 ${number} 版）`, ` (draft, revision ${number})`],
  list: ['现在的版本', 'As they stand'],
  revision: (number: number, time: string) => [`第 ${number} 版，${time}`, `revision ${number}, ${time}`],
  none: [
    '这个项目还没有文档；填报的时候会自动起草。',
    'There are no documents of this project yet; they are drafted while it is filled in.',
  ],
  notFilling: [
    '现在没有正在填报的项目，还没有文档；开始填报就会自动起草。按规定要交哪些材料，可以先看：',
    'No project is being filled in, so there are no drafts yet; they come as you fill one in. What the rules ask to hand in:',
  ],
  noPlan: ['这个项目还没有起草出建设方案。', 'No construction plan has been drafted for this project yet.'],
  sent: (papers: string) => [
    `${papers}作为文件发到您和我的私信里（Markdown 格式，用 Word、WPS 或记事本打开）。`,
    `${papers}: sent to our direct messages as a file (Markdown, which any editor opens).`,
  ],
  comma: ['、', ', '],
  colon: ['：', ': '],
})
