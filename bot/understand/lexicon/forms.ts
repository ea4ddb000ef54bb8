import type { AboutLast, Form, Guard } from '../understanding.ts'

/** Ways to ask, the more particular first; a clause is put in the first that it matches. */
export const FORMS: readonly (readonly [Form, RegExp])[] = [
  [
    'compare',
    /区别|有什么不同|有啥不同|哪里不一样|差别|对比|各地|哪个地方|哪个市|五个地方|几个地方|\b(?:differ|difference|compare)/i,
  ],
  [
    'what-is',
    /什么叫|啥叫|什么是|啥是|(?:啥|什么|嘛)意思|指(?:的是)?(?:什么|啥|哪)|怎么(?:定义|界定|理解)|如何界定|(?:是|算)(?:一个东西|一回事|同一)|是干(?:什么|啥|嘛)的|\bwhat (?:is an?|are|does .* mean|counts as)\b|\bmeaning of\b|\bdefin/i,
  ],
  [
    'effect',
    /影响.{0,8}(?:吗|么|嘛|不|没)|会不会影响|有(?:没有|什么|啥|无)影响|影不影响|\b(?:affect|influence|impact)/i,
  ],
  [
    'consequence',
    /会(?:怎样|怎么样|(?:怎么|咋)(?:卡|罚|收拾|弄)|咋样|咋个样|如何|有什么|受什么|被|不会被)|后果|怎么(?:处理|处罚|处分|罚|追责|算账)|(?:咋|啷个)(?:处理|罚)|要(?:挨|受|被)(?:什么|啥|罚)|(?:没|不|未|拒|违|挪|截留|泄|错|超|晚|拖|假|漏).{0,16}(?:怎么办|咋办|啷个办|咋整|怎么弄)|\b(?:what happens|consequences?|penalt|punish|what if)/i,
  ],
  [
    'order',
    /谁先谁后|哪个(?:在前|先|在先)|先.{1,14}还是先|还是先|先后|什么(?:顺序|次序)|啥(?:顺序|次序)|\b(?:which comes first|in what order|order of)\b/i,
  ],
  ['which', /还是(?!不|要|得|需|会|能)|\b(?:either|whether) .* or\b/i],
  [
    'papers',
    /(?:什么|哪些|啥|啥子|哪几|几样|几种|哪样)(?:申报|申请|验收|立项)?(?:材料|资料|文件|表格|表|报告|手续|东西|附件|证明)|(?:材料|资料|文件|清单).{0,4}(?:有哪些|要哪些|要什么|是什么|有啥|要啥)|(?:交|报|准备|带|附|提交|递交|报送|提供|备|上传|填)(?:些)?(?:什么|啥|哪些|哪几)|\b(?:what|which) (?:documents|papers|paperwork|materials|forms|reports)\b|\bwhat (?:do|should|must|to) (?:we|i)? ?(?:submit|prepare|hand in|provide)/i,
  ],
  [
    'to-whom',
    /(?:报|交|送|递|提交|报送|上报|申请|反映|备案|通报|告知|告诉|抄送|寄|呈).{0,4}(?:给|到|向|去|往|在)?(?:谁|哪(?:里|儿|个|家|级)(?!平台|系统|网)|什么部门|啥部门|几家)|(?:向|跟|找|问|去找|去跟|对接)(?:谁|哪(?:里|儿|个|家|级)|什么部门|啥部门)|\b(?:to whom|who .* (?:submit|report|hand|send|apply) .*to|where (?:do|should|must) (?:we|i) (?:submit|send|file|hand|apply|report))/i,
  ],
  [
    'how-long',
    /多久|多长|几天|几个月|几年|多少(?:天|个?月|年|个?工作日|时间)|几个?工作日|期限|时限|(?:最短|最长|至少|最少|最多)(?:几|多)(?!(?:个|名|位)?人|[名家份次项万])|\b(?:how (?:long|soon|many (?:days|months|years|working))|time limit|minimum .*period|period)\b/i,
  ],
  [
    'when',
    /什么时候|啥时候|啥子时候|何时|几月|几号|哪天|哪个月|什么时间|啥时间|截止|最晚|最迟|来得及|来不及|赶得上|赶不上|哪年|\b(?:when|deadline|by what date)\b/i,
  ],
  [
    'where',
    /(?:哪个|什么|啥)(?:平台|系统|网站|网|地方|渠道)|(?:在|上|去|到|从)哪(?:里|儿)?|哪(?:里|儿)(?:买|办|报|填|查|登记|申请|上传)|\b(?:where|which (?:platform|website|system))\b/i,
  ],
  [
    'contents',
    /(?:写|编|列|含|包括|包含|涵盖|分|看|查|审|评|管|负责|承担|做|干|有|用|要求|注明|写明|对)(?:些|清|到|的是)?(?:什么|啥|哪|几)|有什么用|有啥用|职责|(?:包括|包含|有)(?:哪|什么|啥)|(?:哪些|哪几|什么|啥)(?:内容|方面|部分|章|情形|情况|条件|要求|事|行为|项目|单位|程序|步骤|环节|指标)|怎么写|依据(?:是)?(?:什么|啥)|(?:做|起)什么用|\bwhat (?:should|must|does|do) .*(?:contain|include|cover|look at)|\bresponsib|\bduties\b/i,
  ],
  [
    'who',
    /谁|哪个(?:部门|单位|局|委|科|处|领导|副|口|会|机构)|哪家|哪(?:几|些)(?:家|个)?(?:部门|单位|局|领导|会)|由哪|归哪|(?:什么|啥)(?:部门|单位|领导)|哪(?:一)?级|几家|哪位|上哪个会|哪个会|\b(?:who|whom|which (?:office|department|authority|body))\b/i,
  ],
  [
    'how-much',
    /多少|比例|百分之几|几成|上限|下限|封顶|多大|几次|几份|几个点|几道|几(?:个|名|位)?人|几[名位成]|\b(?:how (?:much|many)|percentage|what (?:share|amount)|ceiling|limit)\b/i,
  ],
  [
    'covered',
    /归不归|算不算|属不属于|适不适用|管不管|管得(?:着|到)|(?:适用|属于|算|归).{0,16}(?:吗|么|嘛|不)[\s?？!！.。,，]*$|(?:按|照|依照|依|走|套用|参照).{0,4}(?:这个|这份|这套|本|市里|区里|县里|政务信息化|办法|规定).{0,14}(?:吗|么|嘛|不|行不行)|(?:按|照)不(?:按|照)|要不要(?:按|照)|是不是(?:政务)?信息化项目|\b(?:apply to|applies|covered by|fall under|subject to)\b/i,
  ],
  [
    'confirm',
    /对吧|对吗|对不对|对么|是吧|是吗|是么|没错吧|(?:^|[^还])是不是|听说|(?:听|有)人说|\b(?:right\?|correct\?|is it true|is that so|isn't it|aren't)/i,
  ],
  [
    'need',
    /要不要|用不用|需不需要|该不该|必不必|须不须|报不报|批不批|走不走|办不办|免不免|必须(?:要)?.{0,14}(?:吗|么|嘛|不)|(?:不|不用|免|无需|不需要|不必|用不着|省).{1,16}(?:行不行|行吗|行么|可以吗|可不可以|得行不|要得不|成吗|成不|可以不|要紧吗|没事吧|好吗|ok吗|中不中)|能不能(?:不|免|省|跳过)|可(?:以|不可以|否)(?:不|免|省|跳过).{0,16}|(?<!不)能(?:不(?!能)|免|省).{1,16}(?:吗|么|不)[\s?？!！.。,，]*$|(?:不用|不需要|无需|不必|用不着).{0,16}(?:吗|么|吧|嘛)|(?:需要|要|得|须|应当|应该|非得|还用|该)(?![求素点不]).{0,24}(?:吗|么|嘛|不|没|啵|噻|不嘛)[\s?？!！.。,，]*$|是否(?:需要|要|必须|应当)|\b(?:need|needed|must|have to|required?|requires|necessary|mandatory|should)\b/i,
  ],
  [
    'may',
    /能不能|可不可以|能否|可否|行不行|行吗|行么|可以吗|可以么|可以不|得行|要得不|成不成|成吗|允(?:许|不允许)|准不准|让不让|给不给|还给|(?:能|可以|可|敢|会|还能|还可以|够|算).{0,24}(?:吗|么|嘛|不|没|啵|噻)[\s?？!！.。,，]*$|能(?:立项|报|批|过|买|建|用|验收)[\s?？!！.。,，]*$|是否(?:可以|能|允许)|\b(?:can|could|may|allowed|permitted|possible|ok to)\b/i,
  ],
  ['how', /怎么|如何|咋|啷个|怎样|怎的|流程|步骤|哪几步|几步|\bhow\b|\bsteps\b|\bprocedure\b/i],
]

