import type { KeyboardEvent } from 'react'

/** What browsers call a key that an input method has taken. */
const TAKEN = 229

/**
 * True for a key that belongs to an input method, such as the Enter that picks a candidate. Safari reports that Enter
 * after the composition has ended, so that only its key code tells.
 */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === TAKEN
