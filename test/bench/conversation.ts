// How long a message takes to its reply, and the index of what can be found. `conversation.mjs` bundles this as the
// program is bundled, so that what is measured is what people run.
import { corpusOf } from '../../bot/conversation/ask/find/corpus.ts'
import { regulations, Talk } from '../conversation/talk.ts'
import { Samples } from './samples.ts'

/** What officials type: each list is one conversation. */
const CONVERSATIONS: readonly string[][] = [
  [
    '泰州市，新建一个80万元的业务系统，需要立项吗？',
    '那49.9万呢',
    '说错了，是60万',
    '要交哪些材料',
    '找谁审批，什么顺序',
    '为什么',
    '放在达州呢',
    '五个地方哪里要监理',
  ],
  ['泰州 运维 300万 要立项吗', '免费运维期多长', '验收谁组织', '绩效评价什么时候做', '第二十六条怎么说'],
  [
    '达州，购买服务，450万，没有统一审定，谁审批',
    '要不要公示，公示几天',
    '补充合同超了12%怎么办',
    '1000万呢',
    '什么时候报计划',
  ],
  [
    '鼓楼区改造一个系统，概算超了9.9%',
    '正好10%呢',
    '试运行要多久',
    '100万要监理吗',
    '鼓楼第二十条怎么说',
    '项目变更找谁批',
  ],
  [
    '玉山县新建 30万 定制开发',
    '在集采目录里',
    '要招标吗',
    '年运维费8%可以吗',
    '运维合同能签五年吗',
    '数据归谁',
  ],
  ['江津 新建 三千万左右 要不要先编可研', '正好3000万', '谁验收', '验收要哪些材料', '没有列入清单怎么办'],
  ['80万新建系统要立项吗', '泰州', '不知道', '上一步', '开始填报', '新建', '80万', '不知道', '先不填'],
  ['涉密项目怎么办', '泰州'],
  ['能不能把一个80万的项目拆成两个40万', '泰州的'],
  ['你好', '你能做什么', '火星要不要立项', '谢谢'],
]

const WARM = 20
const ROUNDS = 250
const ms = (samples: Samples, share: number) => (samples.quantile(share) / 1000).toFixed(2)

const index = new Samples()
for (let round = 0; round < 5; round++)
  await index.time(() => [...regulations.values()].map((regulation) => corpusOf(regulation)))
console.log(`index of all five texts: ${ms(index, 0)} ms at best, ${ms(index, 1)} ms at first (bar 200)`)

const all = new Samples()
const each = new Map<string, Samples>()
for (let round = 0; round < WARM + ROUNDS; round++)
  for (const messages of CONVERSATIONS) {
    const talk = new Talk()
    for (const message of messages) {
      if (round < WARM) talk.say(message)
      else {
        const one = each.get(message) ?? new Samples()
        each.set(message, one)
        await all.time(() => one.time(() => talk.say(message)))
      }
    }
  }
const [worst] = [...each].toSorted(([, a], [, b]) => b.quantile(0.5) - a.quantile(0.5))
console.log(
  `message → reply, ${each.size} messages: p50 ${ms(all, 0.5)} ms, p99 ${ms(all, 0.99)} ms (bar 5); ` +
    `slowest ${worst?.[0]}: p50 ${worst ? ms(worst[1], 0.5) : ''} ms`,
)
