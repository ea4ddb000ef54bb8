import type { InputBlock } from '@slack/types'
import { isField } from '../elements/drawn.ts'
import { FieldElement } from '../elements/field-element.tsx'
import { useSurface } from '../elements/surface.ts'
import { Undrawn } from '../text/undrawn.tsx'

const GROUPS: ReadonlySet<string> = new Set(['radio_buttons', 'checkboxes'])

/** An input block: label, field, hint, and the fault when there is one, all tied together for a screen reader. */
export function InputRow({ of }: { of: InputBlock }) {
  const surface = useSurface()
  const block = of.block_id ?? ''
  if (!isField(of.element)) return <Undrawn type={of.element.type} />

  const id = `${surface.prefix}${block}`
  const error = surface.error(block)
  const described = [of.hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  const field = { block, action: of.element.action_id ?? '', element: of.element, input: of }
  const label = (
    <>
      {of.label.text}
      {of.optional ? <span className="optional">（可先留空）</span> : null}
    </>
  )
  const rest = (
    <>
      <FieldElement
        field={field}
        id={id}
        describedBy={described || undefined}
        invalid={error !== undefined}
      />
      {of.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {of.hint.text}
        </p>
      ) : null}
      <p className="fault" id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </>
  )
  return GROUPS.has(of.element.type) ? (
    <fieldset aria-describedby={described || undefined} data-invalid={error !== undefined}>
      <legend>{label}</legend>
      {rest}
    </fieldset>
  ) : (
    <>
      <label htmlFor={id}>{label}</label>
      {rest}
    </>
  )
}
