import { z } from 'zod'
import { chinese, keys, slug, TOPICS, text } from '../schema.ts'

export const office = z
  .strictObject({
    name: chinese.describe('条文里的名称'),
    aliases: z.array(chinese).default([]).describe('人们还怎么叫它'),
    duty: chinese.optional().describe('一句话说它管什么'),
  })
  .transform((o) => ({ ...o, en: o.name }))

export const silence = z.strictObject({
  topic: keys(TOPICS).describe('条文没有规定的主题'),
  ask: slug.describe('该问谁：offices 里的键'),
  say: text.optional().describe('除了“本办法未规定”，还要说的话'),
})

/** The first block of a regulation file. */
export const header = z
  .strictObject({
    id: slug.describe('这份办法的代号，英文文件、案例文件都用它作文件名'),
    name: chinese.describe('办法的全称'),
    place: chinese.describe('地名，回答里用它称呼这份办法'),
    aliases: z.array(chinese).min(1).describe('人们怎么说这个地方，写全'),
    below: z
      .array(chinese)
      .default([])
      .describe('它下面的地方（区、县、镇），有自己的办法或者另有规定：问到它们，按不是本级项目回答'),
    above: z
      .array(chinese)
      .default([])
      .describe('它上面的地方和级别，如“重庆市级”：问到它们，按不是本级项目回答'),
    namesakes: z
      .array(chinese)
      .default([])
      .describe('与它同名的别处，如“福州鼓楼”：问到它们，说没有收录，不用这份办法回答'),
    bounds: z
      .strictObject({
        below: z.enum(['included', 'excluded']).describe('“以下”含本数 included、不含本数 excluded'),
        article: z.number().int().positive().describe('依据哪一条'),
      })
      .optional()
      .describe('人们照条文说“50万元以下”，含不含50万元；条文没有写就不写这一项，答的时候会说明'),
    number: chinese.optional().describe('发文字号'),
    status: z.enum(['draft', 'in-force', 'superseded']).describe('草案、有效、已被替代'),
    note: text.describe('每个回答后面都有的一句：这是什么文本，后来有没有变化'),
    issued: z.iso.date().optional().describe('印发日期，YYYY-MM-DD'),
    effective: z.iso.date().optional().describe('施行日期'),
    expires: z.iso.date().optional().describe('失效日期'),
    successor: z
      .strictObject({
        name: chinese.describe('替代它的文件，写名称或者发文字号'),
        effective: z.iso.date().describe('那份文件的施行日期'),
      })
      .optional()
      .describe('替代它、而这里没有收录的文件；从那天起，回答里都会说明'),
    level: chinese.describe('市级、区级、县级'),
    articles: z.number().int().positive().describe('最后一条是第几条'),
    gaps: z.array(z.number().int()).default([]).describe('公布的文本跳过的条号'),
    offices: z.record(slug, office).describe('机构，见“机构”；键由自己起，by 和 ask 里用'),
    platform: text.optional().describe('申报用的平台'),
    silent: z.array(silence).default([]).describe('条文没有规定的主题，见“不涉及的主题”'),
  })
  .transform((h) => ({ ...h, en: h.place }))
export type Header = z.infer<typeof header>