/** Whole messages about the answer before. */
export const ABOUT_LAST: readonly (readonly [AboutLast, RegExp])[] = [
  [
    'why',
    /^(?:这是|那|这)?(?:为什么|为啥|为何|凭什么|凭啥|怎么会|什么道理|啥道理|why(?: is that| so)?|how come)(?:呢|呀|啊|这样)?$/i,
  ],
  [
    'sure',
    /^(?:你|您)?(?:确定|肯定|没搞错|没弄错|靠谱)(?:吗|么|不|没|吧|嘛)?$|^(?:真的|当真|是真的)(?:吗|么|假的)?$|^are you sure$|^really$/i,
  ],
  [
    'yes-or-no',
    /^(?:所以|那)?(?:到底|究竟|总之|一句话)?(?:,)?(?:是)?(?:要还是不要|行还是不行|能还是不能|要不要|行不行|能不能|需要还是不需要|可以还是不可以|是还是不是)(?:呢|啊|嘛)?$|^(?:so )?(?:yes or no)$/i,
  ],
  [
    'then',
    /^(?:那|那么)?(?:然后|接下来|之后|后面|再然后|下一步|接着)(?:呢|咧|怎么办|怎么做|做什么|干什么|要做什么|干啥|做啥)?$|^(?:and )?then(?: what)?$|^what(?: is|'s)? next$|^next$/i,
  ],
]

/** What makes a plain yes or no unsafe. */
export const GUARDS: readonly (readonly [Guard, RegExp])[] = [
  [
    'stress',
    /才|只有|只要|都(?:要|得|需|必须)|全都|是不是|对吧|对吗|是吧|\b(?:only|all|always|every|just)\b/i,
  ],
  ['choice', /还是(?!要|得|需|会|能)|或者|\bor\b/i],
  ['sequence', /以后|之后|过后|先.{1,16}(?:后|再)|完了再|再说|\b(?:after|before|first|until)\b/i],
]

/** A figure with a unit. */
export const FIGURE =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百半两几]+)\s*(?:%|％|万|亿|元|个?月|年|天|日|周|次|家|份|个工作日|成)|半年|过半|翻倍/

