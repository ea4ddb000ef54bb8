import { beforeEach, describe, expect, test } from 'vitest'
import type { Act } from '../../bot/conversation/acts.ts'
import { press } from '../../bot/conversation/button.ts'
import { dated, outdated } from '../../bot/conversation/moment.ts'
import { type Choice, emptyReply, type Moment, type Reply } from '../../bot/conversation/reply.ts'
import { messages, momentOf } from '../../bot/render/blocks.ts'
import { ACT_IDS } from '../../bot/understand/lexicon/acts.ts'
import { newPerson } from '../../store/fresh.ts'
import type { Person } from '../../store/schema.ts'
import { Talk } from './talk.ts'

let talk: Talk
beforeEach(() => {
  talk = new Talk()
  talk.say('泰州市，新建一个80万元的业务系统')
  talk.say('开始填报')
})

/** A button of a reply that lies further up in the conversation. */
function kept(label: string): { choice: Choice; reply: Reply } {
  const choice = talk.buttons().find((each) => each.label === label)
  if (!choice || !talk.reply) throw new Error(`no button ${label}`)
  return { choice, reply: talk.reply }
}
const pressOld = ({ choice, reply }: ReturnType<typeof kept>) =>
  talk.does((standing, desk) => press(choice.act, choice.value, standing, desk, 'zh', reply.moment))

describe('a button of an earlier question', () => {
  test.each(['是', '否', '不知道', '以后再填', '上一步', '暂停', '为什么问这个', '请同事填'])(
    '%s changes nothing, says so, and the present question stands again',
    (label) => {
      talk.press('否')
      talk.press('上一步')
      const old = kept(label)
      talk.press('否')
      const { project, asked } = talk
      expect(pressOld(old)).toMatch(/没有改动/)
      expect(talk.project).toEqual(project)
      expect(talk.asked).toBe(asked)
    },
  )

  test('is void although the same question is asked again', () => {
    const old = kept('是')
    talk.say('验收谁组织？')
    expect(talk.asked).toBe('classified')
    expect(pressOld(old)).toMatch(/没有改动/)
    expect(talk.press('否')).toMatch(/已保存：涉密：否/)
  })

  test('pressed twice answers once', () => {
    const no = kept('否')
    pressOld(no)
    const { project } = talk
    expect(pressOld(no)).toMatch(/没有改动/)
    expect(talk.project).toEqual(project)
  })

  test('for a new project begins one, however often it is pressed', () => {
    talk.say('我的项目')
    const another = kept('填报新项目')
    pressOld(another)
    const { project } = talk
    pressOld(another)
    expect(talk.project).toEqual(project)
    talk.say('我的项目')
    expect(talk.labels().filter((label) => label.includes('未命名'))).toHaveLength(2)
  })

  test('is void after a pause', () => {
    const old = kept('否')
    talk.say('暂停')
    expect(pressOld(old)).toMatch(/没有改动/)
    expect(talk.facts.classified).toBeUndefined()
  })

  test('submits nothing when its confirmation was superseded by a new answer', () => {
    talk.press('否')
    talk.say('提交')
    const old = kept('仍然提交')
    talk.say('继续')
    expect(pressOld(old)).toMatch(/没有改动/)
    expect(talk.project?.status).toBe('draft')
  })

  test('answers nothing in a chat without a project once another question was put', () => {
    const chat = new Talk()
    chat.say('泰州 80万 要不要立项')
    const choice = chat.buttons().find(({ act }) => act === 'answer')
    const moment = chat.reply?.moment
    if (!choice) throw new Error('no question')
    chat.say('玉山 30万 要不要立项')
    const { facts } = chat
    chat.does((standing, desk) => press(choice.act, choice.value, standing, desk, 'zh', moment))
    expect(chat.facts).toEqual(facts)
  })
})

test('a new project begun twice is one, whether pressed or typed', () => {
  talk.press('否')
  talk.say('我的项目')
  talk.press('填报新项目')
  const first = talk.project?.id
  talk.say('填报新项目')
  expect(talk.project?.id).toBe(first)
  expect(talk.asked).toBe('kind')
  talk.say('新建')
  talk.say('填报新项目')
  expect(talk.project?.id).not.toBe(first)
})

