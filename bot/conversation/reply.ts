import type { Language } from '../../rules/describe.ts'
import type { Facts } from '../../rules/facts.ts'
import type { Subject, Verdict } from '../../rules/schema.ts'
import type { Act } from '../understand/understanding.ts'

/** What the assistant answers, as data. It is rendered as Block Kit and as plain text; it knows no Slack. */
export interface Reply {
  language: Language
  /** The regulation spoken of, by id. */
  region?: string
  topics: Subject[]
  /** What was understood of the project. */
  facts: Facts
  /** The initiation verdict, where the answer gives one. */
  verdict: Verdict | 'depends' | null
  title?: string
  /** The answer in one line; everything else only adds to it. */
  answer?: Answer
  /** Paragraphs before the sections. */
  lead: string[]
  sections: Section[]
  table?: Table
  /** What kind of text the answer rests on. */
  note?: string
  citations: Citation[]
  question?: Question
  choices: Choice[]
  /** When it was said; its buttons are of that moment. */
  moment?: Moment
}

/** Where a conversation stood: the project in hand, and how many times what is asked had changed by then. */
export interface Moment {
  project?: string
  asking: number
}

/** What a question is answered with, first of all. */
export interface Answer {
  text: string
  /** Yes or no to what was asked, or that it depends; null where it is no yes-or-no. */
  polarity: Polarity | null
  /** The deciding article first. */
  citations: Citation[]
}
export type Polarity = 'yes' | 'no' | 'depends'

export interface Section {
  title: string
  /** What can be done about all of it. */
  choice?: Choice
  items: Item[]
  /** Shown on demand only: nobody needs it to act on the answer. */
  folded?: true
  /** Numbered, as a route is. */
  ordered?: true
}
export interface Item {
  /** What the text is the answer to, in a summary of answers. */
  name?: string
  text: string
  /** What can be done about this one. */
  choice?: Choice
  citations?: Citation[]
  mark?: '＋' | '－' | '✓'
  /** Where what it speaks of opens, and what is pressed for that. */
  link?: { url: string; text: string }
}
/** A table with a head; every row has one cell for each of its columns. */
export interface Table {
  head: string[]
  rows: Cell[][]
}
export interface Cell {
  text: string
  citations?: Citation[]
}
export interface Citation {
  regulation: string
  article: number
}

/** A question with its buttons; typing an answer works as well. */
export interface Question {
  /** A fact or a document field, or `region`. */
  id: string
  text: string
  hint?: string
  /** Several things that are ticked where they are so; nothing is ticked beforehand. */
  boxes?: Box[]
  choices: Choice[]
  /** What else can be done with it than answering. */
  controls?: Choice[]
  progress?: Progress
}

/** How far an interview is at a question: in its section, where it is of one, and with all there is to ask. */
export interface Progress {
  section: string
  place?: { step: number; of: number }
  answered: number
  all: number
}

/** One of several things to tick. */
export interface Box {
  id: string
  label: string
}

/** What stands in the place of a question that is no longer asked, in one line. */
export interface Over {
  /** When it was asked. */
  moment: Moment
  line: string
  /** The button that asks it again, where its answer can be changed. */
  change?: Choice
}

/** A button: what it says and what pressing it asks for. */
export interface Choice {
  act: Act
  value?: string
  label: string
  /** What it says to whom does not see where it stands: 改：总投资. */
  about?: string
  style?: 'primary' | 'danger'
}

/** A reply with nothing in it yet. */
export function emptyReply(language: Language): Reply {
  return {
    language,
    topics: [],
    facts: {},
    verdict: null,
    lead: [],
    sections: [],
    citations: [],
    choices: [],
  }
}

/** Two replies in one, the first one's question and title winning. */
export function joined(first: Reply, second: Reply): Reply {
  return {
    ...second,
    ...first,
    lead: [...first.lead, ...second.lead],
    sections: [...first.sections, ...second.sections],
    citations: unique([...first.citations, ...second.citations]),
    choices: [...first.choices, ...second.choices],
    ...((first.question ?? second.question) ? { question: first.question ?? second.question } : {}),
  }
}

/** The citations without repetitions, in order. */
export function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((c) => [`${c.regulation}/${c.article}`, c])).values()]
}

/** Every article that a reply shows, the deciding ones first: those of its answer, of its items, and those it names besides. */
export function citationsOf({ answer, sections, citations }: Reply): Citation[] {
  const shown = sections.filter(({ folded }) => !folded).flatMap(citedIn)
  return unique([...(answer?.citations ?? []), ...shown, ...citations])
}

/** The articles of a section. */
export const citedIn = ({ items }: Section): Citation[] =>
  unique(items.flatMap((item) => item.citations ?? []))
