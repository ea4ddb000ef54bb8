import type { FactId } from '../../../rules/facts.ts'

/** Words that may stand around an answer and say nothing by themselves. */
export const AROUND = `嗯、嗯嗯、哦、没问题、年初、年底、月初、一点、一些、这些、几台、一台、两台、一套、一条、一批、开始、就行、跟、和、我、我们、我单位、我局、我方、本单位、单位、这个、这、该、本、那、那个、项目、本项目、该项目、系统、这个项目、这块、这边
  已经、已、都、全、全部、全都、也、就、正式、肯定、确实、当然、目前、现在、暂时、暂、今年、去年、前年、上半年、上个月、上月
  早、早就、刚、刚刚、才、的话、是、的、了、过、呢、啊、呀、哈、嘛、啦、噢、哦、滴、还、还有、申报、到、得、里、内、中、个、几个
  一个、两个、三个、四个、五个、多个、好几个、从来、一直、并、真的、we、it、is、it is、has、have、been、already、yes、the、they、are、do、does、will`

/** Negations; the longest counts. */
export const NOT = `没、没有、不、未、尚未、还没、还没有、还未、无、无需、非、不太、不是、并非、并未、并没有、从未、没能、未能、not、no、never、not yet
  isn't、hasn't、haven't、not been、don't、doesn't、won't
  {要,要到,得,得到,}{明年,明年初,明年底,下一年,下年度,下半年,年底,下个月,下月,下周,过几天,以后,后面,验收后,立项后}才{,能,会,去,开始}`

/** What sounds like a yes or no and only carries the talk along ("不用了", "好了"). */
export const CARRYING = `不用了、不要了、好了、完了、行了、可以了、对了、算了、得了、没了、没有了、有了、会了、要了、在、在了、我在、不在、没完、还没完、我都在
  我已经做了、都要、都做、就这样、在的、要得、不存在的、用过了`

/** What people say an answer is about, besides the words that are read as the answer. */
export const SUBJECTS_OF_ANSWERS = `主要内容、内容、总投资、投资、投资额、金额、预算、概算、总预算、资金、钱、经费、项目类型、类型、单位性质、单位、建设内容、资金来源、来源
  刚才、前面、上面、之前、说、填、写、报、改、改成、改为、变成、更正、是、为、其实、主要、主要是、大概、大约、左右、一共、总共、共、约、多、万、元、用、由、出、属于
  建、做、搞、买、一套、一批、一项、用来、打算、准备、要、想、会、有、已经、已、在、对、给、和、与、及、还、再、新、老、旧、年度、年、月、日`

/** Facts that people speak of in the same words: while one is asked for, those words say nothing of the others. */
export const ALIKE: readonly (readonly FactId[])[] = [
  ['onCloud', 'cloudHosted', 'newHardware'],
  ['ownLevel', 'commonSystem', 'crossLevel', 'specialRules'],
  ['inPlan', 'inList', 'inLibrary', 'inPlanning', 'jointlyApproved', 'fundingSettled'],
  ['standalone', 'embedded', 'content', 'newHardware'],
  ['dataShared', 'publicData', 'crossDepartment', 'duplicate'],
]
