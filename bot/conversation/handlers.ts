import type { Language } from '../../rules/describe.ts'
import type { Act } from './acts.ts'
import { chooseRegion, keepText, papersAsked, pressAnswer, settleSecrecy } from './answering.ts'
import { articleReply } from './ask/article.ts'
import { remember } from './ask/memory.ts'
import { foundWrong } from './ask/wrong.ts'
import { chooseAnswer } from './colleague/choose.ts'
import { type FollowingUp, followUpRequest } from './colleague/recalling.ts'
import { pressRequest } from './colleague/reply-to.ts'
import { delegating } from './colleague/send.ts'
import { between, type Deed, type Handler, inProject } from './deed.ts'
import type { Filling } from './fill/filling.ts'
import { editBudget, offerForm } from './fill/forming.ts'
import { leftReply } from './fill/left.ts'
import { back, change, why } from './fill/moves.ts'
import type { Settling } from './fill/naming.ts'
import { takeOffered } from './fill/offering.ts'
import { chooseChange, review } from './fill/overview.ts'
import { fillOpen, skip, textsLater } from './fill/putting-off.ts'
import { knowingly, settle, settleAll } from './fill/settling.ts'
import { pause, start, step } from './fill/steps.ts'
import { adopt } from './fill/supposing.ts'
import { singly, tick, tickNone } from './fill/ticking.ts'
import { takeBack } from './fill/undoing.ts'
import { helpReply, manualReply } from './help.ts'
import { askDiscard, discard } from './projects/discard.ts'
import { documentsReply, sendDocuments } from './projects/documents.ts'
import { next } from './projects/next.ts'
import {
  chooseProject,
  copyProject,
  hasUnfinished,
  isBlank,
  leavingSaid,
  listProjects,
  openProject,
  resumeProject,
  withoutProject,
} from './projects/projects.ts'
import { cancel, startOver } from './projects/stopping.ts'
import { showCard, todoReply } from './projects/todo.ts'
import type { Reply } from './reply.ts'
import { resumed } from './resumed.ts'
import { pressTick } from './submission/press-tick.ts'
import { progressToTick } from './submission/progress.ts'
import { submitProject, withdrawProject } from './submission/submit.ts'
import { pressSupply } from './submission/supplying.ts'
import type { Desk, Turn } from './turn.ts'

/** A turn that must not be taken before the documents are read back. */
const resting = (turn: Turn): Turn => ({ ...turn, reads: 'must' })
/** A turn that shows what the documents say as well, as far as they can be read. */
const showing =
  (handler: Handler): Handler =>
  (deed) => {
    const turn = handler(deed)
    return deed.now ? { ...turn, reads: 'may' } : turn
  }

const submitting = (confirmed: boolean): Handler =>
  inProject((now, { desk, language }) =>
    resting(knowingly(submitProject(now, confirmed, desk, language), now, confirmed, language)),
  )
const settling = (act: Settling): Handler =>
  inProject((now, { value, desk, language }) => resting(settle(act, value, now, desk, language)))
const requested =
  (act: 'reply' | 'decline' | 'pick'): Handler =>
  ({ value, standing, desk, language }) =>
    pressRequest(act, value, standing, desk, language)
const chosen =
  (whose: 'mine' | 'theirs'): Handler =>
  ({ value, standing, desk, language }) =>
    chooseAnswer(whose, value, standing, desk, language)
const following =
  (how: FollowingUp): Handler =>
  ({ value, standing, desk, language }) =>
    resumed(followUpRequest(how, value, standing, desk, language), desk, language)
const sending = (which: 'plan' | 'all'): Handler =>
  inProject((now, { desk, language }) => resumed(sendDocuments(now, which, language), desk, language))
const inBetween = (reply: (now: Filling, deed: Deed) => Reply): Handler =>
  inProject((now, deed) => resumed({ ...now, reply: reply(now, deed) }, deed.desk, deed.language))
const documents = showing(inBetween((now, { desk, language }) => documentsReply(now, desk, language)))
const help = between(({ desk, language }) => manualReply(language, desk))

