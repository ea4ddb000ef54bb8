/** What stands between a label and what it labels. */
export const LABEL_MARK = '[:：]'
export const HAS_LABEL = /[:：]/
/** What a label may stand after where several are given in one line, and what may stand before it. */
export const BEFORE_LABEL = '(?:^|[\\n,，;；。、\\s]|\\d[.、．)）])[\\s*·•\\-]*'
/** The same where a label has to begin its line. */
export const BEFORE_LABEL_OF_LINE = '(?:^|\\n)[\\s*·•\\-\\d.、．)）(（]*'
/** What ends a labelled value and is no part of it. */
export const AFTER_VALUE = /[\s,，;；、]+$/u

/** What parts a name, a department and a person that are given in one breath. */
export const PARTICULARS_PARTS = /[\n\t,，;；|｜/]+|(?<=\p{Script=Han}|\d)\s+(?=\p{Script=Han})/u
/** The same with 、, which may also stand inside a name. */
export const PARTICULARS_ENUMERATED = /[\n\t,，;；|｜/、]+|(?<=\p{Script=Han}|\d)\s+(?=\p{Script=Han})/u

/** What people put before a part of theirs: 项目叫…, 单位是…, 联系人…. */
export const BEFORE_PARTICULAR =
  /^(?:(?:我们?的?)?(?:项目|系统)(?:名称|名字|名)?(?:叫做?|是|为)|(?:建设|申报|填报)?单位(?:名称)?(?:是|为)?|(?:项目)?(?:联系人|责任人|负责人)(?:是|为|叫)?|(?:联系)?(?:电话|方式)(?:是|为)?)[:： ]*/u

/** What a name, a department or a person is introduced by beside an answer to another question: 另外联系人…, 名字叫…. */
const ASIDE = '(?:另外|还有|对了|顺便|以及)?[,，]?(?:我们?的?)?'
export const BESIDE_NAME = new RegExp(
  `^${ASIDE}(?:(?:项目|系统)?(?:名称|名字|名)(?:就?叫做?|是|为|[:：])|(?:项目|系统)叫做?)[:： ]*(.+)$`,
  'u',
)
export const BESIDE_UNIT = new RegExp(
  `^${ASIDE}(?:建设单位|单位名称|单位全称)(?:叫|是|为|[:：])[:： ]*(.+)$`,
  'u',
)
export const BESIDE_CONTACT = new RegExp(
  `^${ASIDE}(?:(?:项目)?联系人(?:是|为|叫)?|(?:项目)?(?:责任人|负责人)(?:是|为|叫|[:：])|(?:联系)?(?:电话|手机)(?:是|为)?)[:： ]*(.+)$`,
  'u',
)
/** What ends the words of such an aside, and of what it stands beside. */
export const BESIDE_PARTS = /[\n,，;；。]+/u
/** Something that happened to a person in charge is no name: 联系人换了. */
export const NO_PERSON = /[了过着吧呢]$/u

/** What leads in a name that is given as an answer, and what follows it: 就叫…吧, 我们是…. */
export const LED_IN =
  /^(?:那|嗯)?(?:(?:就|先|暂时)叫做?|暂定名?(?:为|叫)?|取名(?:为|叫)?|叫做|名[字称]?(?:就?叫做?|是|为)|(?:我们|本单位|单位全称)是)(?!号)[:： ]*/u
export const LED_OUT = /(?:(?<![网贴酒])吧|好了|就行了?|就好)[。.!！]*$/u
/** What takes back what stood before it in a name: 区城管局，不对，是…. */
export const TAKEN_BACK =
  /^.+?[,，。;；\s]+(?:哦|啊|噢)?(?:不对|不是|[说写打填]错了?|更正)[,，:：。\s]*(?:应该|应当)?(?:是|为|叫)?[:： ]*(\S.*)$/su
