import type { FactId, FactValue } from '../../../rules/facts.ts'
import type { Table } from './table.ts'

/** Short answers that name an option only right after its question; everyday words otherwise. */
export const BARE_OPTIONS: readonly (readonly [FactId, Table<FactValue>])[] = [
  [
    'kind',
    [
      ['new', '新、新的、建、new'],
      ['rebuilt', '改、改的、升、upgrade'],
      ['continued', '续、接着、continue'],
      ['maintenance', '维、运维、维护'],
      ['service', '服务、租、买'],
    ],
  ],
  [
    'applicant',
    [
      [
        'agency',
        '局、委、办、机关、政府、部门、行政、公务、agency、state agency、government、government body',
      ],
      ['institution', '事业、中心、院、校'],
      ['organization', '群团、团体、社团'],
      ['township', '乡、镇、街道'],
      ['soe', '企业、国企、公司、国有'],
      [
        'other',
        '其他、都不是、都不属于、以上都不是、民营、私营、民企、私企、other、neither、none of these、none of them',
      ],
    ],
  ],
  [
    'funding',
    [
      ['budget', '财政、预算、市财政、区财政、县财政、本级'],
      ['smart-city-fund', '智慧城市、专项资金'],
      ['superior', '上级、补助、专项、省里、中央、省级'],
      ['bond', '债、债券、专项债'],
      ['ppp', 'PPP、合作'],
      ['self', '自筹、自己、自有、单位出、单位自己'],
      ['other', '其他、其它、别的、捐赠、捐款、赞助、银行、合作方、other、donation'],
    ],
  ],
  [
    'urgency',
    [
      [
        'none',
        `都不是、都不属于、以上都不是、不是、否、不、没、没有、都没有、还没有、两样都没有、两个都不是、不急、不紧急
          正常、一般、没要求、无、普通、none、neither、none of these、no`,
      ],
      ['pressing', '急、迫切、任务迫切、很急、催得急、pressing'],
      ['security', '国家安全、涉及国家安全'],
      ['emergency', '应急、突发、紧急、emergency'],
    ],
  ],
  [
    'content',
    [
      ['system', '系统、软件、平台、开发'],
      ['infrastructure', '网络、机房、云'],
      ['data', '数据'],
      ['hardware', '硬件、设备'],
      ['office-equipment', '办公、电脑'],
      ['special-equipment', '专业设备、专用设备、仪器'],
      ['packaged-software', '成品软件、杀毒'],
      ['building-works', '弱电、楼宇'],
      ['civil-works', '土建、装修'],
    ],
  ],
]
