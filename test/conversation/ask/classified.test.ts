import { expect, test } from 'vitest'
import { Talk } from '../talk.ts'

test.each([
  ['泰州 涉密的也在那个管理平台上报吗', '不在管理平台申报', '第十条'],
  ['泰州 涉密项目投入运行前要经哪个部门审查', '保密行政管理部门', '第三十五条'],
  ['泰州 涉密项目先给谁审', '市委办公室', '第四条'],
  ['达州 给别人的数里带机密怎么办', '遵守有关法律法规', '第二十五条'],
])(
  'a question about classified projects is answered with the article, and told where to turn: %s',
  (said, says, article) => {
    const talk = new Talk()
    const text = talk.say(said)
    const [first = ''] = text.split('\n')
    expect(first).toContain(says)
    expect(first).toContain(article)
    expect(text).toContain('不要在这里填写任何内容')
    expect(talk.reply?.facts).toEqual({})
  },
)

test('asked in general, it says what to do first, and the text once', () => {
  const text = new Talk().say('鼓楼 涉密的怎么验收')
  expect(text.match(/不走本办法的一般程序/g)).toHaveLength(1)
  expect(new Talk().say('江津 涉密项目怎么办')).toMatch(/^【如果涉密，怎么办理】\n+如果项目涉密/)
})
