import type { FactId } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** Everyday names of the answers, for "改一下投资". */
export const FACT_NAMES: Table<FactId> = [
  ['kind', '项目类型、类型、类别、项目类别、建设类型、性质、kind、type'],
  ['investment', '总投资、投资、投资额、金额、预算、概算、钱、资金数额、多少钱、amount、investment、budget'],
  ['classified', '涉密、是否涉密、密级、classified'],
  ['applicant', '申报单位、单位性质、单位类型、单位、applicant'],
  ['content', '建设内容、内容、主要内容、content'],
  ['funding', '资金来源、钱的来源、资金渠道、经费来源、funding'],
  ['inPlan', '年度计划、计划、是否列入计划、列入计划、plan'],
  ['urgency', '紧迫程度、紧急程度、紧急、urgency'],
  ['crossDepartment', '跨部门、是否跨部门'],
  ['customDevelopment', '定制开发'],
  ['onCloud', '上云、政务云'],
  ['dataShared', '数据共享、共享'],
  ['integrated', '系统整合、整合'],
  ['previousAccepted', '上一期验收、上期验收、前期验收'],
  ['delayMonths', '延期、工期、延期时间'],
]
