import { describe, expect, test } from 'vitest'
import { change } from '../../../bot/conversation/fill/moves.ts'
import { handle } from '../../../bot/conversation/message.ts'
import { placesOf, type Standing } from '../../../bot/conversation/turn.ts'
import type { FactId } from '../../../rules/facts.ts'
import type { Compiled } from '../../../rules/regulation.ts'
import { loadRegulations } from '../../../rules/valid.ts'
import { newPerson, newProject } from '../../../store/fresh.ts'
import { FLAGS, GENERATED, PEOPLE } from './remarks.ts'

const regulations = loadRegulations()
const at = '2026-11-23T01:00:00.000Z'
const desk = {
  regulations,
  places: placesOf(regulations),
  official: new Map(),
  now: at,
  newId: () => 'P2',
}

/** Somebody of whom a yes/no question is being asked, for a project that has said little yet. */
function askedFor(regulation: Compiled, fact: FactId): Standing {
  const fresh = newProject({ id: 'P1', region: regulation.id, owner: 'U1', at })
  const project = { ...fresh, facts: { kind: 'new' as const, investment: 80 } }
  const person = newPerson('U1')
  const conversation = { ...person.conversation, project: project.id, region: regulation.id }
  const { person: now } = change({ person: { ...person, conversation }, project, regulation }, fact, 'zh')
  return { person: now, project, projects: [project] }
}

const remarks = [...PEOPLE.remarks, ...GENERATED.filter((_, i) => i % 2 === 0)]

describe.each([...regulations.values()].map((each) => [each.place, each] as const))(
  'in %s',
  { timeout: 120_000 },
  (_, regulation) => {
    test('no remark changes a fact of the project, whichever of its yes/no questions is asked', () => {
      const read = new Set(regulation.rules.flatMap(({ atoms }) => atoms.map(({ fact }) => fact)))
      const changed = FLAGS.filter((fact) => read.has(fact) || fact === 'classified').flatMap((fact) => {
        const standing = askedFor(regulation, fact)
        return remarks.filter((remark) => {
          const { project, person } = handle(remark, standing, desk)
          return project?.facts !== standing.project?.facts || person.conversation.facts.classified
        })
      })
      expect(changed).toEqual([])
    })
  },
)

test('a remark is answered, and the question it left open is put again', () => {
  const taizhou = regulations.get('taizhou')
  if (!taizhou) throw new Error('no regulation of Taizhou')
  const standing = askedFor(taizhou, 'inPlan')
  for (const remark of PEOPLE.remarks) {
    const { reply } = handle(remark, standing, desk)
    expect(reply.question?.id, remark).toBe('inPlan')
    expect([...reply.lead, ...reply.sections, reply.title ?? ''].join('').length, remark).toBeGreaterThan(0)
  }
})

