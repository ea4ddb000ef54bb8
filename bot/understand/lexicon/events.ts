import type { Milestone } from '../../../rules/schema.ts'
import type { Table } from './table.ts'

/** Words for what happened on a day. */
export const EVENTS: Table<Milestone> = [
  [
    'contract-signed',
    '合同、签合同、签了合同、签订合同、签的合同、合同签、签约、签订、签的、签了、signed、contract',
  ],
  [
    'accepted',
    `验收、验收合格、通过验收、验收通过、验收完、验收了、验的、验完、竣工验收、终验、accepted
      acceptance`,
  ],
  ['initiated', '立项批复、立项、批复、立项通过、拿到批复、批复下来、批下来、批的、批了、立项批了、approved'],
  [
    'plan-published',
    '计划发布、计划下达、计划印发、计划公布、年度计划、发布计划、下达计划、计划出来、plan published',
  ],
  ['list-published', '公示、功能清单公示、清单公示、挂网、开始公示、挂网公示、published the list'],
  ['publication-ended', '公示结束、公示完、公示期满、公示到期、公示期结束、公示期到'],
  [
    'scheme-submitted',
    `方案报、报方案、技术方案报送、技术方案、报技术方案、方案送审、方案报送、报的方案、方案交、交方案
      送技术方案`,
  ],
  ['review-applied', '预算评审、财评、送财评、送评审、申报预算评审、招标控制价、控制价送审'],
  ['built', '建成、完工、做完、建完、建好、竣工、建设完成、开发完、开发完成、built、completed'],
  ['trial-started', '试运行、开始试运行、试运行开始、进入试运行、上线试运行、trial run'],
  ['trial-ended', '试运行结束、试运行完、结束试运行、试运行到期、试运行期满'],
  ['in-operation', '投入使用、投入运行、正式上线、上线、正式运行、正式启用、启用、went live、in operation'],
]
