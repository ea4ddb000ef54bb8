import type { Language } from '../../rules/describe.ts'
import { chooseRegion, keepText, pressAnswer, settleSecrecy } from './answering.ts'
import { articleReply } from './ask/article.ts'
import { chooseAnswer } from './colleague/choose.ts'
import { pressRequest } from './colleague/reply-to.ts'
import { delegating } from './colleague/send.ts'
import { filling } from './fill/filling.ts'
import { back, change, why } from './fill/moves.ts'
import { chooseChange, review } from './fill/overview.ts'
import { knowingly, settle } from './fill/settling.ts'
import { fillOpen, pause, start, step } from './fill/steps.ts'
import { skip } from './fill/taking.ts'
import { helpReply, withNextStep } from './help.ts'
import { outdated } from './moment.ts'
import { askDiscard, discard } from './projects/discard.ts'
import { copyProject, isBlank, listProjects, openProject, withoutProject } from './projects/projects.ts'
import type { Moment, Reply } from './reply.ts'
import { resumed } from './resumed.ts'
import { progress } from './submission/progress.ts'
import { submitProject, withdrawProject } from './submission/submit.ts'
import { keepWaiting, pressSupply } from './submission/supplying.ts'
import { lockedTurn, underWay } from './submission/under-way.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** What a button, or the word for it, comes to; a button says of which moment it is, and one that is over does nothing. */
export function press(
  act: string,
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
  of?: Moment,
): Turn {
  const over = of && outdated(act, of, standing, language)
  const turn = over
    ? resumed({ ...standing, reply: over }, desk, language)
    : pressed(act, value, standing, desk, language)
  return withNextStep(turn, language)
}

function pressed(
  act: string,
  value: string | undefined,
  standing: Standing,
  desk: Desk,
  language: Language,
): Turn {
  const now = filling(standing, desk)
  const waiting = now && (act === 'unknown' || act === 'later') && keepWaiting(now, language)
  if (waiting) return waiting
  const locked = now && (now.project.status === 'submitted' || now.project.status === 'approved')
  if (locked && CHANGING.has(act)) return lockedTurn(now, language)
  if (now?.project.status === 'submitted' && GOING_ON.has(act)) return underWay(now, language)
  const stopped = now?.project.facts.classified && (CHANGING.has(act) || (!locked && LEADING_ON.has(act)))
  if (stopped && !speaksOfSecrecy(act, value)) return step(now, language)
  switch (act) {
    case 'start':
    case 'resume':
      return start(standing, desk, language)
    case 'region':
      return chooseRegion(value ?? '', standing, desk, language)
    case 'answer':
      return pressAnswer(value, standing, desk, language)
    case 'supply':
      return pressSupply(value, standing, desk, language)
    case 'reply':
    case 'decline':
    case 'pick':
      return pressRequest(act, value, standing, desk, language)
    case 'mine':
    case 'theirs':
      return chooseAnswer(act, value, standing, desk, language)
    case 'projects':
      return listProjects(standing, desk, language)
    case 'open':
      return openProject(value ?? '', standing, desk, language)
    case 'new':
      // A draft that says nothing yet is the new one: pressed twice, there is still one.
      return now && isBlank(now.project)
        ? step(now, language)
        : start(withoutProject(standing), desk, language)
    case 'copy':
      return copyProject(standing, desk, language)
    case 'article':
      return { ...standing, reply: pressedArticle(value, desk, language) }
    case 'discard-now':
      return discard(value, standing, language)
    case 'help':
      return { ...standing, reply: helpReply(language, desk) }
    case 'confirm-classified':
    case 'confirm-unclassified':
      return settleSecrecy(act === 'confirm-classified', standing, desk, language)
  }
  if (!now) return { ...standing, reply: nothingToDo(language, desk) }
  switch (act) {
    case 'back':
      return back(now, language)
    case 'unknown':
    case 'later':
      return skip(now, act, desk, language)
    case 'discard':
      return askDiscard(now, language)
    case 'keep-text':
      return keepText(now, value ?? '', desk, language)
    case 'delegate':
      return delegating(now, language)
    case 'why':
      return why(now, language)
    case 'review':
      return review(now, language)
    case 'choose-change':
      return chooseChange(now, language)
    case 'change':
      return change(now, value ?? '', language)
    case 'fill-open':
      return fillOpen(now, language)
    case 'pause':
      return pause(now, language)
    case 'submit':
    case 'submit-now':
      return resting(
        knowingly(
          submitProject(now, act === 'submit-now', desk, language),
          now,
          act === 'submit-now',
          language,
        ),
      )
    case 'withdraw':
      return resting(withdrawProject(now, desk, language))
    case 'take-written':
    case 'keep-written':
    case 'take-answered':
    case 'answer-anew':
      return resting(settle(act, value, now, desk, language))
    case 'status':
      return { ...standing, ...progress(now, language) }
    default:
      return step(now, language)
  }
}

/** A turn that must not be taken before the documents are read back. */
const resting = (turn: Turn): Turn => ({ ...turn, reads: true })

/** Acts that would change a project's answers; a submitted project has to be withdrawn first. */
const CHANGING = new Set([
  'answer',
  'keep-text',
  'back',
  'unknown',
  'later',
  'delegate',
  'change',
  'choose-change',
  'fill-open',
])

/** Acts that show a project with ways to go on, of which a classified one has none. */
const LEADING_ON = new Set(['review', 'status', 'submit', 'submit-now', 'withdraw', 'pause'])

/** What may still be said of a classified project: that it is none. */
const speaksOfSecrecy = (act: string, value: string | undefined): boolean =>
  act === 'answer' || (act === 'change' && value === 'classified')

/** Acts of filling in, of which a submitted project has nothing left. */
const GOING_ON = new Set(['start', 'resume', 'pause'])

function pressedArticle(value: string | undefined, desk: Desk, language: Language): Reply {
  const [id = '', number = ''] = (value ?? '').split(' ')
  const regulation = desk.regulations.get(id)
  return regulation ? articleReply(regulation, Number(number), desk, language) : helpReply(language, desk)
}

function nothingToDo(language: Language, desk: Desk) {
  const opening = language === 'zh' ? '现在没有正在填报的项目。' : 'No project is being filled in.'
  return helpReply(language, desk, opening)
}