describe('a short text that reads like a remark is asked about before it becomes a document field', () => {
  test.each([
    ['name', '等一下'],
    ['name', '帮我起一个'],
    ['name', '给个例子'],
    ['name', '好的'],
    ['name', '暂时没有'],
    ['name', '不对'],
    ['unit', '我问问'],
    ['contact', '稍等'],
    ['goal', '太难了'],
    ['basis', '怎么写啊？'],
    ['name', '找信息中心填'],
    ['name', 'what should I write'],
    ['name', '同上'],
    ['unit', '问一下财政局'],
    ['unit', '你来定'],
    ['contact', '1'],
    ['contact', '下一题'],
    ['contact', '问一下财政局'],
    ['contact', '60万'],
    ['situation', '见附件'],
    ['situation', '我先去开会'],
    ['situation', '这个要写多长'],
    ['situation', '有没有模板'],
    ['situation', '和上次一样'],
    ['situation', '暂无'],
    ['situation', '新建'],
    ['goal', '👍'],
    ['goal', '？？'],
    ['goal', '名字还没想好'],
    ['goal', '让小李填'],
    ['goal', '转人工'],
    ['goal', 'see attachment'],
    ['goal', 'test'],
    ['budget', '大概60万吧'],
    ['budget', '等我问问财务'],
    ['budget', '另附'],
    ['dataNeeds', '等等'],
  ])('%s: %s', (field, text) => {
    const talk = askedField(field)
    const { project, reply } = handle(text, talk, desk)
    expect(project?.texts[field]).toBeUndefined()
    expect(reply.question?.id).toBe(field)
  })

  test.each([
    ['name', '不动产登记业务系统'],
    ['name', '智慧校园二期'],
    ['name', '一网统管'],
    ['unit', '市民政局'],
    ['contact', '张三，0523-86881234'],
    ['goal', '高频事项全程网办'],
    ['dataNeeds', '需要公安户籍数据'],
    ['dataNeeds', '无'],
    ['dataNeeds', '不涉及'],
    ['crypto', '不需要'],
    ['security', '第二级'],
    ['duration', '6个月'],
    ['duration', '半年'],
    ['unit', '我局'],
    ['contact', '张三'],
    ['contact', '王主任 86881234'],
    ['situation', '没有系统'],
    ['situation', '这个系统用了8年'],
    ['situation', '问题：系统老旧，经常卡顿'],
    ['goal', '让群众少跑腿'],
    ['functions', '请假审批、公文流转'],
    ['upkeep', '每年6万'],
    ['platform', '政务云'],
    ['budget', '软件开发 1项 55'],
  ])('%s: %s is taken at once', (field, text) => {
    expect(handle(text, askedField(field), desk).project?.texts[field]).toBe(text)
  })
})

describe('while a text is asked for', () => {
  test.each([
    ['name', '金额改成60万', 'a correction of another answer'],
    ['name', '查看全部', 'the words of a button'],
    ['name', '谁审批', 'a question'],
    ['goal', '验收要什么材料？', 'a question'],
    ['name', '我们这个是涉密项目', 'a word about secrecy'],
    ['goal', '暂停', 'a command'],
    ['goal', '总投资改成60万', 'a correction of another answer'],
    ['goal', '先跳过', 'a command'],
  ])('%s: %s is no text: %s', (field, words) => {
    expect(handle(words, askedField(field), desk).project?.texts[field]).toBeUndefined()
  })

  test.each([
    ['goal', '把办理时限改成2个工作日，年办件从8万件改为12万件'],
    ['situation', '现有系统经常暂停服务，窗口人员反映检查和核对都靠人工'],
    ['name', '某某某某某某某某一体化'],
  ])('%s: %s is taken, though it has words of an act or a correction in it', (field, words) => {
    expect(handle(words, askedField(field), desk).project?.texts[field]).toBe(words)
  })

  test('a text too long is refused with its length, and nothing is cut', () => {
    const { project, reply } = handle('字'.repeat(20_001), askedField('goal'), desk)
    expect(project?.texts.goal).toBeUndefined()
    expect(reply.lead.join('')).toMatch(/20001 字.*没有保存/)
  })
})

describe('an answer that stands already', () => {
  const taizhou = regulations.get('taizhou')
  if (!taizhou) throw new Error('no regulation of Taizhou')
  const standing = askedFor(taizhou, 'inPlan')
  test.each([
    ['is not replaced by words about something that was not asked', '运维', { kind: 'new' }],
    ['is replaced where it is said to be wrong', '说错了，是运维', { kind: 'maintenance' }],
    ['is replaced by a figure that is told', '总投资95万', { investment: 95 }],
  ])('%s', (_, words, facts) => {
    expect(handle(words, standing, desk).project?.facts).toMatchObject(facts)
  })
})

function askedField(field: string): Standing {
  const taizhou = regulations.get('taizhou')
  if (!taizhou) throw new Error('no regulation of Taizhou')
  const standing = askedFor(taizhou, 'inPlan')
  const person = { ...standing.person, conversation: { ...standing.person.conversation, asked: field } }
  return { ...standing, person }
}
