import { wording } from '../../conversation/wording/wording.ts'

/** What an office reads on its card, before and after the decision, and in the form for a return. */
export const card = wording({
  open: ['待办', 'To decide'],
  approved: ['已通过', 'Approved'],
  returned: ['已退回', 'Returned'],
  withdrawn: ['已撤回', 'Withdrawn'],
  heading: (state: string, title: string) => [`${state}：${title}`, `${state}: ${title}`],
  summary: (state: string, title: string, action: string) => [
    `${state}：${title}，${action}`,
    `${state}: ${title} (${action})`,
  ],

  project: ['项目', 'Project'],
  unit: ['申报单位', 'Applicant'],
  noUnit: ['【未填】', '(not filled in)'],
  office: ['办理部门', 'Office'],
  step: ['事项', 'Step'],
  stepOf: (action: string, article: string) => [`${action}（${article}）`, `${action} (${article})`],
  verdict: ['结论', 'Verdict'],
  since: ['提交日期', 'Submitted on'],
  facts: (facts: readonly string[]) => [
    `项目情况：${facts.join(' · ')}`,
    `What is known: ${facts.join(' · ')}`,
  ],
  document: (title: string, version: number) => [
    `${title}（第 ${version} 版）`,
    `"${title}" (version ${version})`,
  ],
  documents: (documents: readonly string[]) => [
    `随附文档：${documents.join('、')}`,
    `Documents: ${documents.join(', ')}`,
  ],
  differing: (count: number) => [
    `注意：文档中有 ${count} 处与填报不一致。`,
    `Please note: the documents differ from the answers in ${count === 1 ? 'one place' : `${count} places`}.`,
  ],

  approve: ['通过', 'Approve'],
  confirm: ['确认通过', 'Confirm approval'],
  notYet: ['再看看', 'Not yet'],
  approving: (title: string, action: string) => [
    `“${title}”${action}通过。`,
    `You approve "${title}"${action && ` at this step: ${action}`}. `,
  ],
  next: (stops: readonly string[], beside: boolean) => [
    `${beside ? '同一环节的其他部门也都通过后，' : ''}转${stops.join('、')}。`,
    `${beside ? 'Once the others of this step have approved too: ' : 'Next: '}${stops.join('; ')}.`,
  ],
  nextStop: (office: string, action: string) => [`“${office}”${action}`, `${office}: ${action}`],
  waits: (facts: string, beside: boolean) => [
    `${beside ? '同一环节的其他部门也都通过后，' : ''}下面的环节要看${facts}，申报人补充之前停在这里等。`,
    `${beside ? 'The others of this step have to approve too. ' : ''}What follows depends on: ${facts}. The project waits here until the applicant has told it.`,
  ],
  ends: (beside: boolean) => [
    `${beside ? '同一环节的其他部门也都通过后，' : ''}办理环节就全部结束。`,
    `${beside ? 'Once the others of this step have approved too, a' : 'A'}ll steps are completed.`,
  ],

  decided: (day: string, state: string, reason: string | undefined) => [
    `${day} ${state}${reason ? `。理由：${reason}` : ''}`,
    `${state} on ${day}${reason ? `. Reason: ${reason}` : ''}`,
  ],
  closed: [
    '申报人已撤回或材料已被退回，这一版不用再办。',
    'The applicant has withdrawn the project or another office has returned it; this version needs no decision any more.',
  ],
  dropped: [
    '规则更新后，项目不再经过这一步，不用再办。',
    'The rules have changed and the project does not pass here any more; no decision is needed.',
  ],

  withheldTitle: ['这一件不用再办', 'Nothing to decide any more'],
  withheld: [
    '申报人已确认项目涉及国家秘密，这里不再显示内容。先前收到的材料请按保密规定处理。',
    'The applicant has confirmed that the project is classified; nothing of it is shown here. Handle what you were given under the secrecy rules.',
  ],

  return: ['退回', 'Return'],
  cancel: ['取消', 'Cancel'],
  returning: (title: string) => [
    `退回“${title}”。申报人会看到理由，改好后重新提交。`,
    `You return "${title}". The applicant sees your reason, makes the changes and submits again.`,
  ],
  reason: ['退回理由', 'Reason for the return'],
  reasonHint: [
    '写明缺什么、依据哪一条、怎样改。',
    'Say what is missing, which article asks for it, and what to change.',
  ],
  longReason: (length: number, most: number) => [
    `理由有 ${length} 个字，最多 ${most} 个；细节可以写成附件发给申报人。`,
    `The reason has ${length} characters, ${most} at most; details can be sent to the applicant as a file.`,
  ],
  returnNotOpened: [
    '填退回理由的窗口没有打开，这一项还没有退回。请再按一次“退回”；还不行就输入“待办”，会给您一张新的卡片。',
    'The form for the reason did not open, so nothing was returned. Press "Return" again; if that fails, type "todo" for a new card.',
  ],
  noReason: ['请写明退回理由，申报人要照着改。', 'Please give the reason: it is what the applicant goes by.'],
})
