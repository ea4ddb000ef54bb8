import type { ActionsBlockElement, Button, SectionBlockAccessory } from '@slack/types'
import { safeUrl } from '../text/safe-url.ts'
import { Undrawn } from '../text/undrawn.tsx'
import { isField } from './drawn.ts'
import { FieldElement } from './field-element.tsx'
import { useSurface } from './surface.ts'

/** An element that tells the bot as soon as it is used. */
export function ActionElement({
  block,
  element,
}: {
  block: string
  element: ActionsBlockElement | SectionBlockAccessory
}) {
  const surface = useSurface()
  if (element.type === 'button') return <ActionButton block={block} element={element} />
  if (!isField(element)) return <Undrawn type={element.type} />
  const action = element.action_id ?? ''
  const label = 'placeholder' in element ? element.placeholder?.text : undefined
  return (
    <FieldElement
      field={{ block, action, element }}
      id={`${surface.prefix}${block}/${action}`}
      label={label ?? '请选择'}
    />
  )
}

function ActionButton({ block, element }: { block: string; element: Button }) {
  const surface = useSurface()
  const action = element.action_id ?? ''
  const busy = surface.busy === `${block}/${action}`
  const press = () => {
    const url = element.url === undefined ? null : safeUrl(element.url)
    if (url !== null) open(url, '_blank', 'noreferrer')
    surface.act({
      block,
      action,
      element: {
        type: 'button',
        action_id: action,
        block_id: block,
        text: element.text,
        ...(element.value === undefined ? {} : { value: element.value }),
        ...(element.style === undefined ? {} : { style: element.style }),
      },
      confirm: element.confirm,
    })
  }
  return (
    <button
      type="button"
      className={`button ${element.style ?? ''}`}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      onClick={press}
    >
      {element.text.text}
    </button>
  )
}
