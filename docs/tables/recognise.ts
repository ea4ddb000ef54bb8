import { parseBudget } from './budget.ts'

/** The fewest rows that make a table. */
const ROWS = 2
/** What costs are called. */
const COST =
  /费|开发|采购|购置|测评|监理|集成|服务|软件|硬件|设备|服务器|系统|平台|培训|安装|部署|租用|运维|评估|审计|密码|安全|接口|数据/
/** What only a table of costs is headed or closed with. */
const MARKS = /单价|合价|费用名称|费用明细|概算|^[\s|]*(?:合计|总计)/m

/** Whether a text surely is a table of costs: every line of it is read as one, and it names costs or says so. */
export function isCostTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < ROWS) return false
  const { rows, unread } = parseBudget(text)
  if (rows.length < ROWS || unread > 0) return false
  return MARKS.test(text) || rows.filter(({ name }) => COST.test(name)).length * 2 > rows.length
}
