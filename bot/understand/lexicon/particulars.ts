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
