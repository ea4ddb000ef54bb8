import type { FactId } from '../../../rules/facts.ts'
import type { Section } from '../../../rules/vocabulary.ts'
import type { Table } from './table.ts'

/** Everyday names of the texts of a plan, by the id of their field: "项目名改成…". */
export const FIELD_NAMES: Table<string> = [
  ['name', '项目名称、项目名、项目名字、名称、名字、project name、name'],
  ['unit', '建设单位、填报单位、单位名称、建设单位名称、department'],
  ['contact', '联系人、联系电话、电话、责任人、项目责任人、项目负责人、负责人、联系方式、contact'],
  ['basis', '依据文件、依据、立项依据、建设依据、grounds'],
  ['situation', '现状、必要性、现状和必要性、需求分析'],
  ['goal', '建设目标、目标、aims'],
  ['duration', '工期、建设工期、建设周期、工期和进度、进度、进度安排、schedule'],
  ['security', '网络安全、安全方案'],
  ['crypto', '密码应用、密码方案'],
  ['upkeep', '运维安排、运维方案'],
  ['outcome', '绩效目标、绩效指标、performance targets'],
]

/** What people call the sections of a declaration, for "用表单填概算". */
export const SECTION_NAMES: Table<Section> = [
  ['basics', '基本情况、基本信息、项目信息、单位信息、basics'],
  ['funding', '资金与计划、资金和计划、资金计划、资金、计划、funding and plan、funding'],
  ['content', '建设内容、方案内容、内容、content'],
  ['compliance', '合规情况、合规、整合共享、整合、上云和共享、compliance'],
  ['need', '依据与需求、依据和需求、依据、需求、grounds and needs、grounds'],
  ['safety', '数据与安全、数据和安全、数据安全、安全、data and security、security'],
  ['money', '概算与绩效、概算和绩效、经费与绩效、概算、预算、经费、绩效、budget and results、budget'],
]

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
