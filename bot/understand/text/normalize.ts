import { DASHES, SIMPLIFIED, SPACED_FIGURE, TRADITIONAL } from '../lexicon/characters.ts'

/** Messages are read up to this many characters. */
const LONGEST = 1000

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const numbered = (circled: string): string => ` ${circled.charCodeAt(0) - 0x245f} `

/**
 * The message as plain half-width text Slack escapes and mentions undone, control, zero-width
 * and direction characters dropped, runs of spaces made one, at most `LONGEST` characters.
 */
export function normalize(message: string): { text: string; cut: boolean } {
  // Cleaning only shortens, so four times the limit is enough to look at however long the message is.
  const head = message.slice(0, LONGEST * 4)
  const text = head
    .replace(/<(?:[@#!][^<>]{0,80}|https?:[^<>]{0,500}|mailto:[^<>]{0,200})>/g, ' ')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    // Circled numbers before words are marks of a list; alone they are an answer.
    .replace(/^[\u2460-\u2468\s、,，;；]+$/u, (all) => all.replaceAll(/[\u2460-\u2468]/g, numbered))
    .replace(/[\u2460-\u24ff\u2776-\u2793\u3000\u00a0]/g, ' ')
    .replace(/[^\P{C}\n\t]|\p{Variation_Selector}/gu, '')
    .replace(/[\u4e00-\u9fff]/g, (c) => SIMPLIFIED[TRADITIONAL.indexOf(c)] ?? c)
    .replace(DASHES, '-')
    .replace(/[ \t]+/g, ' ')
    .replace(SPACED_FIGURE, (figure) => figure.replaceAll(' ', ''))
    .trim()
  return {
    text: text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, ''),
    cut: text.length > LONGEST || message.length > head.length,
  }
}
