// How people put right what they said.

/** "说错了", "不对": what stood before it in the message is taken back. */
export const CORRECTION =
  /(?:我?(?:刚才|前面|上面|之前)?(?:说|写|填|打|讲|弄|搞|记|输|选)错了?|口误|笔误|更正(?:一?下)?|纠正(?:一?下)?|不对(?!称|外)|应该(?:是|为)|其实(?:是|应该是)?|实际上是|准确(?:地)?说(?:是)?|改(?:成|为)|换成|(?<![你我他她要是还])而是|sorry,? (?:it is|it's)|correction|(?:change|set|correct) (?:the |my )?[a-z ]{2,30}? to |i meant|actually|should be|my mistake)[,:,。 ]*/gi

/** The name of a question and its new answer, as the whole message: "涉密改成否", "change classified to no". */
export const CORRECTED = [
  /^(?:请?[把将])?(?:刚才的?|前面的?|那个)?(.{1,20}?)(?:[这那]一?[题项])?(?:应该|应当|要|请)?(?:改成|改为|改回|更正为|应为|选|填):? ?(.{1,20})$/u,
  /^(?:please )?(?:change|set|correct) (.{1,40}?) to (.{1,40})$/i,
]

/** The same of a text, which may be long: "项目名称改成智慧教育平台", "不对，联系人是李四". */
export const CORRECTED_TEXT = [
  /^(?:(?:我?(?:刚才|前面|上面)?(?:说|写|填|打|弄|搞)错了?|更正(?:一?下)?|不对|错了)[,，:：。 ]*)?(?:请?[把将])?(?:刚才的?|前面的?|那个)?(.{1,20}?)(?:[这那]一?[题项])?(?:应该|应当|要|请)?(?:改成|改为|改回|更正为|换成|应为|写成)[:： ]*(\S.*)$/su,
  /^(?:我?(?:刚才|前面|上面)?(?:说|写|填|打|弄|搞)错了?|更正(?:一?下)?|不对|错了)[,，:：。 ]+(.{1,20}?)(?:应该)?是[:： ]*(\S.*)$/su,
  /^(?:please )?(?:change|set|correct) (.{1,40}?) to (\S.*)$/is,
]

/** What was wrong was the last thing: "写错了，是智慧停车系统". */
export const CORRECTED_LAST =
  /^(?:我?(?:刚才|刚刚|前面|上面)?(?:那个)?(?:说|写|填|打|弄|搞|输)错了?|不对|错了|更正(?:一?下)?|口误|笔误)[,，:：。 ]+(?:应该|应当)?(?:是|为|叫)?[:： ]*(\S.*)$/su

/** A message that only says that something was wrong: 说错了. */
export const ONLY_WRONG =
  /^(?:我?(?:刚才|刚刚|前面|上面|之前)?(?:那个|那句|这个)?(?:说|写|填|打|讲|弄|搞|记|输|选|按|点)错了?|口误|笔误|(?:i made a mistake|my mistake|that was wrong))[啊呀哦了吧\s,，.。!！~]*$/i

/** Before the name of a yes/no question: "是否涉密". */
export const WHETHER = '是否'

/** A row of the cost table that is to go, by its place or its name: 删掉第二行, 把培训费删了, 去掉培训费这一行. */
export const ROW_GONE = [
  /^(?:请|帮我|麻烦)*(?:删[掉除了去]?|去掉|不要)(?:概算表?|费用表?|表格?)?[里中]?的?(.{1,20}?)(?:[这那]?一?行)?[了吧。.!！]*$/u,
  /^(?:请|帮我|麻烦)*[把将](?:概算表?|费用表?|表格?)?[里中]?的?(.{1,20}?)(?:[这那]?一?行)?(?:删[掉除了去]?|去掉)[了吧。.!！]*$/u,
  /^(?:please )?(?:delete|remove) (?:the )?(.{1,30}?)(?: row| line)?[.!]?$/iu,
]
/** The place of a row, and what stands for its number. */
export const ROW_PLACE = /^(?:第([一二三四五六七八九十]|\d{1,2})|(?:row|line) (\d{1,2}))$/iu
export const ROW_NUMBERS = '一二三四五六七八九十'
