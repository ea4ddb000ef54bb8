import type { ErrorCode } from 'yaml'
import { z } from 'zod'

/** What is wrong with a YAML text, for who wrote it; the parser itself speaks English only. */
export const YAML_COMPLAINTS: Record<ErrorCode, string> = {
  ALIAS_PROPS: '引用（*）前后不能再加别的标记',
  BAD_ALIAS: '引用（*）没有写名字，或者名字不对',
  BAD_COLLECTION_TYPE: '这里的标记与列表或者键值的写法不合',
  BAD_DIRECTIVE: '这一行以 % 开头，YAML 不认识',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进没有对齐，或者括号没有收尾',
  BAD_PROP_ORDER: '标记要写在内容前面',
  BAD_SCALAR_START: '文字不能以这个符号开头，请用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”，或者冒号后面多了一层；文字里有冒号的请用引号括起来',
  BLOCK_IN_FLOW: '括号里面不能分行写列表或者键值',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '写法不对，读不下去',
  KEY_OVER_1024_CHARS: '键太长，可能少了冒号后面的空格或者换行',
  MISSING_CHAR: '少了括号、引号、逗号或者冒号',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，可能上一行少了冒号或者引号',
  MULTIPLE_ANCHORS: '一处只能起一个名字（&）',
  MULTIPLE_DOCS: '只能有一份内容，不要写 --- 分隔',
  MULTIPLE_TAGS: '一处只能有一个标记（!）',
  NON_STRING_KEY: '键要写成文字',
  RESOURCE_EXHAUSTION: '引用（*）层层嵌套，太多了',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不认识的标记（!）或者引用（*）',
  UNEXPECTED_TOKEN: '这里多了一个符号，或者前面少了引号、括号',
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或者 false',
  array: '列表',
  object: '若干“键: 值”',
  record: '若干“键: 值”',
}

/** What is wrong with one value, for who wrote it. */
export const complaint: z.core.$ZodErrorMap = (issue) => {
  const { code, input } = issue
  if (code === 'invalid_type')
    return input === undefined ? '缺这一项' : `应是${TYPES[issue.expected] ?? issue.expected}`
  if (code === 'invalid_value')
    return input === undefined
      ? '缺这一项'
      : `应是 ${issue.values.map((each) => JSON.stringify(each)).join('、')} 之一`
  if (code === 'too_small' && issue.origin === 'string') return '不能空着'
  if (code === 'too_small' && issue.origin === 'array') return `至少写 ${issue.minimum} 项`
  if (code === 'too_small') return issue.inclusive ? `不能小于 ${issue.minimum}` : `要大于 ${issue.minimum}`
  if (code === 'too_big')
    return issue.origin === 'string' ? `太长，最多 ${issue.maximum} 字` : `不能大于 ${issue.maximum}`
  if (code === 'invalid_format' && issue.format === 'date') return '应写成 YYYY-MM-DD 的日期'
  if (code === 'invalid_key') return '键名只用小写字母、数字和连字符'
  return z.locales.zhCN().localeError(issue)
}
