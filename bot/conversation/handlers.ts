import type { Language } from '../../rules/describe.ts'
import type { Act } from './acts.ts'
import { chooseRegion, keepText, pressAnswer, settleSecrecy } from './answering.ts'
import { articleReply } from './ask/article.ts'
import { chooseAnswer } from './colleague/choose.ts'
import { pressRequest } from './colleague/reply-to.ts'
import { delegating } from './colleague/send.ts'
import type { Filling } from './fill/filling.ts'
import { editBudget, offerForm } from './fill/forming.ts'
import { leftReply } from './fill/left.ts'
import { back, change, why } from './fill/moves.ts'
import type { Settling } from './fill/naming.ts'
import { chooseChange, review } from './fill/overview.ts'
import { knowingly, settle } from './fill/settling.ts'
import { fillOpen, pause, start, step } from './fill/steps.ts'
import { skip } from './fill/taking.ts'
import { helpReply, manualReply } from './help.ts'
import { askDiscard, discard } from './projects/discard.ts'
import { documentsReply, sendDocuments } from './projects/documents.ts'
import { next } from './projects/next.ts'
import {
  chooseProject,
  copyProject,
  isBlank,
  listProjects,
  openProject,
  resumeProject,
  withoutProject,
} from './projects/projects.ts'
import { cancel, startOver } from './projects/stopping.ts'
import { showCard, todoReply } from './projects/todo.ts'
import type { Reply } from './reply.ts'
import { resumed } from './resumed.ts'
import { progress } from './submission/progress.ts'
import { submitProject, withdrawProject } from './submission/submit.ts'
import { pressSupply } from './submission/supplying.ts'
import type { Desk, Standing, Turn } from './turn.ts'

/** An act on its way: what it is about, and how things stand. */
interface Deed {
  value: string | undefined
  standing: Standing
  /** The project in hand, with its regulation. */
  now: Filling | undefined
  desk: Desk
  language: Language
}
type Handler = (deed: Deed) => Turn

/** What is done about the project in hand; without one, a project is to be chosen or begun first. */
const inProject =
  (act: (now: Filling, deed: Deed) => Turn): Handler =>
  (deed) =>
    deed.now ? act(deed.now, deed) : chooseProject(deed.standing, deed.desk, deed.language)

/** What is said in between: the question that was open is asked again. */
const between =
  (reply: (deed: Deed) => Reply): Handler =>
  (deed) =>
    resumed({ ...deed.standing, reply: reply(deed) }, deed.desk, deed.language)

/** A turn that must not be taken before the documents are read back. */
const resting = (turn: Turn): Turn => ({ ...turn, reads: true })

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
const sending = (which: 'plan' | 'all'): Handler =>
  inProject((now, { desk, language }) => resumed(sendDocuments(now, which, language), desk, language))
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
  region: ({ value, standing, desk, language }) => chooseRegion(value ?? '', standing, desk, language),
  back: inProject((now, { language }) => back(now, language)),
  unknown: inProject((now, { desk, language }) => skip(now, 'unknown', desk, language)),
  later: inProject((now, { desk, language }) => skip(now, 'later', desk, language)),
  why: inProject((now, { language }) => why(now, language)),
  delegate: inProject((now, { language }) => delegating(now, language)),
  form: ({ standing, desk, language }) => offerForm(standing, desk, language),
  change: inProject((now, { value, language }) => change(now, value ?? '', language)),
  'choose-change': inProject((now, { language }) => chooseChange(now, language)),
  'edit-budget': inProject((now, { language }) => editBudget(now, language)),
  'fill-open': inProject((now, { language }) => fillOpen(now, language)),
  'confirm-classified': ({ standing, desk, language }) => settleSecrecy(true, standing, desk, language),
  'confirm-unclassified': ({ standing, desk, language }) => settleSecrecy(false, standing, desk, language),
  review: inProject((now, { language }) => review(now, language)),
  left: inProject((now, { desk, language }) =>
    resumed({ ...now, reply: leftReply(now, language) }, desk, language),
  ),
  next: ({ standing, desk, language }) => next(standing, desk, language),
  documents: inProject((now, { desk, language }) =>
    resumed({ ...now, reply: documentsReply(now, language) }, desk, language),
  ),
  'send-plan': sending('plan'),
  'send-documents': sending('all'),
  'take-written': settling('take-written'),
  'keep-written': settling('keep-written'),
  'take-answered': settling('take-answered'),
  'answer-anew': settling('answer-anew'),
  submit: submitting(false),
  'submit-now': submitting(true),
  withdraw: inProject((now, { desk, language }) => resting(withdrawProject(now, desk, language))),
  status: inProject((now, { standing, language }) => ({ ...standing, ...progress(now, language) })),
  supply: ({ value, standing, desk, language }) => pressSupply(value, standing, desk, language),
  projects: ({ standing, desk, language }) => listProjects(standing, desk, language),
  open: ({ value, standing, desk, language }) => openProject(value ?? '', standing, desk, language),
  // A draft that says nothing yet is the new one: pressed twice, there is still one.
  new: ({ standing, now, desk, language }) =>
    now && isBlank(now.project) ? step(now, language) : start(withoutProject(standing), desk, language),
  copy: ({ standing, desk, language }) => copyProject(standing, desk, language),
  discard: inProject((now, { language }) => askDiscard(now, language)),
  'discard-now': ({ value, standing, language }) => discard(value, standing, language),
  todo: between(({ standing, desk, language }) => todoReply(standing, desk, language)),
  card: ({ value, standing, language }) => showCard(value, standing, language),
  reply: requested('reply'),
  decline: requested('decline'),
  pick: requested('pick'),
  mine: chosen('mine'),
  theirs: chosen('theirs'),
  article: ({ value, standing, desk, language }) => ({
    ...standing,
    reply: pressedArticle(value, desk, language),
  }),
  help,
  greeting: help,
  thanks: help,
}

function pressedArticle(value: string | undefined, desk: Desk, language: Language): Reply {
  const [id = '', number = ''] = (value ?? '').split(' ')
  const regulation = desk.regulations.get(id)
  return regulation ? articleReply(regulation, Number(number), desk, language) : helpReply(language, desk)
}
