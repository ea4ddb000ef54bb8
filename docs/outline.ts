import type { FactId } from '../rules/facts.ts'
import { budgetBlocks } from './budget-table.ts'
import { BUILT, type Kind } from './fields.ts'
import { inline, items, prose } from './markdown.ts'
import type { Source, Write } from './source.ts'
import { articleNames, toCheck, toSupply, valueIn } from './wording.ts'

/** One part of a chapter; its key is unique within the chapter. */
export interface Part {
  key: string
  write: Write
}
export interface Chapter {
  id: string
  title: (kind: Kind | undefined) => string
  /** The kinds that always have this chapter; the others have it where the regulation demands it. */
  usual: readonly Kind[]
  parts: readonly Part[]
}

const ALL: readonly Kind[] = [...BUILT, 'maintenance', 'service']
const named =
  (title: string, served = title) =>
  (kind: Kind | undefined) =>
    kind === undefined || BUILT.includes(kind) ? title : served

/** The outline of a plan, in order. */
export const OUTLINE: readonly Chapter[] = [
  {
    id: 'overview',
    title: named('项目概述'),
    usual: ALL,
    parts: [
      line('name', '项目名称', (from) => given(from, 'name', '项目名称')),
      line('unit', '建设单位', (from) => given(from, 'unit', '建设单位全称')),
      line('contact', '项目责任人及联系电话', (from) => given(from, 'contact', '项目责任人及联系电话')),
      line('kind', '项目类型', (from) => known(from, 'kind', '项目类型')),
      line('content', '主要内容', (from) => known(from, 'content', '主要内容')),
      line('investment', '总投资', investment),
      line('funding', '资金来源', (from) => known(from, 'funding', '资金来源')),
      line('classified', '是否涉密', (from) => known(from, 'classified', '是否涉密')),
      line('crossDepartment', '是否跨部门共建', (from) =>
        known(from, 'crossDepartment', '是否跨部门共建共享'),
      ),
    ],
  },
  {
    id: 'basis',
    title: named('编制依据'),
    usual: ALL,
    parts: [
      { key: 'text', write: (from) => listed(from, 'basis', '要求或同意本项目的文件名称和文号') },
      statement(
        'inPlanning',
        '本项目已纳入政务信息化建设相关规划或重点工作任务。',
        '本项目尚未纳入政务信息化建设相关规划或重点工作任务',
      ),
    ],
  },
  {
    id: 'situation',
    title: named('现状与必要性', '现状与需求'),
    usual: ALL,
    parts: [
      {
        key: 'text',
        write: (from) =>
          told(from, 'situation', '现状、存在的问题和建设必要性，尽量写明业务量、用户数等数据'),
      },
      statement('integrated', '本单位已按要求推进政务信息系统整合。', '本单位政务信息系统整合尚未按要求推进'),
      statement('onCloud', '本单位已有系统按要求部署在政务云。', '本单位有系统尚未按要求迁移上云'),
      statement('dataShared', '本单位公共数据已按要求共享、更新。', '本单位公共数据尚未按要求共享、更新'),
      statement('previousAccepted', '上一期项目已通过验收。', '上一期项目尚未通过验收', [
        'continued',
        'rebuilt',
        'maintenance',
      ]),
      statement('duplicate', '本项目可能与已有系统重复', '经比对，本项目与已有系统不重复。', undefined, true),
    ],
  },
  {
    id: 'goal',
    title: named('建设目标', '服务目标'),
    usual: ALL,
    parts: [{ key: 'text', write: (from) => told(from, 'goal', '项目完成后要达到的目标') }],
  },
  {
    id: 'content',
    title: named('建设内容', '服务内容'),
    usual: ALL,
    parts: [
      { key: 'text', write: (from) => listed(from, 'content', '主要功能或服务事项，逐项列出') },
      statement(
        'ownApp',
        '本项目拟单独开发移动端应用或小程序',
        '移动端功能不单独开发应用和小程序。',
        BUILT,
        true,
      ),
      statement(
        'newHardware',
        '本项目拟新建机房或购置服务器、存储等硬件',
        '本项目不新建机房，不购置服务器、存储等硬件。',
        BUILT,
        true,
      ),
      statement('ownNetwork', '本项目拟新建或租用业务专网', '本项目不新建、不租用业务专网。', BUILT, true),
    ],
  },
  {
    id: 'platform',
    title: named('依托平台与集约化建设'),
    usual: BUILT,
    parts: [
      { key: 'text', write: (from) => told(from, 'platform', '依托的公共平台、云资源用量和复用的已有能力') },
    ],
  },
  {
    id: 'catalogue',
    title: named('数据资源目录及共享方式'),
    usual: BUILT,
    parts: [
      {
        key: 'text',
        write: (from) =>
          listed(from, 'catalogue', '本项目产生的数据资源名称、主要信息项、共享类型、共享方式和更新周期'),
      },
    ],
  },
  {
    id: 'dataNeeds',
    title: named('数据资源需求'),
    usual: BUILT,
    parts: [
      {
        key: 'text',
        write: (from) =>
          listed(from, 'dataNeeds', '需要其他部门提供的数据、来源部门、用途和更新频率；没有的写明“无”'),
      },
    ],
  },
  {
    id: 'signOn',
    title: named('统一用户认证接入'),
    usual: [],
    parts: [{ key: 'text', write: (from) => told(from, 'signOn', '各类用户的登录方式和接入的统一认证体系') }],
  },
  {
    id: 'security',
    title: named('网络安全'),
    usual: ALL,
    parts: [
      { key: 'text', write: security },
      {
        key: 'standards',
        write: () =>
          '定级按照《信息安全技术 网络安全等级保护定级指南》（GB/T 22240-2020）进行，防护措施按照《信息安全技术 网络安全等级保护基本要求》（GB/T 22239-2019）相应级别落实。',
      },
    ],
  },
  {
    id: 'crypto',
    title: named('密码应用'),
    usual: BUILT,
    parts: [
      { key: 'text', write: (from) => told(from, 'crypto', '使用密码的环节，以及所用的密码产品或服务') },
      {
        key: 'standards',
        write: () =>
          '密码应用按照《信息安全技术 信息系统密码应用基本要求》（GB/T 39786-2021）设计，按照《信息安全技术 信息系统密码应用测评要求》（GB/T 43206-2023）评估。',
      },
    ],
  },
  {
    id: 'duration',
    title: named('组织实施与进度', '服务期限与组织'),
    usual: ALL,
    parts: [
      { key: 'text', write: (from) => told(from, 'duration', '工期或服务期限，以及各阶段的起止时间和成果') },
    ],
  },
  {
    id: 'budget',
    title: named('投资概算', '经费测算'),
    usual: ALL,
    parts: [{ key: 'table', write: budgetBlocks }],
  },
  {
    id: 'upkeep',
    title: named('资金落实与运维保障', '资金落实'),
    usual: ALL,
    parts: [
      statement('fundingSettled', '本项目建设资金来源已经明确。', '本项目建设资金来源尚未明确'),
      {
        key: 'text',
        write: (from) =>
          BUILT.includes(from.fact('kind') ?? 'new')
            ? told(from, 'upkeep', '免费运维期，以及以后每年的运维经费和来源')
            : undefined,
      },
    ],
  },
  {
    id: 'outcome',
    title: named('绩效目标', '绩效目标与考核'),
    usual: ALL,
    parts: [
      { key: 'text', write: (from) => listed(from, 'outcome', '可以量化的绩效指标、目标值和取得数据的方法') },
    ],
  },
]

