// How people put right what they said.

/** "说错了", "不对": what stood before it in the message is taken back. */
export const CORRECTION =
  /(?:我?(?:刚才|前面|上面|之前)?(?:说|写|填|打|讲|弄|搞|记|输|选)错了?|口误|笔误|更正(?:一?下)?|纠正(?:一?下)?|不对(?!称|外)|应该(?:是|为)|其实(?:是|应该是)?|实际上是|准确(?:地)?说(?:是)?|改(?:成|为)|换成|(?<![你我他她要是还])而是|sorry,? (?:it is|it's)|correction|i meant|actually|should be|my mistake)[,:,。 ]*/gi

/** The name of a question and its new answer, as the whole message: "涉密改成否", "change classified to no". */
export const CORRECTED = [
  /^(?:请?[把将])?(?:刚才的?|前面的?|那个)?(.{1,20}?)(?:[这那]一?[题项])?(?:应该|应当|要|请)?(?:改成|改为|改回|更正为|应为|选|填):? ?(.{1,20})$/u,
  /^(?:please )?(?:change|set|correct) (.{1,40}?) to (.{1,40})$/i,
]

/** Before the name of a yes/no question: "是否涉密". */
export const WHETHER = '是否'
