import { wording } from './wording.ts'

/** How many parts of a chapter are new, changed or gone. */
interface Counts {
  added: number
  changed: number
  removed: number
}

const HOW = {
  added: ['新增', 'added'],
  changed: ['修改', 'changed'],
  removed: ['删去', 'removed'],
} as const

const counted = (of: Counts, said: (how: readonly [string, string], count: number) => string): string[] =>
  (['added', 'changed', 'removed'] as const).flatMap((each) =>
    of[each] > 0 ? [said(HOW[each], of[each])] : [],
  )

/** What is said of a file that somebody sends. */
export const uploadWording = wording({
  taken: (title: string, from: number, number: number) => [
    `“${title}”已照您发来的文件改好，存为第 ${number} 版（和第 ${from} 版对照）。`,
    `"${title}" now says what your file says: revision ${number}, compared with revision ${from}.`,
  ],
  changes: ['改动的地方', 'What changed'],
  chapter: (heading: string, of: Counts) => [
    `${heading}：${counted(of, (how, count) => `${how[0]} ${count} 段`).join('，')}`,
    `${heading}: ${counted(of, (how, count) => `${count} ${how[1]}`).join(', ')}`,
  ],
  top: ['开头', 'The beginning'],
  merged: [
    '文件里没有、后来另外写进或者起草的内容都留着；合在一起的一版发给您，接着改请用它。',
    'What was written or drafted since and your file does not have is kept; the two together are sent to you, to go on with.',
  ],
  same: (title: string, number: number) => [
    `“${title}”与第 ${number} 版相同，没有改动。`,
    `"${title}" is the same as revision ${number}; nothing was changed.`,
  ],
  already: (title: string, number: number) => [
    `文件里的改动“${title}”第 ${number} 版里都有了，没有再改。`,
    `Revision ${number} of "${title}" has everything that your file changes; nothing was changed.`,
  ],
  locked: (title: string) => [
    `“${title}”已经提交，没有改动。要改，先说“撤回修改”，再把文件发来。`,
    `"${title}" has been submitted and was not changed. Withdraw the project first, then send the file again.`,
  ],
  approved: (title: string) => [
    `“${title}”的项目已经办结，没有改动。`,
    `The project of "${title}" is approved; nothing was changed.`,
  ],
  which: (file: string, papers: string) => [
    `看不准“${file}”是哪一份文档：${papers}？请把那份文档的名字写进文件名，再发一次。`,
    `I cannot tell which document "${file}" is: ${papers}? Please put its name into the name of the file and send it again.`,
  ],
  'not-ours': (file: string) => [
    `“${file}”不像您项目的文档，没有改动什么。请说“把文档都发给我”，在我发给您的文件里改，再发回来。`,
    `"${file}" does not look like a document of your projects; nothing was changed. Say "Send me all documents", edit the file you get, and send it back.`,
  ],
  'not-own': (file: string) => [
    `“${file}”是另一个项目的文件，不在您名下，没有改动什么；请由那个项目的申报人发来。`,
    `"${file}" is of a project that is not yours; nothing was changed. Its applicant can send it.`,
  ],
  none: (file: string) => [
    `“${file}”收到了，可您还没有文档；先开始填报，文档会自动起草，再在里面改。`,
    `"${file}" has come, but you have no documents yet; begin a declaration, and they are drafted for you to edit.`,
  ],
  empty: (file: string) => [
    `“${file}”里没有文字，没有改动什么。`,
    `"${file}" has no text in it; nothing was changed.`,
  ],
  word: (file: string) => [
    `“${file}”是 Word 文件，我还读不了。请把文字贴到我发给您的 .md 文件里（用记事本打开），存好发回来；一两段的话直接发给我也行。`,
    `"${file}" is a Word file, which I cannot read yet. Please paste the text into the .md file that I sent you (any text editor opens it) and send that back; a paragraph or two you can simply type here.`,
  ],
  type: (file: string) => [
    `“${file}”这种文件我读不了，没有改动什么。文档请用 .md 文件发来，别的材料请交给办理部门。`,
    `I cannot read a file like "${file}"; nothing was changed. Send documents as .md files; other material goes to the office in charge.`,
  ],
  tooBig: (file: string) => [
    `“${file}”超过 1 MB，太大了，没有改动什么。请只发文档的文字，图片不要放在里面。`,
    `"${file}" is larger than 1 MB; nothing was changed. Please send the text of the document only, without pictures.`,
  ],
  notText: (file: string) => [
    `“${file}”不是 UTF-8 编码的文字，没有改动什么。请用记事本“另存为”，编码选 UTF-8，再发一次。`,
    `"${file}" is not text in UTF-8; nothing was changed. Please save it as UTF-8 and send it again.`,
  ],
  unreachable: (file: string) => [
    `“${file}”没能从 Slack 取到，没有改动什么。请再发一次；还不行请联系管理员。`,
    `"${file}" could not be fetched from Slack; nothing was changed. Please send it again, or tell your administrator.`,
  ],
  gone: ['这份文档已经不在了，没有改动什么。', 'This document is gone; nothing was changed.'],
  comma: ['、', ', '],
})