/** A person's text under a chapter of its own name. */
export const told = (from: Source, field: string, wanted: string): readonly string[] =>
  filled(prose(from.text(field) ?? ''), wanted)

const listed = (from: Source, field: string, wanted: string): readonly string[] =>
  filled(items(from.text(field) ?? ''), wanted)

const filled = (units: readonly string[], wanted: string) => (units.length > 0 ? units : [toSupply(wanted)])

function line(key: string, label: string, value: (from: Source) => string): Part {
  return { key, write: (from) => `- ${label}：${value(from)}` }
}

const given = (from: Source, field: string, wanted: string): string => {
  const text = from.text(field)
  return text ? inline(text) : toSupply(wanted)
}

function known(from: Source, fact: FactId, wanted: string): string {
  const value = from.fact(fact)
  return value === undefined ? toSupply(wanted) : valueIn(fact, value)
}

function investment(from: Source): string {
  const value = from.fact('investment')
  if (value === undefined) return toSupply('总投资（万元）')
  return typeof value === 'number'
    ? valueIn('investment', value)
    : `${valueIn('investment', value)}${toSupply('总投资的准确数额')}`
}

/**
 * A sentence for a fact that the regulation asks about. Where the answer stands in the project's way, the sentence
 * asks to be checked against the articles.
 */
function statement(fact: FactId, yes: string, no: string, kinds = ALL, hindering = false): Part {
  return {
    key: fact,
    write: (from) => {
      const articles = from.asking(fact)
      if (articles.length === 0 || !kinds.includes(from.fact('kind') ?? 'new')) return undefined
      const value = from.fact(fact)
      if (value === undefined) return undefined
      from.cite(...articles)
      const sentence = value ? yes : no
      return value === hindering ? toCheck(`${sentence}，见${articleNames(articles)}`) : sentence
    },
  }
}

function security(from: Source): readonly string[] {
  const text = from.text('security')
  const [, level] = /^(?:拟定?为?)?第?([一二三四1-4])级$/.exec(text ?? '') ?? []
  if (!level) return filled(prose(text ?? ''), '拟定的网络安全保护等级和主要防护措施')
  const name = '零一二三四'[Number(level)] ?? level
  return [
    `本项目信息系统拟定为网络安全保护第${name}级。`,
    toSupply('主要防护措施、数据分类分级和等级测评计划'),
  ]
}
