import type { Placed } from '../blocks/fields.ts'
import { useSurface } from '../blocks/surface.ts'
import { ManyOf, OneOf } from './choice.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

/** How a field is tied to its label, hint and fault. */
export interface Ties {
  id: string
  describedBy?: string | undefined
  invalid?: boolean
  /** The name of a field without a label of its own. */
  label?: string | undefined
}

/** Any element that holds a value, bound to its surface. */
export function FieldElement({ field, ...ties }: { field: Placed } & Ties) {
  const surface = useSurface()
  const state = surface.value(field)
  const { element } = field
  switch (state.type) {
    case 'static_select':
      return element.type !== state.type ? null : (
        <SelectField
          {...ties}
          element={element}
          selected={state.selected_option}
          clearable={field.input?.optional ?? false}
          onSelect={(option) => surface.change(field, { type: 'static_select', selected_option: option })}
        />
      )
    case 'radio_buttons':
      return element.type !== state.type ? null : (
        <OneOf
          {...ties}
          options={element.options}
          selected={state.selected_option}
          onSelect={(option) => surface.change(field, { type: 'radio_buttons', selected_option: option })}
        />
      )
    case 'checkboxes':
    case 'multi_static_select':
      return element.type !== state.type ? null : (
        <ManyOf
          {...ties}
          options={
            element.options ??
            ('option_groups' in element ? (element.option_groups ?? []).flatMap((g) => g.options) : [])
          }
          selected={state.selected_options}
          atMost={'max_selected_items' in element ? element.max_selected_items : undefined}
          onSelect={(options) => surface.change(field, { type: state.type, selected_options: options })}
        />
      )
    case 'datepicker':
      return (
        <DateField
          {...ties}
          date={state.selected_date}
          onPick={(date) => surface.change(field, { type: 'datepicker', selected_date: date })}
        />
      )
    case 'file_input':
      return element.type !== state.type ? null : (
        <FileField
          {...ties}
          element={element}
          files={state.files}
          onChange={(files) => surface.change(field, { type: 'file_input', files })}
        />
      )
    default:
      return element.type !== state.type ? null : (
        <TextField
          {...ties}
          element={element}
          text={state.value ?? ''}
          onEnter={() => surface.enter(field)}
          onType={(text) => surface.change(field, { type: state.type, value: text === '' ? null : text })}
        />
      )
  }
}