/** What a button may speak of: once that is over, the button is too. Written down from what each of them says. */
const SPEAK_OF: Record<Act, 'the question' | 'the project' | 'neither'> = {
  answer: 'the question',
  'texts-later': 'the question',
  ticked: 'the question',
  'none-apply': 'the question',
  singly: 'the question',
  region: 'the question',
  unknown: 'the question',
  later: 'the question',
  back: 'the question',
  why: 'the question',
  delegate: 'the question',
  pause: 'the question',
  cancel: 'the question',
  'keep-text': 'the question',
  remind: 'neither',
  recall: 'neither',
  'take-offered': 'the question',
  'keep-whole': 'the question',
  'submit-now': 'the question',
  'discard-now': 'the question',
  'confirm-classified': 'the question',
  'confirm-unclassified': 'the question',
  submit: 'the project',
  withdraw: 'the project',
  status: 'the project',
  review: 'the project',
  resume: 'the project',
  change: 'the project',
  form: 'the project',
  'choose-change': 'the project',
  'edit-budget': 'the project',
  'fill-open': 'the project',
  left: 'the project',
  documents: 'the project',
  'send-plan': 'the project',
  'send-documents': 'the project',
  copy: 'the project',
  discard: 'the project',
  // These name what they are for, or are for nothing in particular.
  start: 'neither',
  'new-conversation': 'neither',
  open: 'neither',
  new: 'neither',
  projects: 'neither',
  next: 'neither',
  todo: 'neither',
  card: 'neither',
  help: 'neither',
  greeting: 'neither',
  thanks: 'neither',
  article: 'neither',
  wrong: 'neither',
  undo: 'the project',
  adopt: 'the project',
  supply: 'neither',
  tick: 'neither',
  reply: 'neither',
  decline: 'neither',
  pick: 'neither',
  mine: 'neither',
  theirs: 'neither',
  'take-written': 'neither',
  'take-all-written': 'neither',
  'keep-written': 'neither',
  'take-answered': 'neither',
  'answer-anew': 'neither',
}
const speakingOf = (what: (typeof SPEAK_OF)[Act]) => ACT_IDS.filter((act) => SPEAK_OF[act] === what)
const about = (person: Person) => outdatedIn({ asking: 1, project: 'P1' }, person)
const outdatedIn = (moment: Moment, person: Person) => (act: Act) =>
  outdated(act, moment, { person }, 'zh') !== undefined
const inHand = (asking: number, project: string | undefined): Person => {
  const fresh = newPerson('U1')
  return { ...fresh, conversation: { ...fresh.conversation, asking, ...(project ? { project } : {}) } }
}

describe('every act', () => {
  const [question, project] = [speakingOf('the question'), speakingOf('the project')]
  test.each([
    ['of the question is void once another is asked', inHand(2, 'P1'), question],
    ['of the question is void when an earlier one is asked again', inHand(0, 'P1'), question],
    ['of project or question is void while another is in hand', inHand(1, 'P2'), [...question, ...project]],
    ['of project or question is void while none is in hand', inHand(1, undefined), [...question, ...project]],
    ['is good at its moment', inHand(1, 'P1'), []],
  ])('%s', (_, person, expected) => {
    expect(ACT_IDS.filter(about(person)).toSorted()).toEqual(expected.toSorted())
  })
})

test.each([
  ['a question is put', () => ({ question: true })],
  ['another project is in hand', () => ({ conversation: { project: 'P2' } })],
  ['something else is asked', () => ({ conversation: { asked: 'inPlan' } })],
  ['another place is spoken of', () => ({ conversation: { region: 'yushan' } })],
  ['the chat has told more', () => ({ conversation: { facts: { investment: 30 } } })],
  ['the interview is paused', () => ({ conversation: { paused: true } })],
] as [string, () => { question?: true; conversation?: Partial<Person['conversation']> }][])(
  'the moment is another once %s',
  (_, change) => {
    const person = inHand(1, 'P1')
    const { question, conversation } = change()
    const reply: Reply = {
      ...emptyReply('zh'),
      ...(question ? { question: { id: 'kind', text: '哪一类？', choices: [] } } : {}),
    }
    const after = { ...person, conversation: { ...person.conversation, ...conversation } }
    expect(dated({ person: after, reply }, { person }).reply.moment?.asking).toBe(2)
    expect(dated({ person, reply: emptyReply('zh') }, { person }).reply.moment?.asking).toBe(1)
  },
)

describe('a button of another project', () => {
  test.each(['提交', '用表单填基本情况'])('%s changes nothing and offers to open its project', (label) => {
    talk.press('否')
    talk.say('查看全部')
    const old = kept(label)
    talk.say('填报新项目')
    const { project } = talk
    expect(pressOld(old)).toMatch(/另一个项目.*没有改动/)
    expect(talk.project).toEqual(project)
    expect(talk.labels()).toContain('打开“未命名项目”')
  })
})

describe('a button of somebody else’s conversation, as in a channel', () => {
  test.each(['是', '否', '以后再填', '暂停'])(
    '%s changes nothing although both are at the same question',
    (label) => {
      const other = new Talk('U2')
      other.say('泰州市，新建一个60万元的业务系统')
      other.say('开始填报')
      if (!other.reply?.moment) throw new Error('nothing was said')
      const theirs = other.buttons().find((each) => each.label === label)
      if (!theirs) throw new Error(`no button ${label}`)
      const moment = { ...other.reply.moment, project: 'PTHEIRS' }
      const { project, asked } = talk
      expect(moment.asking).toBe(talk.reply?.moment?.asking)
      const said = talk.does((standing, desk) =>
        press(theirs.act, theirs.value, standing, desk, 'zh', moment),
      )
      expect(said).toMatch(/另一个项目.*没有改动/)
      expect(talk.project).toEqual(project)
      expect(talk.asked).toBe(asked)
    },
  )
})

test('a button of an earlier version, which has no moment, answers the present question only', () => {
  talk.press('否')
  const value = JSON.stringify(['classified', true])
  const { project } = talk
  expect(talk.does((standing, desk) => press('answer', value, standing, desk, 'zh'))).toMatch(/没有改动/)
  expect(talk.project).toEqual(project)
})

test('the moment of a reply is read back from the rows of its buttons', () => {
  const rows = messages(replyOf(talk)).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'actions' ? [momentOf(block.block_id ?? '')] : [])),
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const moment of rows) expect(moment).toEqual(talk.reply?.moment)
})

function replyOf({ reply }: Talk): Reply {
  if (!reply) throw new Error('nothing was said')
  return reply
}
