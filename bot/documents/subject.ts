import type { Block } from '../../store/schema.ts'

/** The fact or document field that a drafted block is about: blocks are named after their chapter and that. */
export function subject({ key, source }: Block): string | undefined {
  if (source === 'person') return undefined
  // A title says what the project is called.
  if (key === 'title') return source.facts.find((id) => id === 'name')
  const parts = key.split('.')
  const named = (id: string) => parts.lastIndexOf(id.split('.').at(-1) ?? id)
  return source.facts
    .filter((id) => named(id) >= 0)
    .reduce<string | undefined>((last, id) => (last && named(last) >= named(id) ? last : id), undefined)
}

/** What a text says of the sum of its project: 总投资：95万元, 经测算，本项目总投资95万元, 总投资增加到120万元. */
export function sumStated(markdown: string): string | undefined {
  const sentences = markdown.replaceAll(/\*\*|__|^[-*+]\s+|^\d+[.)]\s+/gm, '').split(/[。；;\n]/)
  const sentence = sentences.find((each) => SUM.test(each) && !ANOTHER.test(each))
  return sentence
    ?.slice(SUM.exec(sentence)?.index)
    .replace(/^[，,：:]/, '')
    .trim()
}

const SUM =
  /(?:^|[，,：:])(?:经测算[，,]?)?(?:本?项目的?)?(?:建设)?(?:总投资|投资总额|项目预算|项目总预算)(?:估算|概算|额|金额|规模)?(?:[（(][^）)]*[）)])?(?:[：:]|约?为|是|共|约|合计|增加到|增至|调整为|调整到|达到|达)?\s*[\d一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾]/
/** The sum of something else: an earlier stage, another project. */
const ANOTHER = /一期|二期|上期|上一期|原有|原系统|已建|往年|20\d\d年/
