import type { Language } from '../../rules/describe.ts'
import { short } from '../wording.ts'
import type { Finding, Unread } from './findings.ts'
import { type Fen, wan } from './reading/money.ts'

/** So much of a name tells which row is meant. */
const NAMED = 30
/** So many rows are named under a heading. */
const LISTED = 5

const UNREAD: Readonly<Record<Unread, readonly [zh: string, en: string]>> = {
  amount: [
    '没有读出数量和单价，未计入合计',
    'has no number and unit price that could be read, and is not counted',
  ],
  rate: [
    '只写了比例，没有写按什么金额算，未计入合计：请写明金额，或基数和费率',
    'is a percentage of an amount that is not told, and is not counted: please write the amount, or base and rate',
  ],
  'blank-number': [
    '序号空着，看不出是上一行的一部分还是单独的费用，未计入合计：请补上序号，或在前面写“其中：”',
    'has no number: a part of the row above, or a cost of its own? It is not counted; please number it, or write 其中： before it',
  ],
  name: ['只有金额，没有写是什么费用，未计入合计', 'is an amount without a name, and is not counted'],
  outside: [
    '写在表格外面，未计入合计：是费用请写进表里',
    'stands outside the table and is not counted: please write a cost into it',
  ],
  'after-total': [
    '写在合计下面，未计入合计：包含在内请移到合计上面',
    'stands below the sum and is not counted: please move it above if it belongs to it',
  ],
}

/** What may explain that a sum is not the investment. */
export function becauseWords(because: 'upkeep' | 'unit' | undefined, language: Language): string {
  if (because === undefined) return ''
  const [zh, en] = BECAUSE[because]
  return language === 'zh' ? zh : en
}
const BECAUSE = {
  upkeep: ['，正好是运维费：运维费是否不在其内', ', which is just what upkeep costs: is that to be outside?'],
  unit: ['，像是按元写的：请在表头写明单位', '; it seems to be written in 元: please say so in the head'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

/** What a finding says of its row, in a sentence that names it, with what was expected and found. */
export function findingWords(finding: Finding, language: Language): string {
  const [zh, en] = pairOf(finding)
  return language === 'zh' ? zh : en
}

function pairOf(finding: Finding): readonly [zh: string, en: string] {
  const at = 'name' in finding ? rowOf(finding.line, finding.name) : ROW_OF_NONE
  switch (finding.kind) {
    case 'unread': {
      const [zh, en] = UNREAD[finding.why]
      return [`${at.zh}${zh}`, `${at.en} ${en}`]
    }
    case 'product': {
      const [expected, found] = [wan(finding.expected), wan(finding.found)]
      return finding.of === 'count'
        ? [
            `${at.zh}数量乘以单价为${expected}万元，金额写为${found}万元`,
            `${at.en}: number times unit price is ${expected}万元, the amount says ${found}万元`,
          ]
        : [
            `${at.zh}基数乘以费率为${expected}万元，金额写为${found}万元`,
            `${at.en}: base times rate is ${expected}万元, the amount says ${found}万元`,
          ]
    }
    case 'sum': {
      const [expected, found] = [wan(finding.expected), wan(finding.found)]
      const [zh, en] =
        finding.column === undefined
          ? ['', '']
          : [`第${finding.column + 1}列`, `, column ${finding.column + 1},`]
      return [
        `${at.zh}${zh}写为${found}万元，各项相加为${expected}万元`,
        `${at.en}${en} says ${found}万元, the items come to ${expected}万元`,
      ]
    }
    case 'heading': {
      const { children } = finding
      const names = children.slice(0, LISTED).map((name) => short(name, NAMED))
      const more = children.length > LISTED
      const [expected, found] = [wan(finding.expected), wan(finding.found)]
      return [
        `${at.zh}写为${found}万元，它下面${children.length}行（${names.join('、')}${more ? '等' : ''}）相加为${expected}万元：合计按下面各行算，请看是哪一个数不对，还是少列了费用`,
        `${at.en} says ${found}万元, its ${children.length} rows (${names.join(', ')}${more ? ', …' : ''}) come to ${expected}万元: the rows are counted; which figure is wrong, or is a cost missing?`,
      ]
    }
    case 'parts': {
      const [expected, found] = [wan(finding.expected), wan(finding.found)]
      return [
        `${at.zh}分项相加为${expected}万元，金额写为${found}万元`,
        `${at.en}: its parts come to ${expected}万元, the amount says ${found}万元`,
      ]
    }
    case 'share': {
      const [expected, found] = [percent(finding.expected), percent(finding.found)]
      return [
        `${at.zh}占比应为${expected}%，写为${found}%`,
        `${at.en} is ${expected}% of the whole, and says ${found}%`,
      ]
    }
    case 'columns':
      return [
        `表里有几列金额：合计按“${finding.read}”算，没有按“${finding.others.join('、')}”算`,
        `There are several columns of amounts: “${finding.read}” is counted, not “${finding.others.join(', ')}”`,
      ]
    case 'other-table':
      return [
        `第${finding.line}行起另有一张费用表（${finding.rows}项，合计${wan(finding.total)}万元），未计入合计`,
        `Another table of costs begins in line ${finding.line} (${finding.rows} items, ${wan(finding.total)}万元 together); it is not counted`,
      ]
    case 'empty':
      return ['概算表里没有读出任何一项费用', 'No cost could be read in the table']
  }
}

const rowOf = (line: number, name: string) => ({
  zh: `第${line}行“${short(name, NAMED)}”`,
  en: `Row ${line} “${short(name, NAMED)}”`,
})
const ROW_OF_NONE = { zh: '', en: '' }

/** Ten-thousandths of a per cent as 89.06. */
const percent = (share: Fen): string => {
  const hundredths = (share + 5_000n) / 10_000n
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
