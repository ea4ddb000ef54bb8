// How people put a total together: parts named one after the other, a price for each and how many, a product.

const PHASE = '第?[一二三四五六七八九1-9]期(?:工程|建设|项目|投资|预算)?'
const GOODS =
  '(?:应用)?软件(?:开发|采购)?|硬件(?:设备|采购)?|设备(?:采购|购置)?|系统(?:集成|开发)?|平台|集成|服务|服务器|网络设备|安全设备'
const COSTS = '(?:软件|系统|应用)?(?:开发|实施|安装|调试)|监理|咨询|设计|培训|(?:等保|密码|安全)?测评|密评'
/** Whose money it is; the parts that several give make the total. */
const SOURCES =
  '(?:中央|国家|省|市|区|县|镇|上级|本级|地方)(?:级|里|本级)?(?:财政)?(?:专项)?(?:补助|配套|补贴|拨款|资金|出资?|给|拨|补)(?:资金|了)?|财政(?:资金|拨款|预算)?(?:出资?|安排|拨款|资金|给)?|(?:单位|自己|自行)?自筹(?:资金)?|自有资金|配套(?:资金)?|(?:我们|单位)?自己(?:出|掏|筹)'
const PHASE_EN = 'phase (?:one|two|three|four|[1-4])|software|hardware|equipment|services?'
const LABEL = `(?:(?:${PHASE}|(?:${GOODS}|${COSTS}|${SOURCES})(?:部分|费用?|投资|预算)?)(?:大?约|大概|是|为|要|需要?|花|:)?|(?:${PHASE_EN})(?: is| costs?| for| of|:)?) ?`

/** "一期40万二期40万": what names the first of the parts that make a total, and what each further one. */
export const FIRST_PART = new RegExp(
  `(?:^|[\\s,。;:、(建买购采上搞做要需是算资共计]|(?:the|and) )${LABEL}$`,
  'i',
)
export const NEXT_PART = new RegExp(`^ ?[,、;]? ?(?:加上?|再加|和|及|与|另外?|\\+|and|plus)? ?${LABEL}$`, 'i')

/** "财政50万，自筹30万": what says whose money a part is. */
export const OF_SOURCE = new RegExp(`(?:${SOURCES})(?:大?约|大概|是|为|要|需要?|花|:)? ?$`)

/** "30万+25万", "30万加25万". */
export const PLUS = /^ ?\+ ?$/
export const ADDED = /^ ?再?加上? ?$/
/** What "加25万" is an addition to: then it makes no total with it. */
export const ADDED_TO = /(?:批复|批[了的]|立项|合同|中标|原[来先]?|投资|预算|概算|总价)[^,。;]{0,8}$/
/** "一期50万已经建完，二期80万": a phase that is named by itself. */
export const OF_PHASE = new RegExp(`${PHASE}(?:大?约|大概|是|为|要|需要?|花|:)? ?$`)

/** "30万×2", "5*10万", "2台×15万": a sum and how many times it is counted; years make no total by themselves. */
export const TIMES_AFTER =
  / ?[×xX*✕乘]以? ?(\d{1,4}|[两二三四五六七八九十])(?![\d.万亿千百%年])(?: ?[套台个期批条])?/y
export const TIMES_BEFORE =
  /(?<![\d.第])(\d{1,4}|[两二三四五六七八九十])(?: ?[套台个期批条])? ?[×xX*✕乘]以? ?$/

/** "三十台，一台两万": how many there are, and the price of one. */
export const TIMES_ONE =
  /(?<![\d.第])(\d{1,4}|[两二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]) ?([套台件条份块辆部])[,、]? ?一\2(?:是|要|就要)?$/

/** "软件、硬件各30万", "三个部门各出20万": what has the same amount each, right before it. */
const ITEM = `软硬件|${PHASE}|(?:${GOODS})(?:部分|费用?)?`
export const ITEMS = new RegExp(ITEM, 'g')
export const TWO_IN_ONE = /软硬件/
const EACH_HAS = '(?:各自?|分别)(?:是|为|出|要|投|花)?'
export const LISTED_EACH = new RegExp(`((?:(?:${ITEM})[、,和与及跟]?){1,6})${EACH_HAS}$`)
export const SHARERS_EACH = new RegExp(
  `(\\d{1,3}|[两三四五六七八九十]) ?[个家](?:部门|单位|乡镇|街道|区县|学校|医院|科室)${EACH_HAS}$`,
)

/** A price for each month or quarter, and for how long it is paid: "每月5万租一年". */
export const EACH_MONTH = /月/
export const EACH_QUARTER = /季/
export const PAID_FOR =
  /(?:租期?|签|共|用|服务期?|为期|期限|合同期|买|周期|连续|付)(?:了|是|为|满|:| )*(?=[\d半一二两三四五六七八九十])/g

/** "3个系统", "两期", "2 sets": how many there are of what has a price for each; 二期 is the second one. */
export const UNITS_OF =
  /(?:(?<![\d.第一二三四五六七八九十百千几两每])(\d{1,5}|两|[一二三四五六七八九]?十[一二三四五六七八九]?|[三四五六七八九]) ?(套|台|条|批|件|份|块|辆|部|人|户|所|村|镇|家|间|栋|个(?!月|半月|工作日|部门|单位|人|问题|亿|会|百分|点(?!位))|期(?=建|实|完|做|,|。| |$|进|投)))|\b(\d{1,4}|two|three|four|five) (?:separate )?(sets?|units?|systems?|phases?)\b|数量(?:是|为|共|:)? ?(\d{1,5})/gi
export const COUNT_EN: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }
/** 三期 is the third one; 分三期 and 两期 are several. */
export const PHASES = '期'
export const IN_PHASES = /[分共]成?$/
export const SEVERAL_PHASES = '两'
/** The measure word in "每套" or "一套"; none in "各" and "单价", which are of whatever is counted. */
export const EACH_OF = /[套台条批件份块辆部个期人户所村镇家间栋]/
/** People and places, which are counted only where there is a price for each of them. */
export const SHARERS = /[人户所村镇家间栋]/
/** More or fewer than that number. */
export const UNSURE_COUNT = /(?:大概|大约|约|近|超过|不到|至少|最多|几|多|[-到至~])$/
