import { DOCUMENTS } from '../../../docs/document.ts'
import { fieldLabel } from '../../../docs/fields/fields.ts'
import { short } from '../../../docs/wording.ts'
import type { Language } from '../../../rules/describe.ts'
import { FACTS, type FactValue, isFact } from '../../../rules/facts.ts'
import type { Project } from '../../../store/schema.ts'
import { type Open, openDifferences, subjectOf, valueWritten } from '../../documents/differences.ts'
import { isLocked } from '../../documents/revisions.ts'
import type { Written } from '../../documents/written.ts'
import { choice } from '../acts.ts'
import type { Choice, Reply, Section } from '../reply.ts'
import { budgetProblems, budgetWords } from '../wording/budget.ts'
import { differenceWording, valueSaid } from '../wording/differences.ts'
import { quoted } from '../wording/marks.ts'

/** The open differences between documents and answers, both sides named; none, no section. */
export function differenceSections(project: Project, language: Language): Section[] {
  const items = openDifferences(project).map((open) => ({ text: bothSides(open, project, language) }))
  return items.length > 0 ? [{ title: title(project, language), items }] : []
}

/** The buttons for the first open difference; the next is asked once it is settled, or all that was written is taken. */
export function differenceChoices(project: Project, language: Language): Choice[] {
  const [first] = openDifferences(project)
  if (!first) return []
  const all =
    takeable(project).length > 1 ? [{ ...choice('take-all-written', language), value: project.id }] : []
  return [...choicesFor(first, project, language), ...all]
}

/** The open differences of which the document's side can be taken. */
export const takeable = (project: Project): (Open & { written: Written })[] =>
  openDifferences(project).flatMap((open) => {
    const written = valueWritten(open, project)
    return written && !isSecret(written) ? [{ ...open, written }] : []
  })

/** What a document already says to a question that is asked, with the button that takes it. */
export function offerWritten(
  id: string,
  project: Project,
  language: Language,
): { lead: string[]; choices: Choice[] } {
  const open = takeable(project).find((each) => subjectOf(each) === id)
  if (!open) return { lead: [], choices: [] }
  const lead = bothSides(open, project, language)
  return { lead: [lead], choices: [{ ...choice('take-written', language), value: nameOf(project, open) }] }
}

/** Whether a project is classified is answered with an explicit word, and no paper may say otherwise. */
const isSecret = (written: Written): boolean => 'fact' in written && written.fact === 'classified'

/** A reply that asks which holds, the document or the answers, in the place of what it said of that before. */
export function asking(reply: Reply, project: Project, language: Language): Reply {
  const sections = reply.sections.filter((section) => section.title !== title(project, reply.language))
  const choices = reply.choices.filter(({ act }) => !SETTLING.has(act))
  return {
    ...reply,
    sections: [...differenceSections(project, language), ...sections],
    choices: [...differenceChoices(project, language), ...choices],
  }
}

function title(project: Project, language: Language): string {
  const say = differenceWording(language)
  return isLocked(project) ? say.titleLocked : say.title
}

/** What can be said about a difference: the text's value holds, the text stays, the answer holds, it is asked anew. */
export type Settling = 'take-written' | 'keep-written' | 'take-answered' | 'answer-anew'
const SETTLING: ReadonlySet<string> = new Set<Settling | 'take-all-written'>([
  'take-all-written',
  'take-written',
  'keep-written',
  'take-answered',
  'answer-anew',
])

/** What a button of a difference carries; it is looked up again at the click. */
export const nameOf = (project: Project, { kind, difference }: Open): string =>
  `${project.id} ${kind} ${difference.key}`

function choicesFor(open: Open, project: Project, language: Language): Choice[] {
  const value = nameOf(project, open)
  const { person, draft } = open.difference
  const subject = subjectOf(open)
  const button = (act: Settling, label?: Choice['label']): Choice => {
    const usual = choice(act, language)
    return { ...usual, value, label: label ?? usual.label }
  }
  const say = differenceWording(language)
  const leaveOut = person === undefined ? say.leaveOut : undefined
  const takeOut = draft === undefined ? say.takeOut : undefined
  const read = valueWritten(open, project)
  const holds = read ? button('take-written') : button('keep-written', leaveOut)
  return [
    ...(subject === 'classified' ? [] : [holds]),
    ...(isUnanswered(subject, project) ? [] : [button('take-answered', takeOut)]),
    ...(subject ? [button('answer-anew')] : []),
  ]
}

function bothSides(open: Open, project: Project, language: Language): string {
  const say = differenceWording(language)
  const { person, draft } = open.difference
  const paper = say.paper(paperName(open, project), paperEnglish(open.kind))
  if (person === undefined) return say.deleted(paper, excerpt(draft))
  const read = valueWritten(open, project)
  const subject = subjectOf(open)
  if (read && 'fact' in read) {
    const label = FACTS[read.fact].label[language]
    const answered = project.facts[read.fact]
    const said = (value: FactValue) => valueSaid(read.fact, value, language)
    return answered === undefined
      ? say.unanswered(label, paper, said(read.value))
      : say.values(label, paper, said(read.value), said(answered))
  }
  if (draft === undefined) return say.uncalledFor(paper, excerpt(person))
  if (read?.field === 'budget') return costs(read.text, project, paper, language)
  if (read && isUnanswered(subject, project))
    return say.unanswered(fieldLabel(read.field)[language], paper, excerpt(read.text))
  return subject === undefined
    ? say.altered(paper, excerpt(person), excerpt(draft))
    : say.texts(paper, excerpt(person), excerpt(draft))
}

/** What a cost table says that was changed by hand, with what in it does not add up. */
function costs(text: string, { texts, facts }: Project, paper: string, language: Language): string {
  const say = differenceWording(language)
  const problems = budgetProblems(text, facts, language).flatMap(({ items }) =>
    items.map((item) => item.text),
  )
  const read = budgetWords(text, language)
  const first =
    texts.budget === undefined
      ? say.costsGiven(paper, read)
      : say.costs(paper, read, budgetWords(texts.budget, language))
  return [first, ...problems].join(say.also)
}

/** Whether nobody has answered yet what a block is about. */
export const isUnanswered = (subject: string | undefined, { facts, texts }: Project): boolean =>
  subject !== undefined && (isFact(subject) ? facts[subject] : texts[subject]) === undefined

/** The most of a text that is repeated to tell where it is; the document has all of it. */
const QUOTED = 120
const excerpt = (markdown = '') =>
  quoted(short(markdown.replace(/^[-*+>#]+\s+/, '').replaceAll(/\s+/g, ' '), QUOTED))

/** A document's title without the project's name before it. */
function paperName({ document: { title } }: Open, { texts }: Project): string {
  const name = short(texts.name?.trim() ?? '')
  return title.startsWith(name) ? title.slice(name.length) : title
}

const paperEnglish = (kind: string): string | undefined =>
  Object.entries(DOCUMENTS).find(([id]) => id === kind)?.[1].en
