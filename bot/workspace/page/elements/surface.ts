import type { Confirm } from '@slack/types'
import { createContext, useContext } from 'react'
import type { ElementState } from '../../protocol.ts'
import type { FieldState, Placed } from './fields.ts'

/** What a block may ask of the message or view it stands in. */
export interface Surface {
  value(field: Placed): FieldState
  /** Notes what was typed; tells the bot as well where the element acts by itself. */
  change(field: Placed, next: FieldState): void
  /** Tells the bot of a click, after asking back when the element wants that. */
  act(click: Click): void
  /** The fault shown at a block. */
  error(block: string): string | undefined
  /** `block/action` of the click on its way. */
  busy: string | null
  /** A prefix that makes element ids unique on the page. */
  prefix: string
}

export interface Click {
  block: string
  action: string
  element: ElementState
  confirm?: Confirm | undefined
  /** Takes back what the click had already changed on the page, when the person answers the confirmation with no. */
  undo?: () => void
}

export const SurfaceContext = createContext<Surface | null>(null)

/** The surface around a block; blocks are drawn only inside one. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (surface === null) throw new Error('A block with elements stands outside of a surface')
  return surface
}
