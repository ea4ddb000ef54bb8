const CHOICES = '.dock-choices :is(button, input[type="checkbox"], input[type="radio"])'
/** Where a digit is typed, and chooses nothing. */
const TYPED = 'textarea, select, input:not([type="checkbox"], [type="radio"])'
const DIGITS = 9

/** The choices of a question, as many of them as there are digits. */
const choicesOf = (question: Element): HTMLElement[] =>
  [...question.querySelectorAll<HTMLElement>(CHOICES)].slice(0, DIGITS)

/** The choice of a question that a digit means, pressed where nothing is typed; nothing for any other key. */
export function nthChoice(question: Element, target: EventTarget, key: string): HTMLElement | undefined {
  if (!/^[1-9]$/.test(key) || (target instanceof Element && target.matches(TYPED))) return undefined
  return choicesOf(question)[Number(key) - 1]
}

/** Marks each choice with its digit: for those who listen, and for the style sheet, which shows it. */
export function markChoices(question: Element): void {
  for (const [i, choice] of choicesOf(question).entries())
    choice.setAttribute('aria-keyshortcuts', String(i + 1))
}
