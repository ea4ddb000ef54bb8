/** Whether most of some words stand in a text, by pairs of characters; a word of one character by itself. */
export function covers(text: string, words: string): boolean {
  const parts = [...words.matchAll(/[a-z\d]+|\p{Script=Han}+/giu)].flatMap(([run]) =>
    /[a-z\d]/i.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
  const found = parts.filter((part) => text.toLowerCase().includes(part.toLowerCase()))
  return parts.length > 0 && found.length >= parts.length / 2
}
