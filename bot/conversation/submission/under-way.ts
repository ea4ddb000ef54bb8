import type { Language } from '../../../rules/describe.ts'
import { choice } from '../acts.ts'
import type { Filling } from '../fill/filling.ts'
import { phrases, type Turn } from '../turn.ts'
import { progress, statusReply } from './progress.ts'

/** Says that a submitted project cannot be changed as it is, and where it stands. */
export function lockedTurn(now: Filling, language: Language): Turn {
  const lead = phrases(language)(
    '已经提交的项目不能直接改；要改请先撤回。',
    'A submitted project cannot be changed; withdraw it first.',
  )
  return { ...now, reply: { ...statusReply(now, language), lead: [lead] } }
}

/** Says that there is nothing to fill in while the offices have a project, and where it stands. */
export function underWay(now: Filling, language: Language): Turn {
  const lead = phrases(language)(
    '这个项目已经提交，没有要填的了；要改请先撤回，要报别的项目请按“填报新项目”。',
    'This project is submitted and there is nothing to fill in; withdraw it to change it, or begin a new one.',
  )
  const turn = progress(now, language)
  // What it waits for is asked there, and can be told.
  if (turn.reply.question) return turn
  const choices = [...turn.reply.choices, choice('new', language)]
  return { ...turn, reply: { ...turn.reply, lead: [lead, ...turn.reply.lead], choices } }
}
