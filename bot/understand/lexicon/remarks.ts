/** Words to the assistant that are no text for a document, though nothing else was read in them. */
export const REMARKS = `{等,等等,稍等,等我}{,一下,下,会,会儿,一会,一会儿}、不急、别急、马上、我{看看,想想,查查,问问,找找,去问问,再想想,确认一下}
  {,我}{,去,先去}{开会,开会去了,吃饭,吃饭去了,忙别的,忙,上厕所,接个电话}、{好,行,嗯,哦,噢,额,呃,唉,哎,啊}、好{的,吧,嘞,啦}、{嗯嗯,哦哦,ok,okay,okk}、收到、知道了、明白、明白了、了解
  懂了、行{吧,的}、可以、{没事,没关系,没问题,没空,没时间,没想好}、{暂时,目前,现在}{没有,没想好,没定,不知道}、没有、没、无、暂无、还没{,有,想好,定,写,准备}
  不{对,是,会,会写,知道写什么,用,用了,行,要,想写,好写,懂,明白,方便,方便说}、错了、{填,写,打,发}错了、{随便,随便写,随便起,都行,都可以,无所谓,你定,你看着办,你来,你来写,你来定}
  {帮我,给我,替我,你帮我,请帮我,能帮我}{起,写,想,填,拟,编,来}{,一}{个,下,一下,段}、{给,来,举,有}{,一}{个,些}{例子,示例,样例,样板,模板,范文,范本}、例子、示例、模板
  看不懂、没看懂、看不{明白,清}、什么{意思,鬼,玩意}、太{多,长,麻烦,复杂,难,慢}{,了}、{好,真,有点}{麻烦,复杂,难,慢,累,烦}{,啊}、{我,都}忘了、忘了、记不{得,清}{,了}
  {明天,下午,下周,周一,过两天}{再,再说,再来,弄,填,写}、{已经,都,要}下班了、下班了、在{,吗,的}、你好、您好、谢谢、辛苦了、对不起、抱歉、不好意思、哈哈、呵呵
  再见、拜拜、{老师,各位,大家}好、{人工,转人工,找人工}、人工{客服,服务}、客服、测试、{测试,试}一下、试试、就{这样,这些,这么多}、{先,都}这样、没有{了,其他,别的,其他了,别的了}、{不是,不}这{个,题}
  {略,省略,不详,未知,后补,另附,待补,待补充}、{稍后,后面,以后,回头}补{,充,上}、{n/a,none,tbd,nothing,test,bye,no}
  同上、一样、{跟,和}{上面,前面,刚才}{,的}一样、{wait,one moment,no idea,thanks,hello,hi,hold on,later,sorry,example,an example,for example,help me}`

/** What parts a remark, and the particles it may end with. */
export const REMARK_PARTS = /[\s,，。.!！~～、;；…]+/
export const REMARK_PARTICLES = /[啊呀哦呢吧了的哈嘛啦]+$/

