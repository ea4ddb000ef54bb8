// What stands around a bare figure or option that answers a question.

/** "没超", "没有延期": a figure of nothing. */
export const NOTHING =
  /^(?:目前|暂时|还|都|并)?(?:没有?|未|不|无)(?:有?(?:超|超过|超出|超期|延期|延|补充|调整|追加|签))?(?:的|呢|过)?$/

/** What may stand around an option and says nothing. */
export const BEFORE_OPTION = /^(?:(?:我们|我们单位|单位|本单位|项目|这个|这)?(?:就|应该|算|属于|是|用|选)*)/
export const AFTER_OPTION = /(?:单位|部门|项目|类|的|吧|呢|啊|了|性质|资金|钱|出|掏|给|拨|去年|建)*$/

/** "80-90", "80到90万". */
export const BARE_RANGE = /^(\d{1,7}(?:\.\d{1,4})?) ?[-到至] ?(\d{1,7}(?:\.\d{1,4})?)(?:万|%|个?月|年)?$/
/** What a bare figure begins with, what says that it is more, its unit, and what may stand around it. */
export const BEGINS_FIGURE = /[\d一二两三四五六七八九十百千几]/
export const AND_MORE = /^[多余]/
export const FIGURE_UNIT = /^ ?(?:%|个?月|年|个(?:百分)?点|个|万?元|万)?/
export const AROUND_FIGURE = /[\s的是大概就有吧了呢啊]/g
