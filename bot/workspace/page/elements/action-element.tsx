import type { ActionsBlockElement, Button, SectionBlockAccessory } from '@slack/types'
import { isField } from '../blocks/fields.ts'
import { safeUrl } from '../blocks/mrkdwn.ts'
import { useSurface } from '../blocks/surface.ts'
import { FieldElement } from './field-element.tsx'
import { OverflowMenu } from './overflow-menu.tsx'

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
  if (element.type === 'overflow') {
    const action = element.action_id ?? ''
    return (
      <OverflowMenu
        options={element.options}
        onSelect={(option) =>
          surface.act({
            block,
            action,
            element: { type: 'overflow', action_id: action, block_id: block, selected_option: option },
            confirm: element.confirm,
          })
        }
      />
    )
  }
  if (!isField(element)) return <span className="faint">此项（{element.type}）请在 Slack 中使用</span>
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
