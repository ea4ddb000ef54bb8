import { ALL_KINDS as ALL, BUILT, type Kind } from '../fields/field.ts'
import { costBlocks } from './costs.ts'
import { duties, given, known, listed, type Part, security, stated, told } from './parts.ts'

export interface Chapter {
  id: string
  title: string
  /** Its title in a 服务需求报告, where that differs. */
  served?: string
  /** The kinds that always have this chapter; the others have it where the regulation demands it. */
  usual: readonly Kind[]
  parts: readonly Part[]
}

/** The outline of a plan, in order. A chapter that a regulation may demand by name has the id of its field. */
export const OUTLINE: readonly Chapter[] = [
  {
    id: 'overview',
    title: '项目概述',
    usual: ALL,
    parts: [
      given('name', '项目名称'),
      given('unit', '建设单位'),
      given('contact', '项目责任人及联系电话'),
      known('kind', '项目类型'),
      known('content', '主要内容'),
      known('investment', '总投资', { served: '项目经费' }),
      known('funding', '资金来源'),
      known('fundingSettled', '资金来源是否已经明确', { optional: true }),
      known('classified', '是否涉密'),
      known('crossDepartment', '是否跨部门共建共享', { optional: true }),
    ],
  },
  {
    id: 'basis',
    title: '编制依据',
    usual: ALL,
    parts: [
      listed('basis', '要求或同意本项目的文件名称和文号'),
      stated('inPlanning', {
        yes: '本项目已纳入政务信息化建设相关规划或重点工作任务',
        no: '本项目尚未纳入政务信息化建设相关规划或重点工作任务',
        wanted: '是否纳入政务信息化建设相关规划或重点工作任务',
        hindering: false,
      }),
    ],
  },
  {
    id: 'situation',
    title: '现状与必要性',
    served: '现状与需求',
    usual: ALL,
    parts: [
      told('situation', '现状、存在的问题和必要性，写明业务量、用户数等数据'),
      stated('integrated', {
        yes: '本单位已按要求推进政务信息系统整合',
        no: '本单位政务信息系统整合尚未按要求推进',
        wanted: '本单位政务信息系统整合情况',
        hindering: false,
      }),
      stated('onCloud', {
        yes: '本单位已有系统按要求部署在政务云',
        no: '本单位有系统尚未按要求迁移到政务云',
        wanted: '本单位系统上云情况',
        hindering: false,
      }),
      stated('dataShared', {
        yes: '本单位公共数据已按要求共享、更新',
        no: '本单位公共数据尚未按要求共享、更新',
        wanted: '本单位公共数据共享、更新情况',
        hindering: false,
      }),
      stated('previousAccepted', {
        yes: '上一期项目已通过验收',
        no: '上一期项目尚未通过验收',
        wanted: '上一期项目验收情况',
        hindering: false,
      }),
      stated('duplicate', {
        yes: '本项目与已有系统存在重复',
        no: '经比对，本项目与已有系统不重复',
        wanted: '与已有系统是否重复的比对结果',
        hindering: true,
      }),
    ],
  },
  {
    id: 'goal',
    title: '建设目标',
    served: '服务目标',
    usual: ALL,
    parts: [told('goal', '项目完成后要达到的目标')],
  },
  {
    id: 'functions',
    title: '建设内容',
    served: '服务内容',
    usual: ALL,
    parts: [
      listed('functions', '主要功能或服务事项，逐项列出'),
      stated('ownApp', {
        yes: '本项目拟单独开发移动端应用或小程序',
        no: '本项目不单独开发移动端应用和小程序',
        wanted: '移动端功能的实现方式',
        hindering: true,
        kinds: BUILT,
      }),
    ],
  },
  {
    id: 'platform',
    title: '依托平台与集约化建设',
    usual: BUILT,
    parts: [
      told('platform', '依托的公共平台、所需云资源和复用的已有能力'),
      stated('newHardware', {
        yes: '本项目拟新建机房或购置服务器、存储等硬件',
        no: '本项目不新建机房，不购置服务器、存储等硬件',
        wanted: '是否新建机房或购置服务器、存储等硬件',
        hindering: true,
      }),
      stated('ownNetwork', {
        yes: '本项目拟新建或租用业务专网',
        no: '本项目不新建、不租用业务专网',
        wanted: '是否新建或租用业务专网',
        hindering: true,
      }),
    ],
  },
  {
    id: 'catalogue',
    title: '数据资源目录及共享方式',
    usual: BUILT,
    parts: [listed('catalogue', '产生的数据资源名称、主要信息项、共享类型、共享方式和更新周期')],
  },
  {
    id: 'dataNeeds',
    title: '数据资源需求',
    usual: BUILT,
    parts: [listed('dataNeeds', '需要其他部门提供的数据、来源部门、用途和更新频率；没有的写“无”')],
  },
  {
    id: 'signOn',
    title: '统一用户认证接入',
    usual: [],
    parts: [told('signOn', '各类用户的登录方式和接入的统一认证体系')],
  },
  {
    id: 'security',
    title: '网络安全',
    usual: ALL,
    parts: [
      { key: 'text', write: security },
      {
        key: 'standards',
        write: () =>
          '定级按照《信息安全技术 网络安全等级保护定级指南》（GB/T 22240-2020）进行，防护措施按照《信息安全技术 网络安全等级保护基本要求》（GB/T 22239-2019）中相应级别落实。',
      },
    ],
  },
  {
    id: 'crypto',
    title: '密码应用',
    usual: BUILT,
    parts: [
      told('crypto', '使用密码的环节，以及所用的密码产品或服务'),
      {
        key: 'standards',
        write: () =>
          '密码应用按照《信息安全技术 信息系统密码应用基本要求》（GB/T 39786-2021）设计，按照《信息安全技术 信息系统密码应用测评要求》（GB/T 43206-2023）测评。',
      },
    ],
  },
  {
    id: 'duration',
    title: '组织实施与进度',
    served: '服务期限与组织实施',
    usual: ALL,
    parts: [told('duration', '工期或服务期限，各阶段的起止时间和成果'), { key: 'duties', write: duties }],
  },
  {
    id: 'budget',
    title: '投资概算',
    served: '经费测算',
    usual: ALL,
    parts: [{ key: 'table', write: costBlocks }],
  },
  {
    id: 'upkeep',
    title: '运行维护',
    usual: BUILT,
    parts: [told('upkeep', '免费运维期，以后每年的运维经费和来源')],
  },
  {
    id: 'outcome',
    title: '绩效目标',
    served: '绩效目标与考核',
    usual: ALL,
    parts: [listed('outcome', '可以量化的绩效指标、目标值和取得数据的方法')],
  },
]
