import type { Language } from '../../../rules/describe.ts'
import type { Project } from '../../../store/schema.ts'
import { emptyReply, type Reply } from '../../conversation/reply.ts'
import { phrases, type Standing } from '../../conversation/turn.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import type { Filled } from './form.ts'

/** What came in is for a project that is not in hand now: nothing is filed, and what was typed is handed back. */
export function notInHand(
  project: Project | undefined,
  { projects = [] }: Standing,
  language: Language,
  filled: readonly Filled[] = [],
): Reply {
  const say = phrases(language)
  const own = project && projects.some(({ id }) => id === project.id)
  const title = own ? titleOf(project, language) : undefined
  const lead = title
    ? say(
        `这张表单是“${title}”的，您现在不在填它，所以没有保存，也没有记到别的项目上。要填它，先按下面的按钮打开。`,
        `This form belongs to "${title}", which is not the project in hand, so nothing was saved anywhere. Open it below to go on.`,
      )
    : say(
        '表单对应的项目已经不在手上，这次没有保存；请在当前项目里重新打开表单。',
        'The project of this form is not in hand any more, so nothing was saved; open the form again here.',
      )
  return {
    ...handedBack(lead, filled, language),
    choices: own ? [{ act: 'open', value: project.id, label: titleOf(project, language) }] : [],
  }
}

/** What came in is for a project that is being decided on or is decided: it is handed back as well. */
export function locked(project: Project, language: Language, filled: readonly Filled[]): Reply {
  const title = titleOf(project, language)
  const lead =
    project.status === 'approved'
      ? phrases(language)(
          `“${title}”已经办结，表单没有改动它。`,
          `"${title}" is approved; the form changed nothing.`,
        )
      : phrases(language)(
          `“${title}”已经提交，表单没有改动它；要改请先说“撤回”。`,
          `"${title}" is submitted; the form changed nothing. Withdraw it first to change it.`,
        )
  return handedBack(lead, filled, language)
}

/** Paragraphs are said whole however long they are; items of a list are cut. */
function handedBack(lead: string, filled: readonly Filled[], language: Language): Reply {
  const say = phrases(language)
  const typed = filled.map(({ label, words }) => `${label}${say('：', ': ')}${words}`)
  const intro = say('您刚才填的是：', 'What you had filled in:')
  return { ...emptyReply(language), lead: [lead, ...(typed.length > 0 ? [intro, ...typed] : [])] }
}
