const CHOICES = '.dock-choices :is(button, input[type="checkbox"], input[type="radio"])'
/** Where a digit is typed, and chooses nothing. */
const TYPED = 'textarea, select, input:not([type="checkbox"], [type="radio"])'

/** The choice of a question that a digit means, pressed where nothing is typed; nothing for any other key. */
export function nthChoice(question: Element, target: EventTarget, key: string): HTMLElement | undefined {
  if (!/^[1-9]$/.test(key) || (target instanceof Element && target.matches(TYPED))) return undefined
  return [...question.querySelectorAll<HTMLElement>(CHOICES)][Number(key) - 1]
}
