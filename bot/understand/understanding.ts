import type { FactId, Facts } from '../../rules/facts.ts'
import type { Quantity } from '../../rules/logic/interval.ts'
import type { Milestone, Stage, Subject } from '../../rules/schema.ts'
import type { Section } from '../../rules/vocabulary.ts'
import type { Act } from './lexicon/acts.ts'

export type { Act } from './lexicon/acts.ts'

/** A place whose regulation we hold, with every name people give it: short name, aliases, its own offices. */
export interface Place {
  id: string
  names: string[]
  /** Places below it, as 区 and 县, and above it, which its regulation does not govern. */
  below?: readonly string[]
  above?: readonly string[]
  /** Places elsewhere that share its name, each with its city: 福州鼓楼. */
  namesakes?: readonly string[]
}

/** What the reader may know besides the message itself. */
export interface Context {
  places: Place[]
  /** The fact that was asked last: a bare "80", "是的" or "升级" answers it. */
  asked?: FactId
  /** YYYY-MM-DD, for "上周五" and "去年". */
  today: string
}

/** What an amount of money is the amount of. */
export type Role =
  | 'investment'
  | 'approved'
  | 'new-estimate'
  | 'excess'
  | 'contract'
  | 'supplement'
  | 'maintenance-year'
  | 'per-year'
  | 'cost'
  | 'moved'
  | 'saved'
  | 'left'
  | 'former'
  | 'part'
  | 'it-part'
  | 'whole'
  | 'initiated'
  | 'each'

export type Precision = 'exact' | 'approximate' | 'range' | 'bound' | 'ambiguous'

/** An amount of money as it stands in the message. */
export interface Amount {
  /** Where it stands in `Understanding.text`. */
  at: number
  text: string
  role: Role
  precision: Precision
  /** 万元; absent when the words are too ambiguous to give bounds. */
  quantity?: Quantity
}

/** What is wanted to know of the topics, beyond their provisions. */
export type Ask =
  | 'verdict'
  | 'who'
  | 'which-documents'
  | 'deadline'
  | 'articles-so-far'
  | 'definition'
  | 'overview'

/**
 * How a question is put. `need` and `may` are polar, with every negation resolved (不X行不行 is need X); `confirm` asks
 * whether a statement is right, `which` chooses (A还是B), `effect` asks whether one thing bears on another, `covered`
 * whether the text governs something.
 */
export type Form =
  | 'need'
  | 'may'
  | 'confirm'
  | 'which'
  | 'who'
  | 'to-whom'
  | 'where'
  | 'when'
  | 'order'
  | 'how-long'
  | 'how-much'
  | 'papers'
  | 'contents'
  | 'consequence'
  | 'effect'
  | 'covered'
  | 'what-is'
  | 'compare'
  | 'how'
  | AboutLast

/** What is asked about the answer given last: 为什么, 你确定吗, 到底是要还是不要, 然后呢. */
export type AboutLast = 'why' | 'sure' | 'yes-or-no' | 'then'

/**
 * What makes a plain yes or no unsafe: 才/只有/都/是不是/对吧 (`stress`), A还是B (`choice`), 以后/之后/先…后 (`sequence`),
 * a number with a unit that is no fact (`figure`).
 */
export type Guard = 'stress' | 'choice' | 'sequence' | 'figure'

/** One question of a message. */
export interface Inquiry {
  /** Its words as they were read, with those that lead up to it, or the subject that it shares. */
  words: string
  /** Absent: it is put in no way that is known; it is looked up all the same. */
  form?: Form
  /** What to look for: its words without the kind and the amount of a project. */
  sought: string
  /** What it is about, in plain words: without the words that ask, places, and politeness. */
  object: string
  /** What it says to be missing or not done: 没验收能用吗 asks whether 用 is allowed, and lacks 验收. */
  lacking?: string
  /** It names nothing but the procedure as such, and what is stated: it is about the project as a whole. */
  bare: boolean
  /** It names nothing but the procedure, the kind of a project and amounts. */
  empty: boolean
  guards: Guard[]
}

/** An act, the fact or document field whose answer is to be changed, the section whose form is wanted, or what somebody says to an answer that they find wrong. */
export type Command = Act | { change: string } | { form: Section } | { wrong: string }

/**
 * What an answer has to say or refuse first. `evasion`: splitting below a limit, skipping a step, back-dating.
 * `injection`: being told to drop the rules. `empty`: nothing left after cleaning. `noise`: nothing readable.
 */
export type Flag = 'classified' | 'evasion' | 'injection' | 'empty' | 'noise'

/**
 * Something the words leave open, to be said rather than decided silently; `words` are those in question. `each`: several
 * texts are asked, each of which says itself what is meant.
 */
export type Doubt =
  | { about: 'investment'; why: 'several readings'; words: string }
  | { about: FactId; why: 'figure included'; words: string; each?: true }
  | { about: 'investment'; why: 'foreign money'; words: string }
  | { about: 'investment'; why: 'several amounts' | 'one year' }
  | { about: 'kind'; why: 'later phase' }
  | { about: FactId; why: 'several values' }
  | DayDoubt

/** Something that is written like a day, and is none, with the nearest there is; or that may be one of several. */
export type DayDoubt =
  | { why: 'no such day'; words: string; nearest?: { year: number; month: number; day: number } }
  | { why: 'unclear day'; words: string }

/** What one message says, asks and wants. */
export interface Understanding {
  language: 'zh' | 'en'
  /** The message as it was read: cleaned, with dialect, pinyin and slips of the input method put right. */
  text: string
  /** The message was longer than is read. */
  cut: boolean
  /** Ids of the places mentioned, in order. */
  places: string[]
  /** A place named that has no regulation here. */
  unknownPlace?: string
  /** All places are asked about side by side. */
  compareAll: boolean
  /** What the message states, corrections applied. */
  facts: Facts
  /** The level that it calls the project's own ("市级项目"), as headers of regulations call theirs. */
  level?: string
  /** Those of the facts that it tells outright, as an answer does; the others are asked about or mentioned. */
  told: FactId[]
  /** Those that it only asks the consequence of: "没列入计划怎么办" says of no project that it is so. */
  supposed: FactId[]
  /** It asks or supposes something, whether or not that was understood. */
  questioning: boolean
  /** Facts the speaker says were wrong before. */
  corrected: FactId[]
  amounts: Amount[]
  /** YYYY-MM-DD of what has happened or is dated. */
  milestones: Partial<Record<Milestone, string>>
  /** What is asked about, in order; empty when nothing is. */
  topics: Subject[]
  /** The stage whose documents or deadlines are asked for ("验收要交什么"). */
  stage?: Stage
  asks: Ask[]
  /** Its questions, in order. */
  inquiries: Inquiry[]
  /** "第二十条怎么说" */
  article?: number
  act?: Command
  /** The message is nothing but the act. */
  onlyAct: boolean
  flags: Flag[]
  doubts: Doubt[]
}
