import { OTHERWISE, SYLLABLES } from '../lexicon/sounds.ts'

const FIRST_ROW = 0xb0
const LAST_ROW = 0xd7

/** The pinyin of an everyday character, without tone; undefined for rare ones. Built when first asked for. */
export function soundOf(character: string): string | undefined {
  sounds ??= readSounds()
  return sounds.get(character)
}

/** True for any syllable of Mandarin. */
export const isSyllable = (letters: string): boolean => SYLLABLE_SET.has(letters)

let sounds: Map<string, string> | undefined
const SYLLABLE_SET = new Set(SYLLABLES.split(' ').map((entry) => entry.slice(0, -1)))

function readSounds(): Map<string, string> {
  const starts = new Map(SYLLABLES.split(' ').map((entry) => [entry.slice(-1), entry.slice(0, -1)]))
  const table = new Map<string, string>()
  const decoder = new TextDecoder('gbk')
  let syllable = ''
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      syllable = starts.get(character) ?? syllable
      table.set(character, syllable)
    }
  }
  for (const entry of OTHERWISE.split(' ')) {
    const sound = entry.replace(/[^a-z]/g, '')
    for (const character of entry.slice(sound.length)) table.set(character, sound)
  }
  return table
}
