import { wording } from '../conversation/wording/wording.ts'

/** What is said where rules have changed under a project. */
export const judgingWording = wording({
  title: (project: string) => [
    `规则文件更新了，《${project}》按新规则重新判断`,
    `The rules have changed: "${project}" was judged anew`,
  ],
  secretTitle: [
    '规则文件更新了，一个涉密项目重新判断',
    'The rules have changed: a classified project was judged anew',
  ],
  secret: ['涉密项目的内容不在这里说。', 'Nothing of what it contains is said here.'],
  verdictFrom: (before: string, after: string) => [
    `结论：${before} → ${after}`,
    `Verdict: ${before} → ${after}`,
  ],
  verdictStays: (verdict: string) => [`结论不变：${verdict}`, `The verdict stays: ${verdict}`],
  verdictNow: (verdict: string) => [`现在的结论：${verdict}`, `The verdict now: ${verdict}`],
  unreadable: [
    '那一版规则已经读不出来，说不出改了哪些，下面只是按现在的规则判断的结果。',
    'The wording it was judged by can no longer be read, so that what has changed cannot be told; this is what follows from the rules as they are now.',
  ],

  marks: ['下面－后面是原来的，＋后面是现在的。', 'Below, － is what it was and ＋ what it is now.'],
  verdict: ['结论的依据', 'What the verdict rests on'],
  route: ['办理环节', 'Stops of the route'],
  papers: ['材料', 'Papers'],
  dates: ['期限', 'Deadlines'],
  chapters: (paper: string, names: string) => [`${paper}：${names}`, `${paper}: ${names}`],
  ofStage: (stage: string, words: string) => [`${stage}：${words}`, `${stage}: ${words}`],
  more: (count: number) => [`另有 ${count} 处`, `${count} more`],

  open: ['打开这个项目', 'Open this project'],
  draft: [
    '已经填的都还在。请打开看看，新规则还要知道什么，会接着问您。',
    'Your answers are all kept. Please open it: what the new rules want to know is asked next.',
  ],
  goesOn: [
    '已经通过的照旧算数，不用重新提交；办理按新规则往下走。',
    'What was approved stays approved and nothing is to be submitted again; it goes on along the new route.',
  ],
  ended: [
    '新规则要经过的部门都已经通过，项目办结了。',
    'Every office of the new route had approved already, so that all steps are completed.',
  ],
  wasEnded: [
    '项目已经办结，批准照旧算数；后面还要做的，请按新规则办。',
    'It was approved, and stays so; what is still to be done goes by the new rules.',
  ],
  back: [
    '按新规则，项目不能按本办法往下办，已经撤回到您这里。请看原因，填错了可以改，改好再提交。',
    'By the new rules it cannot go on under the regulation and is back with you. See the reasons, correct what is wrong, and submit again.',
  ],
  nowhere: [
    '新规则没有写这样的项目送哪个部门，已经撤回到您这里；文档可以下载后线下报送。',
    'The new rules name no office to submit it to, so it is back with you; download the documents instead.',
  ],

  stays: (action: string) => [
    `您部门的“${action}”仍在待办，请按新规则办理。`,
    `"${action}" still waits for your office; please decide by the new rules.`,
  ],
  gone: (action: string) => [
    `您部门的“${action}”不用再办了。`,
    `"${action}" needs nothing from your office any more.`,
  ],
})

/** What `npm run rules:replay` says at the terminal, in Chinese. */
export const replayWording = {
  usage: `用法：npm run rules:replay -- [--all] [文件夹]
列出每个项目按现在的规则文件，或者按“文件夹”里改过的规则文件，与当初判断它的那一版有哪些不同。只看不改。
办结的项目，写了 --all 才列出来。`,
  noFolder: (path: string) => `没有这个文件夹：${path}`,
  heading: (title: string, about: string) => `《${title}》（${about}）`,
  status: { draft: '草稿', submitted: '办理中', returned: '已退回', approved: '已办结' },
  list: '，',
  wordings: (before: string, after: string) => `规则：${before}（－）→ ${after}（＋）`,
  unreadableFile: (path: string) => `这个文件读不懂，没有算在内：${path}`,
  noRules: (place: string) => `现在没有“${place}”的规则文件，判断不了。`,
  counts: (all: number, parts: readonly string[]) =>
    `共 ${all} 个项目${parts.length > 0 ? `：${parts.join('，')}` : ''}。`,
  count: {
    differs: (n: number) => `${n} 个有变化`,
    same: (n: number) => `${n} 个没有变化`,
    unknown: (n: number) => `${n} 个的那一版规则已经读不出来`,
    unjudged: (n: number) => `${n} 个还没有记下是按哪一版判断的`,
    lawless: (n: number) => `${n} 个没有规则文件`,
  },
}
