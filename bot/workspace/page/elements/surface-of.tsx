import type { AnyBlock } from '@slack/types'
import { type ReactNode, useId, useState } from 'react'
import type { ElementState, PageAction } from '../../protocol.ts'
import { ConfirmDialog } from '../dialog/confirm-dialog.tsx'
import { usePageContext } from '../live/page-context.ts'
import { refusal } from '../live/refusals.ts'
import { current, type Placed, stateValues, type Typed } from './fields.ts'
import { type Click, type Surface, SurfaceContext } from './surface.ts'

interface Props {
  source: Extract<PageAction, { do: 'click' }>['source']
  blocks: AnyBlock[]
  typed: Typed
  onTyped(next: Typed): void
  errors?: Record<string, string>
  children: ReactNode
}

/** A message or view whose elements work: it holds what is typed and tells the bot of clicks. */
export function SurfaceOf({ source, blocks, typed, onTyped, errors = {}, children }: Props) {
  const { me, post, notify } = usePageContext()
  const [busy, setBusy] = useState<string | null>(null)
  const [asking, setAsking] = useState<Click | null>(null)
  const prefix = useId()

  const tell = async ({ block, action, element }: Click, withTyped = typed) => {
    const key = `${block}/${action}`
    if (busy === key) return
    setBusy(key)
    const values = stateValues(blocks, withTyped)
    const answer = await post({ do: 'click', as: me, source, block, action, element, values })
    setBusy(null)
    if (!answer.ok) notify(`${refusal(answer.error)}，请再试一次。`)
  }
  const clickOf = ({ block, action, element }: Placed, state: ElementState): Click => ({
    block,
    action,
    element: { ...state, action_id: action, block_id: block },
    confirm: 'confirm' in element ? element.confirm : undefined,
  })

  const surface: Surface = {
    prefix,
    busy,
    value: (field) => current(typed, field),
    error: (block) => errors[block],
    change(field, next) {
      const after = { ...typed, [field.block]: { ...typed[field.block], [field.action]: next } }
      onTyped(after)
      if (field.input !== undefined) return
      const click = clickOf(field, next)
      if (click.confirm) setAsking({ ...click, undo: () => onTyped(typed) })
      else void tell(click, after)
    },
    act(click) {
      if (click.confirm) setAsking(click)
      else void tell(click)
    },
  }
  const answer = (yes: boolean) => {
    if (asking === null) return
    setAsking(null)
    if (yes) void tell(asking)
    else asking.undo?.()
  }
  return (
    <SurfaceContext value={surface}>
      {children}
      {asking?.confirm ? <ConfirmDialog of={asking.confirm} onAnswer={answer} /> : null}
    </SurfaceContext>
  )
}