/** What says that something has not been done, before what it is: 没验收, 不公示. */
export const LACKING =
  /(?:还没有?|尚未|没有|没得|没|未|不)(?!要|用|行|能|可|是|过|错|得|到|会|管|同|足|少|超)((?:\p{Script=Han}|[a-z]){1,10}?)(?=[,，;；]|就|能|可|先|直接|敢|行|会|的|是|要|$)/iu
/** 立项前能付吗, 验收之前. */
export const BEFORE = /((?:\p{Script=Han}){2,8}?)(?:之前|以前|前)(?=.*(?:能|可|行|敢|要得|得行))/u

/** Ends a question that repeats nothing: 行不行 alone asks of the clause before. */
export const ALONE =
  /^(?:这样|那样|这么做|这么干)?(?:行不行|行吗|行么|可以吗|可不可以|得行不|要得不|成吗|对吗|对吧|是吧|好吗|允许吗|合规吗|违规吗|怎么办|咋办|咋整|啷个办|怎么处理|会怎样|有影响吗|有什么后果|为什么|凭什么)[\s?？!！.。,，]*$/

/** Negations of a need, which ask whether it is one: 不X行不行, 能不能不X. */
export const NOT_NEEDED =
  /(?:能不能|可不可以|能否|可否|可以|(?<!不)能)(?:不(?!能)|免|省|跳过)|(?:不|不用|免|跳过).{1,16}(?:行不行|行吗|行么|可以吗|可不可以|得行不|要得不|成吗|成不|没事吧|要紧吗)/

