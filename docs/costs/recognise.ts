import { itemsOf, readCosts } from './cost-table.ts'
import { isUncounted } from './findings.ts'

/** The fewest rows that make a table. */
const ROWS = 2
/** What costs are called. */
const COST =
  /费|开发|采购|购置|测评|监理|集成|服务|软件|硬件|设备|服务器|系统|平台|培训|安装|部署|租用|运维|评估|审计|密码|安全|接口|数据/
/** What only a table of costs is headed or closed with. */
const MARKS = /单价|合价|费用名称|费用明细|概算|^[\s|]*(?:合计|总计)/m

/** Whether a text surely is a table of costs: every line of it is read as one, and it names costs or says so. */
export function isCostTable(text: string): boolean {
  if (text.split(/\r?\n/).filter((line) => line.trim() !== '').length < ROWS) return false
  const costs = readCosts(text)
  const items = itemsOf(costs)
  if (items.length < ROWS || costs.findings.some(isUncounted) || costs.notes.below.length > 0) return false
  return MARKS.test(text) || items.filter(({ name }) => COST.test(name)).length * 2 > items.length
}
