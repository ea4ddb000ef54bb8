// How people say that something is not, or not yet, so.

/** "上云的话", "如果要买服务器": supposed, not said to be so. */
export const SUPPOSING = /的话|如果|要是|假如|假设|万一|倘若|假使|\b(?:if|suppose|what about)\b/i

/** "我们没列入计划怎么办", "这个项目…": the project in hand, and not just any. */
export const OWN =
  /我们?(?!国)|咱|本(?:单位|项目|局|院|校|镇)|(?:这|该|那)个?(?:项目|系统|平台)|\b(?:we|our|my|this project)\b/i

/** "应该列了吧": somebody who is not sure of a yes or no has not given it. */
export const UNSURE = /应该|好像|可能|大概|估计|也许|差不多|吧$|\b(?:maybe|probably|perhaps)\b/i

/** "下个月入库": what is still to come is no yes to whether it is done. */
export const STILL_TO_COME =
  /明年|下个?月|下半年|下一?年|准备|正在|即将|马上|争取|打算|将要|过几天|过两天|快要|等着|等通知|申请中|\bwill\b/i