/** Words that ask, are polite, or fill: nothing that a question is about. */
export const EMPTY =
  /请问|听说|听人说|有人说|据说|以[下上内](?!级)|去(?!年)|说错了?|写错了?|打错了?|弄错了?|搞错了?|更正|不对|应该是|改成|改为|去找|找|不知道|不清楚|不晓得|放到|换成|换到|如果|要是|假如|算(?![不力])|现在|目前|眼下|已经|刚刚|刚才|一共|总共|大概|什么时候|啥时候|什么时间|时候|问一下|问下|想问|我想知道|你好|您好|麻烦|帮我|看看|一下|到底|究竟|要不要|用不用|需不需要|该不该|能不能|可不可以|能否|可否|是不是|是否|行不行|有没有|会不会|得不得行|要得不|得行不|可以吗|行吗|对吧|对吗|是吗|是吧|什么|哪些|哪个|哪家|哪里|哪儿|哪|谁|多久|多长时间|几天|多少|怎么办|怎么|如何|怎样|咋|啷个|啥子|啥|为什么|凭啥|需要|必须|应该|应当|可以|不用|我们|咱们|我|你们|你|单位|那个|这个|那么|那|呢|吗|么|嘛|吧|啊|呀|噻|还(?!款)|就|要(?![求点素件])|的|没有|没|了|不(?!予|得|合)|\b(?:the|a|an|is|are|do|does|we|i|you|to|of|in|for|it|be|must|need|can|may|what|who|when|how|where|which|have|should|please)\b|[\s?？!！,，。.;；:：]/gi

/** Words of the procedure as such: a question that names nothing else is about the project as a whole. */
export const PROCEDURE =
  /政务信息化|信息化|业务系统|信息系统|软件系统|系统|平台|软件|项目|建设|建|做|搞|弄|立项|审批|报批|批准|批复|批|申报|上报|报|申请|办理|办|走|手续|流程|(?<!小)程序|步骤|环节|市里|区里|县里|市发改委|发改委|材料|资料|报告|递交|提交|交|准备|总投资|投资|金额|预算|大概|左右|一个|个|顺序|一句话|开始|最后|拍板|点头|签字|定|单独|我局|本局|局里|局|万元|万|元|买|采购|购置|购买|租|一套|一批|几台|套|台|和|及|与|[\d.]+|\b(?:approv\w*|initiat\w*|appl(?:y|ied|ication)|submit\w*|documents?|papers?|paperwork|materials?|procedures?|process|projects?|systems?|build\w*|new|million|yuan|rmb)\b/gi

/** A single character that names something by itself: 谁验, 怎么付. */
export const TELLING = /[验付罚修查退奖]/

/** Asks at its end whether a project is to be approved, or can be. */
export const INITIATES =
  /(?:要|用|能|需|得|该|必|可以|是否|还).{0,10}(?:立项|报批|审批|批准|批|报|申报)(?:手续|一下|上去|下来)?(?:吗|么|嘛|不|不嘛|啵|吧|呢|才行)?[\s?？!！.。,，]*$|(?:立项|报批|审批|批)(?:要不要|用不用|需不需要|吗|么|不)|立不立项|批不批|报不报|[不免]用?立项|\b(?:approv|initiation)/i
