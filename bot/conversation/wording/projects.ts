import { wording } from './wording.ts'

/** What is said of somebody's projects, one or all. */
export const projectWording = wording({
  unnamed: ['未命名项目', 'unnamed project'],
  none: ['您还没有项目。', 'You have no project yet.'],
  chooseFirst: ['现在没有打开的项目，先选一个。', 'No project is open; choose one first.'],
  title: ['我的项目', 'My projects'],
  pressToOpen: ['点名称切换过去', 'Press a name to take it up'],
  classified: ['涉密，已停止填写', 'classified, stopped'],
  inHand: ['（正在填）', ' (in hand)'],
  copied: (title: string) => [
    `已照“${title}”复制一份，原来的项目不受影响；先给新项目起个名字，再改不同的地方。没有带过来的：项目名称、提交和审批记录、已办事项的勾选、发给同事的题，以及直接在文档里改的字。`,
    `Copied from "${title}", which stays as it is. Give the copy a name and change what differs. Not taken over: the name, submission and decisions, ticks, questions to colleagues, and what was edited in the papers by hand.`,
  ],
  left: (title: string, answered: number, open: number) => [
    `“${title}”先放下：已填 ${answered} 项，还有 ${open} 项，都保存着。`,
    `"${title}" is laid aside with ${answered} answers, ${open} still open; all of it is saved.`,
  ],
  described: (title: string, marks: readonly string[]) => [
    `${title}（${marks.join('，')}）`,
    `${title} (${marks.join(', ')})`,
  ],
  begunOn: (date: string) => [`${date} 开始`, `begun ${date}`],
})

/** What is said while a project is deleted. */
export const deletionWording = wording({
  archived: (title: string) => [
    `“${title}”提交过，材料要按档案管理的要求保存，不能删除；要修改请先撤回。`,
    `"${title}" has been submitted; its papers are kept for the archive and cannot be deleted. Withdraw it to change it.`,
  ],
  confirm: (title: string) => [
    `要删掉“${title}”吗？填过的回答、起草的文档和修改记录都会删除，删了不能恢复；聊天里的消息要您自己删。`,
    `Delete "${title}"? Its answers, drafts and revisions go for good; messages in this chat are yours to delete.`,
  ],
  confirmSubmitted: (title: string) => [
    `要删掉“${title}”吗？填过的回答、起草的文档、修改记录和办理记录都会删除，删了不能恢复；聊天里的消息要您自己删。`,
    `Delete "${title}"? Its answers, drafts, revisions and decisions go for good; messages in this chat are yours to delete.`,
  ],
  kept: [
    '没有删除，什么都没有改动。真要删除，请说“确认删除”。',
    'Nothing was deleted or changed. To delete it, say "Delete it".',
  ],
  nothingToDelete: [
    '没有可以删除的草稿，什么都没有改动。',
    'There is no draft to delete; nothing was changed.',
  ],
  deletedSecret: [
    '已删除。这里不再存有这个项目填过的内容；聊天里发过的消息请您自己删掉，先前提交时发出的文件按保密规定处理。',
    'It was deleted: nothing of what was filled in is kept here. Messages in this chat are yours to delete; files that were sent to offices are handled under the secrecy rules.',
  ],
  deleted: (title: string) => [`已删除“${title}”。`, `"${title}" was deleted.`],
})
