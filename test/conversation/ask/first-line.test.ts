import { describe, expect, test } from 'vitest'
import { Talk } from '../talk.ts'

type Polarity = 'yes' | 'no' | 'depends' | null

/** What is asked, what the text says to it, and what the answer must say and must not. From the official texts. */
const TWENTY: [string, Polarity[], RegExp, RegExp?][] = [
  ['泰州 免费运维只给半年行不行', [null, 'no'], /12/, /^【[^】]*】可以/],
  ['泰州 要不要验收备案', [null, 'yes'], /备案/, /^【[^】]*】不/],
  ['泰州 不备案行不行', [null, 'yes'], /备案/, /^【[^】]*】(?:可以|不需要)/],
  ['泰州 没验收能用吗', [null, 'no'], /不得投入使用/, /^【[^】]*】可以/],
  ['泰州 验收合格了能用吗', [null], /验收/, /^【[^】]*】不(?:得|可以)：/],
  ['鼓楼 能不能立项批准以后再招标', [null], /./, /^【[^】]*】不(?:得|可以)：/],
  ['鼓楼 论证费立项前能付吗', [null], /./, /^【[^】]*】不(?:得|可以)：/],
  ['江津 档案验收合格后能竣工验收吗', [null], /档案/, /^【[^】]*】不(?:得|可以)：/],
  ['江津 100万以上才要监理对吧', [null], /监理/, /^【[^】]*】(?:需要|不需要)：/],
  ['鼓楼 100万以上才要监理对吧', [null], /监理/],
  ['泰州 验收要不要交财务决算', [null, 'no'], /./, /^【[^】]*】需要：/],
  ['江津 要不要公示功能清单', [null, 'no'], /./, /^【[^】]*】需要：/],
  ['达州 还能不能买服务器', [null, 'no', 'depends'], /原则上|除外|法律法规/, /^【[^】]*】可以/],
  ['玉山 运维费12%能批吗', [null, 'no'], /一般|原则上/, /^【[^】]*】不可以：/],
  ['达州 内部调整12%要不要报批', [null], /15|备案|自行/, /^【[^】]*】(?:需要|可以)：/],
  ['泰州 绩效评价报告报给谁', [null], /市数据局/],
  ['鼓楼 竣工验收向谁申请', [null], /区发改委/],
  ['玉山 听说50万以下不用立项是不是，30万', ['yes', null], /需要立项/],
  ['江津 该整合没整合会影响运维费吗', [null], /不安排/],
  ['泰州 交财务决算还是资金使用说明', [null], /资金使用情况/],
]

describe('no polarity is worse than none', () => {
  test.each(TWENTY)('%s', (question, polarities, has, not) => {
    const talk = new Talk()
    const said = talk.say(question)
    expect(polarities).toContain(talk.reply?.answer?.polarity ?? null)
    expect(said).toMatch(has)
    if (not) expect(said).not.toMatch(not)
  })
})

/**
 * One example of each cell of the table of norms and forms that the five texts have one of, and of each guard: what is
 * asked, what the text says to it.
 */
const CELLS: [cell: string, question: string, Polarity, RegExp][] = [
  ['need, must', '泰州 运维要不要接入市里的数字化运维管理平台', 'yes', /】需要：/],
  ['need, must, of a paper', '玉山 审批要不要信息资源目录', 'yes', /】需要：信息资源目录/],
  ['need, must, while the kind is open', '泰州 要不要试运行', 'depends', /】看情况：.*项目类型/],
  ['need, must, once the kind is told', '泰州 新建项目要不要试运行', 'yes', /】需要：/],
  ['need, may', '泰州 要不要组织专项技术验收', 'no', /】可以，不强制：/],
  ['need, need-not', '江津 运维项目要不要编绩效目标表', 'no', /】不需要：/],
  ['need, must-not', '泰州 要不要单独开发小程序', 'no', /】不得：/],
  ['need, a gate that names it', '江津 竣工验收要不要档案验收', 'yes', /】需要：/],
  ['may, may', '泰州 能不能编制本部门建设方案作为申报依据', 'yes', /】可以：/],
  ['may, must-not', '江津 能不能拒绝监督检查', 'no', /】不得：/],
  ['may, barred in principle', '达州 能不能租赁互联网出口线路', 'no', /】原则上不予：/],
  ['may, a gate with what is missing', '泰州 没验收能拨付资金吗', 'no', /】不可以：/],
  ['may, a gate while its fact is open', '江津 没有数据资源目录能审批吗', 'depends', /】看情况：/],
  ['may, must', '鼓楼 验收合格后能不能使用', null, /】(?!可以|不可以|不得|需要)/],
  ['may, a gate with nothing missing', '达州 履约验收合格后能正式投入使用吗', null, /】履约验收合格后/],
  ['guard: stress', '泰州 只有市数据局才能验收吗', null, /】(?!可以|不可以|不得)/],
  ['guard: choice', '达州 自建机房还是上政务云', null, /】第一项/],
  ['guard: sequence', '泰州 验收以后能不能用', null, /】没有验收/],
  ['guard: figure', '泰州 免费运维十个月可以吗', null, /】免费运维期原则上.*12个月/],
]

describe('a plain question gets the modal of the text, one that is not gets its sentence', () => {
  test.each(CELLS)('%s: %s', (_, question, polarity, begins) => {
    const talk = new Talk()
    expect(talk.say(question)).toMatch(begins)
    expect(talk.reply?.answer?.polarity ?? null).toBe(polarity)
  })
})
