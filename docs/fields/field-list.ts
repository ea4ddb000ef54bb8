import { both } from '../../rules/vocabulary.ts'
import type { Field } from './field.ts'

/** The document fields, those of a section in the order they are asked. */
export const FIELDS: readonly Field[] = [
  {
    id: 'name',
    section: 'basics',
    label: both('项目名称', 'Project name'),
    ask: both('项目叫什么名字？', 'What is the project called?'),
    example: both('不动产登记业务系统', 'Real estate registration system'),
    multiline: false,
  },
  {
    id: 'unit',
    section: 'basics',
    label: both('建设单位', 'Department'),
    ask: both('建设（申报）单位的全称是什么？', 'What is the full name of the applying department?'),
    example: both(
      '××自然资源和规划局（××写地名）',
      '×× Bureau of Natural Resources and Planning (×× is the place)',
    ),
    multiline: false,
  },
  {
    id: 'contact',
    section: 'basics',
    label: both('项目责任人及联系电话', 'Person in charge and telephone'),
    ask: both('项目责任人是谁，联系电话是多少？', 'Who is in charge, and at which telephone number?'),
    example: both('张三，138××××1234', 'Zhang San, 138××××1234'),
    multiline: false,
  },
  {
    id: 'basis',
    section: 'need',
    label: both('依据文件', 'Grounds'),
    ask: both(
      '哪些规划、批示、批复或会议纪要要求或同意做这个项目？一行一个，写明文号。',
      'Which plans, instructions, approvals or minutes call for it? One a line, with its number.',
    ),
    example: both(
      '《关于……的通知》（×政办发〔2025〕×号）',
      'Notice on … (No. × of the General Office, 2025)',
    ),
    multiline: true,
  },
  {
    id: 'situation',
    section: 'need',
    label: both('现状、问题与必要性', 'Present state, problems and need'),
    ask: both(
      '现在怎么办理、有什么系统，存在什么问题？请尽量写出数量。',
      'How is the work done now, with which systems and problems? Give figures where you can.',
    ),
    example: both(
      '现有系统2016年建成，年办件12万件，高峰期响应超过10秒，无法与公共数据平台对接。',
      'The present system dates from 2016, handles 120,000 cases a year, takes over 10 seconds at peak times and cannot be linked to the public data platform.',
    ),
    multiline: true,
  },
  {
    id: 'goal',
    section: 'need',
    label: both('建设目标', 'Aims'),
    ask: both('项目完成后要达到什么目标？', 'What is to be achieved?'),
    example: both(
      '高频事项全程网办，平均办理时限由5个工作日压缩到2个工作日。',
      'Frequent matters wholly online; the average time cut from 5 working days to 2.',
    ),
    multiline: true,
  },
  {
    id: 'functions',
    section: 'content',
    label: both('建设内容', 'Content'),
    ask: both(
      '主要建设哪些功能、提供哪些服务？一行一项。',
      'Which functions are built, or services provided? One a line.',
    ),
    example: both(
      '受理子系统：网上申请、材料预审、进度查询',
      'Intake: online application, check of papers, progress',
    ),
    multiline: true,
  },
  {
    id: 'platform',
    section: 'content',
    label: both('依托平台和云资源', 'Shared platforms and cloud'),
    ask: both(
      '依托哪些已有平台和云资源？需要多少云资源？',
      'Which existing platforms and cloud resources does it use, and how much of them?',
    ),
    example: both(
      '部署在政务云，需8核CPU、32GB内存云主机4台，存储2TB；数据通过公共数据平台交换。',
      'On the government cloud: 4 hosts with 8 cores and 32 GB, 2 TB of storage; data exchanged through the public data platform.',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'duration',
    section: 'content',
    label: both('工期和进度', 'Period and schedule'),
    ask: both('计划用多长时间，分哪几步？', 'How long will it take, in which steps?'),
    example: both(
      '6个月：第1—2个月需求和设计，第3—5个月开发，第6个月试运行。',
      '6 months: requirements and design in 1–2, development in 3–5, trial run in 6.',
    ),
    multiline: true,
  },
  {
    id: 'catalogue',
    section: 'safety',
    label: both('数据资源目录及共享方式', 'Data catalogue and sharing'),
    ask: both(
      '会产生哪些数据资源，怎样共享？一行一项，写明共享类型和方式。',
      'Which data resources arise, and how are they shared? One a line.',
    ),
    example: both(
      '不动产登记结果信息：有条件共享，通过公共数据平台接口提供，每日更新',
      'Registration results: shared on conditions, by an interface of the public data platform, daily',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'dataNeeds',
    section: 'safety',
    label: both('公共数据需求', 'Data needed from others'),
    ask: both(
      '需要哪些部门的什么数据，用在哪里？不需要请写“无”。',
      'Which data of which departments are needed, and for what? Write “无” if none.',
    ),
    example: both(
      '公安部门户籍信息：核验申请人身份，实时接口',
      'Household registration from the police: to verify applicants, real-time interface',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'signOn',
    section: 'safety',
    label: both('统一用户认证接入', 'Unified sign-on'),
    ask: both(
      '办事人员和群众分别怎样登录，接入哪个统一认证体系？',
      'How do staff and citizens sign in, through which unified sign-on?',
    ),
    example: both(
      '群众通过省统一身份认证登录，工作人员通过政务协同平台账号登录。',
      'Citizens by the provincial unified sign-on, staff by their accounts of the office platform.',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'security',
    section: 'safety',
    label: both('网络安全', 'Network security'),
    ask: both(
      '系统拟定为网络安全保护第几级，有哪些主要防护措施？',
      'Which protection level is intended, with which main measures?',
    ),
    example: both('第二级', 'Level 2'),
    multiline: true,
  },
  {
    id: 'crypto',
    section: 'safety',
    label: both('密码应用', 'Cryptography'),
    ask: both(
      '哪些环节使用密码（登录、传输、存储、签章），用什么产品或服务？',
      'Where is cryptography used, with which products or services?',
    ),
    example: both(
      '登录、传输和重要数据存储使用政务云密码服务。',
      'Sign-in, transport and storage of important data use the cryptography service of the government cloud.',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'budget',
    section: 'money',
    label: both('概算表', 'Budget table'),
    ask: both(
      '请列出费用明细，一行一项：名称 数量 单价（万元）。也可以粘贴表格。',
      'List the costs, one a line: name, quantity, unit price in 万元. A pasted table will do.',
    ),
    example: both(
      '应用软件开发 1项 55\n等保测评 1次 5.5',
      'Application software 1 item 55\nSecurity assessment 1 time 5.5',
    ),
    multiline: true,
  },
  {
    id: 'upkeep',
    section: 'money',
    label: both('运维安排', 'Upkeep'),
    ask: both(
      '免费运维期几个月，以后每年运维经费多少、从哪里出？',
      'How long is upkeep free, and what will it cost a year after that, from which money?',
    ),
    example: both(
      '免费运维24个月，以后每年6万元，列入部门预算。',
      'Free for 24 months, then 6万元 a year from the department budget.',
    ),
    multiline: true,
    mayBeNone: true,
  },
  {
    id: 'outcome',
    section: 'money',
    label: both('绩效目标', 'Performance targets'),
    ask: both(
      '有哪些可以量化的绩效指标？一行一个，写明目标值。',
      'Which measurable targets are there? One a line, with its value.',
    ),
    example: both('网上办件率：≥80%（系统统计）', 'Share of cases online: ≥80% (counted by the system)'),
    multiline: true,
  },
]
