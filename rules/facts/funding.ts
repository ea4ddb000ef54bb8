import { both, choice, flag } from '../vocabulary.ts'

export const funding = {
  funding: choice({
    section: 'funding',
    label: both('资金来源', 'Source of funds'),
    ask: both('主要资金来源是哪一种？', 'What is the main source of funds?'),
    local: ['smart-city-fund'],
    options: {
      budget: both('本级财政预算资金', 'own-level budget'),
      'smart-city-fund': both('市级智慧城市专项资金', 'municipal smart-city fund'),
      superior: both('上级补助、专项资金', 'grants from above'),
      bond: both('政府债券', 'government bonds'),
      ppp: both('政府和社会资本合作（PPP）', 'public-private partnership'),
      self: both('自筹资金', 'self-raised funds'),
      other: both('其他资金（捐赠、合作方出资等）', 'other funds (donations, partners)'),
    },
  }),
  fundingSettled: flag({
    section: 'funding',
    label: both('资金来源已明确', 'Funding settled'),
    no: both('资金来源还没明确', 'funding not settled'),
    obstacle: false,
    ask: both('建设资金来源已经明确了吗？', 'Is the source of funds settled?'),
  }),
  inPlanning: flag({
    section: 'funding',
    label: both('纳入信息化规划或重点任务', 'In IT planning or key tasks'),
    no: both('没有纳入信息化规划或重点任务', 'not in IT planning or key tasks'),
    obstacle: false,
    ask: both(
      '项目纳入政务信息化建设相关规划或重点工作任务了吗？',
      'Is it part of the IT planning or of the key tasks?',
    ),
  }),
  inPlan: flag({
    section: 'funding',
    label: both('列入年度计划', 'In the yearly plan'),
    no: both('没有列入年度计划', 'not in the yearly plan'),
    obstacle: false,
    ask: both('项目列入年度计划了吗？', 'Is it in the yearly plan?'),
  }),
  inList: flag({
    section: 'funding',
    label: both('列入年度项目清单', 'On the yearly project list'),
    no: both('没有列入年度项目清单', 'not on the yearly project list'),
    obstacle: false,
    ask: both(
      '项目列入主管部门当年发布的政务信息化项目清单了吗？（清单在审批和年度投资计划之前）',
      'Is it on the yearly list of IT projects, which comes before approval and investment plan?',
    ),
  }),
  inLibrary: flag({
    section: 'funding',
    label: both('纳入项目库', 'In the project library'),
    no: both('没有纳入项目库', 'not in the project library'),
    obstacle: false,
    ask: both('项目纳入信息化项目库（储备库）了吗？', 'Is it in the library of IT projects?'),
  }),
  urgency: choice({
    section: 'funding',
    label: both('紧迫程度', 'Urgency'),
    ask: both('项目是不是任务迫切，或者为应对突发事件？', 'Is it pressing, or an emergency?'),
    options: {
      none: both('都不是', 'neither'),
      pressing: both('任务迫切', 'pressing'),
      emergency: both('应对突发事件', 'response to an emergency'),
      security: both('涉及国家安全等特殊原因、情况紧急', 'urgent for reasons of national security'),
    },
  }),
  jointlyApproved: flag({
    rare: true,
    section: 'funding',
    label: both('已统一审定', 'Jointly approved'),
    no: both('没有统一审定', 'not jointly approved'),
    ask: both(
      '项目是否已经统一经市委财经委员会、市政府常务会、市委常委会审定？',
      'Has it already passed the joint approval by committee, executive meeting and standing committee?',
    ),
  }),
  inCatalogue: flag({
    section: 'funding',
    label: both('列入集中采购目录', 'In the central procurement catalogue'),
    no: both('没有列入集中采购目录', 'not in the central procurement catalogue'),
    ask: both('采购内容列入集中采购目录了吗？', 'Is the purchase in the central procurement catalogue?'),
  }),
  ordered: flag({
    section: 'funding',
    label: both('上级明确要求', 'Ordered from above'),
    no: both('上级没有明确要求', 'not ordered from above'),
    ask: both(
      '国家、省、市或者本级党委政府对这个项目有明确要求吗？',
      'Is the project expressly ordered from above?',
    ),
  }),
}
