import { both, choice, flag, measure } from '../vocabulary.ts'

export const basics = {
  kind: choice({
    section: 'basics',
    label: both('项目类型', 'Kind of project'),
    ask: both('这个项目属于哪一类？', 'What kind of project is it?'),
    options: {
      new: both('新建', 'new'),
      continued: both('续建', 'continued'),
      rebuilt: both('改建（含改扩建、升级改造）', 'rebuilt or upgraded'),
      maintenance: both('运维', 'maintenance'),
      service: both('购买服务', 'purchase of services'),
    },
  }),
  investment: measure({
    section: 'basics',
    unit: '万元',
    label: both('总投资', 'Total investment'),
    ask: both('总投资（概算）是多少万元？', 'What is the estimated total investment, in 万元?'),
  }),
  classified: flag({
    rare: true,
    section: 'basics',
    label: both('涉密', 'Classified'),
    no: both('不涉密', 'not classified'),
    ask: both(
      '项目是否涉及国家秘密？只答是或否，请不要输入涉密内容。',
      'Does it involve state secrets? Answer yes or no only; enter no classified content.',
    ),
  }),
  applicant: choice({
    section: 'basics',
    label: both('申报单位性质', 'Type of applicant'),
    ask: both('申报单位是哪一类？', 'What type of body is the applicant?'),
    options: {
      agency: both('党政机关', 'party or government body'),
      institution: both('事业单位（含医院、学校）', 'public institution (hospitals and schools included)'),
      organization: both('团体组织', 'social organization'),
      township: both('乡镇（街道）', 'township or sub-district'),
      soe: both('国有企业', 'state-owned enterprise'),
      other: both('其他（如民营企业）', 'other, such as a private company'),
    },
  }),
  ownLevel: flag({
    section: 'basics',
    label: both('本级项目', 'Own-level project'),
    no: both('不是本级项目', 'not an own-level project'),
    ask: both(
      '这是本级单位自己的项目吗？（下级单位的项目、上级统建的项目选“否”）',
      "Is it a project of this level itself? (No, if it is a lower level's, or built by a higher one.)",
    ),
  }),
  aboveLevel: flag({
    told: true,
    section: 'basics',
    label: both('上一级的项目', "A higher level's project"),
    no: both('不是上一级的项目', "not a higher level's project"),
    ask: both(
      '这是上一级（市级、省级）单位的项目吗？',
      'Is it a project of a higher level, as the city or the province?',
    ),
  }),
  specialRules: flag({
    section: 'basics',
    label: both('另有规定或条线特殊需要', 'Rules of its own'),
    no: both('没有另行规定', 'no rules of its own'),
    ask: both(
      '国家或省对这类项目另有规定吗，或者是上级条线业务的特殊需要？',
      'Does the state or the province regulate such projects separately, or is it a special need of a line of business?',
    ),
  }),
}
