import { createElement, Fragment, type ReactNode } from 'react'

/** Draws a list whose items have no identity but their place, as the parts of a text. */
export function Each<T>({ of, as }: { of: readonly T[]; as(item: T, place: number): ReactNode }) {
  return createElement(Fragment, null, ...of.map(as))
}