/** Asks for the whole way: 从申报到验收, 全流程, 第一步. */
export const WHOLE_WAY =
  /从.{1,8}到|全(?:部)?(?:流程|过程|程)|整个(?:流程|过程)|(?:哪|那)?几步|第一步|(?<!优)先.{0,3}(?:哪一步|什么|啥|哪)|(?:流程|步骤|(?<!小)程序|手续|过程)(?:是什么|有哪些|说一下|讲一下|怎么走|咋走|是怎样的)?[\s?？!！.。,，]*$|\bsteps\b|\bprocess\b|\bfrom start\b/i
/** Asks what comes after something: 立项之后下一步做什么. */
export const NEXT_AFTER =
  /(?:以后|之后|过后|完了|了|后)(?:,)?.{0,6}(?:下一步|接下来|还要|要|该|再|需要).{0,6}(?:什么|啥|哪些|哪几|怎么)|\b(?:next step|what next)\b/i

/** Comes back to what was spoken of before: 回到我那个项目. */
export const RETURNS =
  /(?:回到|说回|讲回|还说|再说回|接着说)(?:我|我们|咱们|刚才|刚刚|原来|之前|前面|上一?个|那个|第一个|最开始)|^(?:回到|说回)|\b(?:back to|return to) (?:my|our|the|that)\b/i
/** Opens another project: 再问一个别的项目. */
export const OPENS =
  /(?:再|另外|还)(?:问|说|有|讲|看)(?:一)?(?:下|个)?(?:别的|另外|其他|另一)|(?:换|另)(?:一)?个(?:别的|新)?(?:项目|系统)|(?:别的|另外一?个|另一个|其他)项目|(?:同事|朋友|别的(?:单位|部门)|隔壁|兄弟单位)|\b(?:another|a different|other) project\b/i

/** Asks for an office by a word for one: 哪个口, 归哪家. */
export const OFFICE_ASKED =
  /谁(?:来)?(?:管|监管|主管|把关|盯)|哪(?:一)?(?:个|家|级|几家)?(?:部门|单位|局|委|口|家|领导|机构)|归(?:谁|哪)|\bwhich (?:office|department|authority|body)\b/i

/** Asks what an office has to do. */
export const DUTY =
  /(?:管|负责|承担|干|做|主管)(?:些|的是)?(?:什么|啥|哪些|哪块|哪几)|(?:的)?(?:职责|职能|分工)(?:是什么|有哪些)?|\b(?:responsib|duties|in charge of what)/i

/** A period or a date in a sentence of a text. */
const PERIOD =
  /[\d一二三四五六七八九十两半]+ ?(?:个)?(?:工作日|日|天|周|月|季度|年)|季度|期满|当年|次年|下一年度/

/** What a sentence of a text must hold to give what each of these asks for. */
export const GIVEN = {
  who: /局|委|办|部门|单位|政府|机构|中心|专家|公司|领导|市长|区长|县长|企业|人(?=[，。；、]|$)|\b(?:office|bureau|department|government|commission|unit|expert)/i,
  'to-whom': /[向报送交给到由]|\bto\b/i,
  when: PERIOD,
  'how-long': PERIOD,
  'how-much':
    /\d|百分之|半(?!年)|[一二三四五六七八九十两]+(?:次|个|人|名|份|家|道|项|成|倍|处|套|亿|万|千|百)/,
  where:
    /平台|系统|网|云|机房|中心|市场|超市|商城|处|地|[在向到]|\b(?:platform|system|cloud|centre|at|on)\b/i,
  consequence:
    /不得|不予|不能|不可|不列入|不纳入|不安排|不支持|不再|不作|不通过|暂停|停止|暂缓|整改|追究|责任|处分|处理|通报|责令|限期|收回|取消|终止|重新|退回|核减|扣|\b(?:not|no|suspend|stop|rectif|liab|again|return)/i,
} as const satisfies Partial<Record<Form, RegExp>>
export type Slot = keyof typeof GIVEN

