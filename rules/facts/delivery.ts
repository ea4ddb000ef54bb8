import { both, flag, measure } from '../vocabulary.ts'

export const delivery = {
  overBudgetPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('超出批复投资的比例', 'Over the approved amount'),
    ask: both('投资概算超出已批复总投资的百分之多少？', 'By what per cent is the approved total exceeded?'),
  }),
  supplementPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('补充合同占原合同比例', 'Supplements against the contract'),
    ask: both(
      '全部补充合同金额占原合同的百分之多少？',
      'What per cent of the contract do all supplements make?',
    ),
  }),
  supplement: measure({
    section: 'delivery',
    unit: '万元',
    label: both('补充合同金额', 'Supplement amount'),
    ask: both('补充合同的采购金额是多少万元？', 'What is the amount of the supplement, in 万元?'),
  }),
  movedPercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('总投资内调整的比例', 'Moved inside the total'),
    ask: both('不超总投资的内部调整占批复总投资的百分之多少？', 'What per cent is moved inside the total?'),
  }),
  majorChange: flag({
    section: 'delivery',
    label: both('重大调整', 'Major change'),
    no: both('没有重大调整', 'no major change'),
    ask: both(
      '建设内容、目标或技术方案发生重大调整了吗？',
      'Is there a major change of content, aim or technology?',
    ),
  }),
  delayMonths: measure({
    section: 'delivery',
    unit: '个月',
    label: both('超过批复工期', 'Delay'),
    ask: both('超过批复工期几个月？', 'By how many months is the approved period exceeded?'),
  }),
  trialMonths: measure({
    section: 'delivery',
    unit: '个月',
    label: both('试运行时间', 'Trial run'),
    ask: both('已经试运行几个月？', 'For how many months has the trial run lasted?'),
  }),
  contractYears: measure({
    section: 'delivery',
    unit: '年',
    label: both('运维合同年限', 'Term of the maintenance contract'),
    ask: both('运维合同打算签几年？', 'For how many years is the maintenance contract to run?'),
  }),
  maintenancePercent: measure({
    section: 'delivery',
    unit: '%',
    label: both('年运维费占建设成本', 'Yearly maintenance price'),
    ask: both('每年运维费占建设成本的百分之多少？', 'What per cent of the cost is the yearly maintenance?'),
  }),
  approved: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('批复的总投资', 'Approved total'),
    ask: both('批复的总投资是多少万元？', 'What total was approved, in 万元?'),
  }),
  current: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('现在的总投资', 'Total now'),
    ask: both('现在的总投资是多少万元？', 'What is the total now, in 万元?'),
  }),
  contract: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('原合同金额', 'Contract amount'),
    ask: both('原合同的金额是多少万元？', 'What is the amount of the contract, in 万元?'),
  }),
  moved: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('内部调整的金额', 'Amount moved inside'),
    ask: both('不超总投资的内部调整是多少万元？', 'What amount is moved inside the total, in 万元?'),
  }),
  buildingCost: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('建设成本', 'Building cost'),
    ask: both('建设成本是多少万元？', 'What did building cost, in 万元?'),
  }),
  yearlyMaintenance: measure({
    told: true,
    section: 'delivery',
    unit: '万元',
    label: both('每年运维费', 'Yearly maintenance cost'),
    ask: both('每年运维费是多少万元？', 'What does maintenance cost a year, in 万元?'),
  }),
  surplus: flag({
    told: true,
    section: 'delivery',
    label: both('投资有结余', 'A surplus'),
    no: both('投资没有结余', 'no surplus'),
    ask: both('投资有结余吗？', 'Is there a surplus?'),
  }),
}
