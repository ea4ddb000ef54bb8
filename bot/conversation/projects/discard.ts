import type { Language } from '../../../rules/describe.ts'
import type { Person, Project } from '../../../store/schema.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { emptyReply, type Reply } from '../reply.ts'
import { phrases, type Standing, type Turn, withProject } from '../turn.ts'
import { titleOf } from '../wording/title.ts'

/** What is being asked while the deletion of a project waits to be confirmed. */
const DISCARD = 'discard'

/** What has once been with the offices is kept, as the archive rules ask; only what never was may be deleted. */
const isDeletable = ({ status, history }: Project): boolean =>
  status === 'draft' && !history.some(({ what }) => what === 'submit')

/** Asks once whether the project in hand is to be deleted, and says what goes with it. */
export function askDiscard(now: Filling, language: Language): Turn {
  const say = phrases(language)
  const { project } = now
  const title = titleOf(project, language)
  if (!isDeletable(project)) {
    const lead = say(
      `“${title}”提交过，材料要按档案管理的要求保存，不能删除；要修改请先撤回。`,
      `"${title}" has been submitted; its papers are kept for the archive and cannot be deleted. Withdraw it to change it.`,
    )
    return { ...now, reply: { ...emptyReply(language), lead: [lead], choices: [choice('status', language)] } }
  }
  const lead = say(
    `要删掉“${title}”吗？填过的回答、起草的文档和修改记录都会删除，删了不能恢复；聊天里的消息要您自己删。`,
    `Delete "${title}"? Its answers, drafts and revisions go for good; messages in this chat are yours to delete.`,
  )
  const confirm = { ...choice('discard-now', language, 'danger'), value: project.id }
  const person = { ...now.person, conversation: { ...now.person.conversation, asked: DISCARD } }
  const choices = [confirm, choice('resume', language)]
  return { ...now, person, reply: { ...emptyReply(language), lead: [lead], choices } }
}

/** Whether a person has been asked whether the project in hand is to be deleted. */
export const isDiscarding = ({ conversation }: Person): boolean => conversation.asked === DISCARD

/** What is said to anything but the words that confirm a deletion. */
export function keptReply({ project }: Standing, language: Language): Reply {
  const lead = phrases(language)(
    '没有删除，什么都没有改动。真要删除，请说“确认删除”。',
    'Nothing was deleted or changed. To delete it, say "Delete it".',
  )
  const confirm = { ...choice('discard-now', language, 'danger'), ...(project ? { value: project.id } : {}) }
  return { ...emptyReply(language), lead: [lead], choices: [confirm, choice('resume', language)] }
}

/** Deletes a project of the person's own that was never submitted; the one in hand is then none. */
export function discard(value: string | undefined, standing: Standing, language: Language): Turn {
  const say = phrases(language)
  const { asked, project: inHand } = standing.person.conversation
  // Typed, it means the project in hand, and only where its deletion has just been asked about.
  const id = value ?? (asked === DISCARD ? inHand : undefined)
  const project = standing.projects?.find((each) => each.id === id)
  if (!project || !isDeletable(project)) {
    const lead = say(
      '没有可以删除的草稿，什么都没有改动。',
      'There is no draft to delete; nothing was changed.',
    )
    return { ...standing, reply: { ...emptyReply(language), lead: [lead] } }
  }
  const lead = say(`已删除“${titleOf(project)}”。`, `"${titleOf(project, 'en')}" was deleted.`)
  return {
    person: withProject(standing.person, undefined),
    reply: {
      ...emptyReply(language),
      lead: [lead],
      choices: [choice('projects', language), choice('start', language)],
    },
    discards: project,
  }
}