/** What every act does; one that is declared and not done here does not compile. */
export const HANDLERS: Readonly<Record<Act, Handler>> = {
  start: ({ standing, desk, language }) => start(standing, desk, language),
  resume: ({ standing, desk, language }) => resumeProject(standing, desk, language),
  pause: inProject((now, { language }) => pause(now, language)),
  cancel: ({ standing, desk, language }) => cancel(standing, desk, language),
  'new-conversation': ({ standing, language }) => startOver(standing, language),
  answer: ({ value, standing, desk, language }) => pressAnswer(value, standing, desk, language),
  'keep-text': inProject((now, { value, desk, language }) => keepText(now, value ?? '', desk, language)),
  'take-offered': inProject((now, { desk, language }) => takeOffered('apart', now, desk, language)),
  'keep-whole': inProject((now, { desk, language }) => takeOffered('whole', now, desk, language)),
  ticked: inProject((now, { value = '', desk, language }) => tick(value.split(' '), now, desk, language)),
  'none-apply': inProject((now, { desk, language }) => tickNone(now, desk, language)),
  singly: inProject((now, { language }) => singly(now, language)),
  region: ({ value, standing, desk, language }) => chooseRegion(value ?? '', standing, desk, language),
  back: inProject((now, { language }) => back(now, language)),
  unknown: inProject((now, { desk, language }) => skip(now, 'unknown', desk, language)),
  later: inProject((now, { desk, language }) => skip(now, 'later', desk, language)),
  'texts-later': inProject((now, { desk, language }) => textsLater(now, desk, language)),
  undo: inProject((now, { value, desk, language }) => takeBack(value, now, desk, language)),
  adopt: inProject((now, { value, desk, language }) => adopt(value, now, desk, language)),
  why: inProject((now, { language }) => why(now, language)),
  delegate: inProject((now, { language }) => delegating(now, language)),
  // Of several begun, one is to be chosen; a form begins a new one only where there is none.
  form: (deed) =>
    deed.now || !hasUnfinished(deed.standing)
      ? offerForm(deed.value, deed.standing, deed.desk, deed.language)
      : chooseProject(deed.standing, deed.desk, deed.language),
  change: inProject((now, { value, language }) => change(now, value ?? '', language)),
  'choose-change': inProject((now, { language }) => chooseChange(now, language)),
  'edit-budget': inProject((now, { language }) => editBudget(now, language)),
  'fill-open': inProject((now, { desk, language }) => fillOpen(now, desk, language)),
  'confirm-classified': ({ standing, desk, language }) => settleSecrecy(true, standing, desk, language),
  'confirm-unclassified': ({ standing, desk, language }) => settleSecrecy(false, standing, desk, language),
  review: showing(inProject((now, { language }) => review(now, language))),
  left: inBetween((now, { language }) => leftReply(now, language)),
  next: showing(({ standing, desk, language }) => next(standing, desk, language)),
  documents: (deed) =>
    deed.now || (hasUnfinished(deed.standing) && !deed.standing.person.conversation.region)
      ? documents(deed)
      : papersAsked(deed.standing, deed.desk, deed.language),
  'send-plan': sending('plan'),
  'send-documents': sending('all'),
  'take-written': settling('take-written'),
  'take-all-written': inProject((now, { value, desk, language }) =>
    resting(settleAll(value, now, desk, language)),
  ),
  'keep-written': settling('keep-written'),
  'take-answered': settling('take-answered'),
  'answer-anew': settling('answer-anew'),
  submit: submitting(false),
  'submit-now': submitting(true),
  withdraw: inProject((now, { desk, language }) => resting(withdrawProject(now, desk, language))),
  status: showing(
    inProject((now, { standing, desk, language }) =>
      resumed({ ...standing, ...progressToTick(now, language) }, desk, language),
    ),
  ),
  supply: ({ value, standing, desk, language }) => pressSupply(value, standing, desk, language),
  tick: ({ value, standing, desk, language }) => pressTick(value, standing, desk, language),
  projects: ({ standing, desk, language }) => listProjects(standing, desk, language),
  open: ({ value, standing, desk, language }) => openProject(value ?? '', standing, desk, language),
  // A draft that says nothing yet is the new one: pressed twice, there is still one.
  new: ({ standing, now, desk, language }) =>
    now && isBlank(now.project)
      ? step(now, language)
      : leavingSaid(start(withoutProject(standing), desk, language), standing, desk, language),
  copy: ({ standing, desk, language }) => copyProject(standing, desk, language),
  discard: inProject((now, { language }) => askDiscard(now, language)),
  'discard-now': ({ value, standing, language }) => discard(value, standing, language),
  todo: between(({ standing, desk, language }) => todoReply(standing, desk, language)),
  card: ({ value, standing, language }) => showCard(value, standing, language),
  reply: requested('reply'),
  decline: requested('decline'),
  pick: requested('pick'),
  remind: following('remind'),
  recall: following('recall'),
  mine: chosen('mine'),
  theirs: chosen('theirs'),
  article: ({ value, standing, desk, language }) => {
    const reply = pressedArticle(value, desk, language)
    return remember(standing, reply, reply.title ?? '', desk)
  },
  wrong: ({ value, standing, desk, language }) =>
    resumed(foundWrong(value, standing, desk, language), desk, language),
  help,
  greeting: help,
  thanks: help,
}

function pressedArticle(value: string | undefined, desk: Desk, language: Language): Reply {
  const [id = '', number = ''] = (value ?? '').split(' ')
  const regulation = desk.regulations.get(id)
  return regulation ? articleReply(regulation, Number(number), desk, language) : helpReply(language, desk)
}
