/**
 * The tokens of a text: pairs of neighbouring characters stand in for words, which Chinese does not part; a character
 * alone in its run, Latin words and figures stay whole.
 */
export function tokens(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z]+|\d+(?:\.\d+)?|\p{Script=Han}+/gu)].flatMap(([run]) =>
    /[a-z\d]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
}
