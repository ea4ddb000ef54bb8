/** People, things and measures that a number with 万 or k may count; none of them is money. */
const PEOPLE =
  '人(?!脸|社|大|才|民币|力|工|事|防|武|医)|名|户|用户|人口|群众|居民|市民|村民|老?百姓|学生|师生|职工|企业'
const THINGS =
  '条|次|台(?!账|式)|家(?!具|电)|件|份|辆|套|册|卷(?!入)|盒|页|张|字|株|栋|幢|点位|摄像|高清|像素|终端|档案|个(?!亿)|处(?!理|置|室)|间(?!接)|所(?![需有以属用])|行(?=代码|数据|记录)|步(?!骤)'
const MEASURES =
  '分之|平方|平米|平(?=$|[的,。 ])|立方|㎡|亩|公里|吨|度|千瓦|兆|小时|笔|[KMGT]B|带宽|并发|访问|QPS|TPS'
const GRADES = '级别?的?(?:并发|用户|数据|机房|访问|人口|终端|记录)'
const ENGLISH = 'users?\\b|people\\b|records?\\b|students?\\b|visits?\\b|residents?\\b'

/** Right after the number: what it counts. */
export const COUNTED = new RegExp(
  ` ?(?:多|余|个|左右)?(?:${[PEOPLE, THINGS, MEASURES, GRADES, ENGLISH].join('|')})`,
  'iy',
)

/** Right before the number: what is counted. */
export const COUNTING =
  /(?:每秒|日均|日活|月活|QPS|TPS|并发[数量]?|访问量?|用户[数量]?|人口|像素)(?:达到?|约|有|超过?|近|为|是|:| ){0,3}$/i