/** Asks for what is closed: 哪些情况不能通过. */
export const CLOSED_ASKED =
  /(?:哪些|哪几|哪种|什么|啥).{0,6}(?:情况|情形|项目|条件|原因|事|行为|单位).{0,6}(?:不(?!用|要)|通不|过不|没法|禁止|驳回|退回|否决|一票)/

/** Asks for a list, where a yes or no to the project as a whole would be none. */
export const LISTED = /哪些|哪几|有什么|\bwhich\b/i

/** Ends the first clause of a sentence of a text. */
export const CLAUSE_ENDS = /[，；。]|, |\. /

/** Asks what to do, rather than what follows. */
export const REMEDY = /(?:怎么|咋|啷个|如何)(?:办|整|弄|处理|补救|解决)/

/** Names a place where something is done. */
export const PLACE = /平台|系统|网站|云|机房|商城|卖场|超市|公共资源交易/

/** What a sentence of a text begins with that holds only where something went wrong, and what names that in a question. */
export const CIRCUMSTANCE =
  /^[^，。；：]{0,20}(?:没有|不能|不合格|未|不按|逾期|拒|超过)[^，。；：]{0,16}的?，/
export const LACK = /没|不(?!管)|未|拒|逾期|超|晚|延|拖/
/** Right before what is lacking: 没有经过, 未. */
export const LACKS = /(?:没有?|未|不)(?:经过?|通过|按)?$/

/** The number of a document, of an article, or of an edition: no figure that a text sets. */
export const REFERENCE = /〔\d+〕\d+号|第[\d一二三四五六七八九十百]+[条项款章]|\d{4}年版?/g

/** A gate in a text: what is missing, up to the mark, and what is closed then. */
export const GATE = /^(.*?)[，；：](.*)$/s

/** Words that only ask: nothing is looked up by them. */
export const ASKING =
  /请问|问一下|问下|想问|我想知道|你好|您好|麻烦|帮我|看看|一下|到底|究竟|要不要|用不用|需不需要|该不该|能不能|可不可以|能否|可否|是不是|是否|行不行|会不会|得不得行|要得不|得行不|可以吗|行吗|对吧|对吗|是吗|是吧|什么时候|啥时候|什么时间|什么|哪些|哪个|哪家|哪里|哪儿|多久|多长时间|几天|多少|怎么办|怎么|如何|怎样|咋|啷个|啥子|啥|为什么|凭啥|吗|么|嘛|吧|啊|呀|噻|呢/g

/** The text itself, which every question is about. */
export const THE_TEXT =
  /(?:这个|这份|这套|这部|本|你们(?:这|的)?|咱们(?:这|的)?)(?:管理)?(?:办法|文件|规定|规矩|文)/g

/** Words that ask or fill and name nothing. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  `the a an is are do does we i you to of in for it be must need can may what who whom when how where which why have has had
  should please if on at by or and not no our my your this that there with from as about any only long much many taizhou
  jiangjin gulou yushan dazhou project projects`.split(/\s+/),
)
/** The endings of words that mean the same. */
export const ENDINGS = /(?:ations?|ions?|ors?|ing|ed|es|s|e)$/

/** Characters that ask or fill and name nothing. */
export const FORM_CHARACTERS: ReadonlySet<string> = new Set(
  '的了吗么呢吧啊是我们要能不有就在和也都还个这那什怎谁多少几可以得会',
)

/** Asks what is to be written, and not what there is. */
export const WRITTEN = /写|编|包括|包含|涵盖|章|提纲|模板|\bcontain|\binclude/i
