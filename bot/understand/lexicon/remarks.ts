/** Words to the assistant that are no text for a document, though nothing else was read in them. */
export const REMARKS = `{等,等等,稍等,等我}{,一下,下,会,会儿,一会,一会儿}、不急、别急、马上、我{看看,想想,查查,问问,找找,去问问,再想想,确认一下}
  {,我}{,去,先去}{开会,开会去了,吃饭,吃饭去了,忙别的,忙,上厕所,接个电话}、{好,行,嗯,哦,噢,额,呃,唉,哎,啊}、好{的,吧,嘞,啦}、{嗯嗯,哦哦,ok,okay,okk}、收到、知道了、明白、明白了、了解
  懂了、行{吧,的}、可以、{没事,没关系,没问题,没空,没时间,没想好}、{暂时,目前,现在}{没有,没想好,没定,不知道}、没有、没、无、暂无、还没{,有,想好,定,写,准备}
  不{对,是,会,会写,知道写什么,用,用了,行,要,想写,好写,懂,明白,方便,方便说}、错了、{填,写,打,发}错了、{随便,随便写,随便起,都行,都可以,无所谓,你定,你看着办,你来,你来写,你来定}
  {帮我,给我,替我,你帮我,请帮我,能帮我}{起,写,想,填,拟,编,来}{,一}{个,下,一下,段}、{给,来,举,有}{,一}{个,些}{例子,示例,样例,样板,模板,范文,范本}、例子、示例、模板
  看不懂、没看懂、看不{明白,清}、什么{意思,鬼,玩意}、太{多,长,麻烦,复杂,难,慢}{,了}、{好,真,有点}{麻烦,复杂,难,慢,累,烦}{,啊}、{我,都}忘了、忘了、记不{得,清}{,了}
  {明天,下午,下周,周一,过两天}{再,再说,再来,弄,填,写}、{已经,都,要}下班了、下班了、在{,吗,的}、你好、您好、谢谢、辛苦了、对不起、抱歉、不好意思、哈哈、呵呵
  同上、一样、{跟,和}{上面,前面,刚才}{,的}一样、{wait,one moment,no idea,thanks,hello,hi,hold on,later,sorry,example,an example,for example,help me}`

/** What parts a remark, and the particles it may end with. */
export const REMARK_PARTS = /[\s,，。.!！~～、;；…]+/
export const REMARK_PARTICLES = /[啊呀哦呢吧了的哈嘛啦]+$/

/** A text that ends like a question, and one that holds a question mark as well. */
export const TYPED_QUESTION = /[?？]$|[吗呢么]$/
export const HOLDS_QUESTION = /[?？]|[吗呢么]$/

/** What the name of a project is made of. */
export const PROJECT_NAME =
  /项目|系统|平台|工程|建设|改造|升级|运维|维护|服务|采购|购置|中心|网|小程序|App|大脑|一张图|库|设备|应用|数据|软件|云|智慧|数字|信息|管理|二期|三期|一期/i
