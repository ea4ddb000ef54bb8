import { DOCUMENTS } from '../../../docs/document.ts'
import { short, valueIn } from '../../../docs/wording.ts'
import { describeValue, type Language } from '../../../rules/describe.ts'
import { FACTS } from '../../../rules/facts.ts'
import type { Project } from '../../../store/schema.ts'
import { type Open, openDifferences, subjectOf, valueWritten } from '../../documents/differences.ts'
import { isLocked } from '../../documents/revisions.ts'
import { choice } from '../acts.ts'
import type { Choice, Reply, Section } from '../reply.ts'
import { phrases } from '../turn.ts'

/** The open differences between documents and answers, both sides named; none, no section. */
export function differenceSections(project: Project, language: Language): Section[] {
  const items = openDifferences(project).map((open) => ({ text: bothSides(open, project, language) }))
  return items.length > 0 ? [{ title: title(project, language), items }] : []
}

/** The buttons for the first open difference; the next is asked once it is settled. */
export function differenceChoices(project: Project, language: Language): Choice[] {
  const [first] = openDifferences(project)
  return first ? choicesFor(first, project, language) : []
}

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
  const say = phrases(language)
  return isLocked(project)
    ? say('文档和填报不一致的地方', 'Where documents and answers differ')
    : say('文档和填报不一致，以哪个为准？', 'Documents and answers differ: which holds?')
}

/** What can be said about a difference: the text's value holds, the text stays, the answer holds, it is asked anew. */
export type Settling = 'take-written' | 'keep-written' | 'take-answered' | 'answer-anew'
const SETTLING: ReadonlySet<string> = new Set<Settling>([
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
  const say = phrases(language)
  const leaveOut = person === undefined ? say('仍然删去', 'Leave it out') : undefined
  const takeOut = draft === undefined ? say('删去我写的', 'Take mine out') : undefined
  // Whether a project is classified is answered with an explicit word, and no paper may say otherwise.
  const secret = subject === 'classified'
  return [
    ...(secret ? [] : [valueWritten(open) ? button('take-written') : button('keep-written', leaveOut)]),
    button('take-answered', takeOut),
    ...(subject ? [button('answer-anew')] : []),
  ]
}

function bothSides(open: Open, project: Project, language: Language): string {
  const say = phrases(language)
  const { person, draft } = open.difference
  const paper = say(paperName(open, project), paperEnglish(open.kind))
  if (person === undefined)
    return say(
      `${paper}里您删去的一段，填报改动后又写进来了：${quoted(draft)}`,
      `What you deleted from the ${paper} is back since the answers changed: ${quoted(draft)}`,
    )
  if (draft === undefined)
    return say(
      `${paper}里您写的是 ${quoted(person)}，按现在的填报不需要这一段`,
      `The ${paper} has your ${quoted(person)}, which the present answers do not call for`,
    )
  const read = valueWritten(open)
  const answered = read && project.facts[read.fact]
  if (!read || answered === undefined)
    return say(
      `${paper}里写的是 ${quoted(person)}，填报的是 ${quoted(draft)}`,
      `The ${paper} says ${quoted(person)}, the answers say ${quoted(draft)}`,
    )
  const { fact, value } = read
  return say(
    `${FACTS[fact].label.zh}：${paper}里写的是 ${valueIn(fact, value)}，填报的是 ${valueIn(fact, answered)}`,
    `${FACTS[fact].label.en}: the ${paper} says ${describeValue(fact, value, 'en')}, the answer is ${describeValue(fact, answered, 'en')}`,
  )
}

/** The most of a text that is repeated to tell where it is; the document has all of it. */
const QUOTED = 120
const quoted = (markdown = '') =>
  `“${short(markdown.replace(/^[-*+>#]+\s+/, '').replaceAll(/\s+/g, ' '), QUOTED)}”`

/** A document's title without the project's name before it. */
function paperName({ document: { title } }: Open, { texts }: Project): string {
  const name = short(texts.name?.trim() ?? '')
  return title.startsWith(name) ? title.slice(name.length) : title
}

const paperEnglish = (kind: string): string =>
  Object.entries(DOCUMENTS).find(([id]) => id === kind)?.[1].en ?? 'document'
