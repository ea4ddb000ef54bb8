import { describe, expect, test } from 'vitest'
import { actAsked, entryOf } from '../../bot/conversation/acts.ts'
import { ACT_IDS, type Act, actPhrases } from '../../bot/understand/lexicon/acts.ts'
import { understand } from '../../bot/understand/understand.ts'

const read = (words: string): Act | undefined =>
  actAsked(understand(words, { places: [], today: '2026-11-25' }))?.act

/** What the buttons say, in both languages; a label that states a fact is read as that. */
const LABELS = ACT_IDS.flatMap((act) => {
  const { label, states } = entryOf(act)
  return label && !states ? [label.zh, label.en].map((words): [string, Act] => [words, act]) : []
})
const WORDS = (['also', 'alone', 'only'] as const).flatMap(actPhrases)

describe('every word for an act', () => {
  test('is of one act alone, what the buttons say included', () => {
    const acts = new Map<string, Act>()
    const shared: string[] = []
    for (const [words, act] of [...WORDS, ...LABELS]) {
      const known = acts.get(words.toLowerCase())
      if (known !== undefined && known !== act) shared.push(`${words}: ${known} and ${act}`)
      acts.set(words.toLowerCase(), act)
    }
    expect(shared).toEqual([])
  })

  test('is read as that act', () => {
    const wrong = [...WORDS, ...LABELS].flatMap(([words, act]) => {
      const found = read(words)
      return found === act ? [] : [`${words}: ${found}, not ${act}`]
    })
    expect(wrong).toEqual([])
  })
})

/** What people were heard to say (findings), and what means the same. */
test.each<[Act, string[]]>([
  ['cancel', ['取消', '算了', '算了吧', '不填了', 'cancel', 'never mind']],
  ['new-conversation', ['重新开始', '新对话', '从头来', 'start over']],
  ['form', ['填表', '我要填表', '打开表单', 'open the form', 'fill in the form']],
  ['edit-budget', ['修改概算表', '我想修改概算表', '改一下概算表', 'edit the budget table']],
  ['withdraw', ['撤回', '我要撤回', '把项目撤回来', '撤回修改', 'withdraw it', 'withdraw the project']],
  ['review', ['看看我填了什么', '查看全部', '我填了哪些', 'what have I filled in?']],
  [
    'left',
    ['还有多少题', '还有多少题？', '还剩几题', '还有哪些没填', 'How many questions are left?', "what's left"],
  ],
  ['discard', ['删掉这个项目', '帮我删掉这个项目', '这个项目不要了', 'delete this project']],
  ['projects', ['我的项目', '我有哪些项目？', '换个项目', 'my projects']],
  ['new', ['新项目', '我要填报一个新项目', '填报新项目', 'new project', 'a new project']],
  ['documents', ['文档', '文档在哪', '看看我的文档', 'documents', 'where are my documents?']],
  ['send-plan', ['把建设方案发给我', '能不能把建设方案发给我吗', '建设方案发我', 'send me the plan']],
  ['send-documents', ['把文档都发给我', 'send me all documents']],
  ['todo', ['待办', '等我办理的有哪些', '有哪些等我审批的', '我的待办', 'todo', "what's waiting for me?"]],
  ['status', ['办理进度', '查看办理进度', '到哪一步了', 'progress']],
  ['next', ['下一步', '下一步做什么？', '接下来怎么办', 'next', "what's next?", 'what should I do next?']],
  ['later', ['以后再填', '跳过', 'later', 'skip']],
  ['cancel', ['取消吧', '算了吧不填了', '我不想填了', '不想报了', 'cancel it', 'forget it']],
  ['new-conversation', ['从头来过', '重新来过', '开新对话', 'start again', 'new chat']],
  ['form', ['给我一个表单', '打开填报表单', 'open form', 'fill in a form']],
  ['edit-budget', ['概算表改一下', '打开概算表', 'edit the budget']],
  ['withdraw', ['撤回吧', '把申报撤回来', 'recall it']],
  [
    'review',
    ['我想看看我填了啥', '看下我填的内容', '都填了什么', 'what did I fill in?', 'show what I filled in'],
  ],
  ['left', ['还剩几道题', '剩下几题', '还要回答多少问题', 'how many questions do I have left?']],
  ['discard', ['把这个项目删了吧', '删除该项目', '把项目删掉', 'delete my project', 'remove this project']],
  ['projects', ['我的项目有哪些', '我有几个项目', 'show my projects', 'which projects do I have?']],
  ['new', ['再报一个新的', '再来一个项目', '我要报一个新项目', '另报一个项目', 'create a new project']],
  ['documents', ['文档有哪些', '我的文档在哪', '我的文档在哪里？', '建设方案在哪看']],
  ['send-plan', ['方案发我一份', '建设方案给我一份', '发一份建设方案给我', 'give me the plan please']],
  ['todo', ['有没有要我批的', '有什么要我批的', '待我审批的', '有没有待办', 'anything for me to approve?']],
  ['status', ['进度怎么样了', '进度如何', '办得怎么样了', '到哪了', '审到哪一步了', 'what is the status?']],
  ['next', ['接下来干嘛', '下一步干嘛', '下面干什么', '然后呢', '我该干嘛', 'then what?']],
  ['change', ['改一下投资', '改一下投资可以吗', '修改概算']],
])('%s is what these ask for', (act, words) => {
  expect(words.map((each) => [each, read(each)])).toEqual(words.map((each) => [each, act]))
})

test.each([
  '撤回？',
  '能不能撤回',
  '可以撤回吗',
  '确认删除？',
  '提交了还能撤回吗',
  '新项目，泰州，80万，要立项吗',
  '待办，督办，公文流转三个模块',
  '文档要交哪些',
  '下一步谁审批',
  '概算表怎么写',
  '修改概算要重新审批吗',
  '改一下投资，要重新审批吗？',
  '取消，需要谁同意？',
  '申报表，要盖章吗？',
  '不知道，需要交什么材料？',
  '提交，需要什么材料？',
  '重新开始，要重新审批吗？',
  '取消立项怎么办',
  '项目文档要归档吗',
  '待办事项超期怎么处理',
  '删除项目要报批吗',
  '进度款怎么付',
  '撤回申报需要谁同意',
  'cancel, who must approve that?',
  'documents for a maintenance project?',
])('“%s” asks or tells something and does nothing', (words) => {
  expect(read(words)).toBeUndefined()
})