/** A short text is talk, and no text for a document, where it begins or asks like one of these. */
export const TALK: readonly RegExp[] = [
  // Somebody speaks of themselves, of the assistant, of the question, or of asking others: 我问问领导, 这题不会.
  /^(?:我(?![局委市区县省院校厅部办镇乡街国站所处]|单位|中心|们)|你|您|咱|请(?!示|求|假|休|销)|让(?!群众|企业|百姓|市民|数据)|叫(?!号)|找|问(?!题|卷)|帮(?!助|扶|办)|给(?:我|你|个|一?个|点)|麻烦|容我|稍[后等]|回头|明天|后天|下周|晚点|领导(?!小组|干部|驾驶)|先(?:去|不|跳|放|空|忙|填别|做别)|不(?:想|会|懂|填|写|知道|清楚|归)|随便|照抄|就[行写填]|(?:这|那)(?:个(?!系统|平台|项目)|题|一题|项(?!目)|里|要)|下一?[个题]|.{1,4}还没|等(?!保|级)(?:领导|.{0,6}(?:定了?|批了?|回来|通知|再说)$))/u,
  // Somebody speaks of what stands there already, or hands the question on: 删掉第二行, 撤回刚才的, 转给信息中心.
  /^(?:撤[回销]|取消|删[掉除了]|去掉|清[空除])(?:刚才|刚刚|前面|上面|上一|最后|第.{1,3}[行项条个]|[这那])|^(?:转|发|交)给/u,
  // A question about what to write, or anything else that is asked: 这个要写多长, 有没有模板.
  /什么|怎么|咋|谁|哪[个里些儿]|几个字|多少字|写?多长|有没有|要不要|能不能|可不可以|可以不|是不是|必填|行不行/u,
  // An answer to a question of another kind, or doubt: 应该是, 没有，不过快了, 第一项不清楚.
  /^(?:应该|大概|可能|好像|也许|差不多)(?:是|有|没|不|吧|可以|$).{0,6}$|^(?:是的?|对|嗯|不是|没有|有)(?:的?吧|啊|呢)?(?:[,，].{0,10})?$|^(?:并非|不是)没有|^没有不|^除了第|第[一二三四五六七\d]项|^\d[和、,，]\d有|(?:不清楚|不确定|来着|下班)$|^几点|^改一?下$|^部分(?:符合|有|是)$|^一半一半$/u,
  /^(?:i|i'm|let me|please|you|ask|wait|what|how|why|who|where|when|which|is|are|can|could|do|does|should|may|must)\b/iu,
]
/** No talk is longer. */
export const TALK_LENGTH = 30

/** A question about how to write an answer. */
export const ASKS_HOW =
  /怎么(?:写|填|答|说|弄)|(?:写|填|说)(?:什么|啥|多|几)|多少字|几个字|多长|模板|样例|范文|例子|示例|参考|必填|可以不(?:写|填)|what (?:should|do|to)|how (?:long|much|do)|example|template/iu

/** A text that only says where else the text is, instead of saying it: 见附件, 和上次一样. */
export const ELSEWHERE =
  /^(?:请|详|参)?见(?:附件|上|前|后|另|文)|^附件|^(?:后|另)附|^(?:同上|如上|照旧|照搬|复制(?=$|[上前之以旧原去别其刚]))|^参[考照].{0,6}(?:别人|其他|上次|去年|之前)|^用(?:之前|上次|以前|去年|原来)|^[和跟与同](?:之前|上次|以前|去年|上面|前面|刚才|原来).*(?:一样|相同|一致)$|^(?:see|same as|as) (?:the )?(?:above|attach\w*|before|last\b.*)$/iu

/** That there is nothing: an answer to questions that may have none. */
export const NOTHING = `无、没有、暂无、暂时没有、目前没有、不需要、不涉及、不用、无需、不使用、没有需求、无此项、{none,n/a,not needed,not applicable,no}`

/** Letters and digits that say nothing: 1, 啊啊啊, asdf, a bare sum of money. */
export const NO_WORDS = /^[^\p{L}]*$|^(\p{L})\1*$|^[a-z]{1,8}$|^[\d.,]+ ?[万亿]?元?$/iu

/** What a name of a department is made of, and what tells how somebody can be reached. */
export const UNIT_NAME =
  /[局委办院厅部司署处科所站队馆社会镇乡区县市校园团行]$|中心|政府|学校|大学|医院|公司|集团|街道|法院|检察|支队|大队|bureau|department|office|centre|center|commission|committee|school|hospital|university|government|agency|authority/iu
/** What names have not: the marks of sentences, and long numbers. */
export const UNLIKE_NAME = /[，。；,;]|\d{5,}/u
export const PHONE = /(?:\d[\d\s-]{5,}[\d×xX*]+|\d{4,}[×xX*]{2,})/u
export const PERSON_NAME =
  /^(?![不没是改几并部应大一有无])[\p{Script=Han}·]{2,4}(?:[,，、:： ]*(?:[\p{Script=Han}]{1,4}(?:长|任|员|人|工)))?$|^[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}$/u

/** A text that ends like a question, and one that holds a question mark as well. */
export const TYPED_QUESTION = /[?？]$|[吗呢么]$/
export const HOLDS_QUESTION = /[?？]|[吗呢么]$/

/** What the name of a project is made of. */
export const PROJECT_NAME =
  /项目|系统|平台|工程|建设|改造|升级|运维|维护|服务|采购|购置|中心|网|小程序|App|大脑|一张图|库|设备|应用|数据|软件|云|智慧|数字|信息|管理|二期|三期|一期|system|platform|project|portal|software|website|upgrade|network/i

/** A stretch of time from end to end: 8个月, 半年, 一年半. */
export const DURATION =
  /^(?:大?[约概])?[\d一二两三四五六七八九十半]+ ?个?(?:多)?(?:月|年|天|周|星期)半?(?:左右)?$/u
