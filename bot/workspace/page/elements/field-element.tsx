import { ManyOf, OneOf } from './choice.tsx'
import type { Placed } from './fields.ts'
import { PersonField } from './person-field.tsx'
import { SelectField } from './select-field.tsx'
import { useSurface } from './surface.ts'
import { TextField } from './text-field.tsx'
import type { Ties } from './ties.ts'

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
          onSelect={(option) => surface.change(field, { type: state.type, selected_option: option })}
        />
      )
    case 'users_select':
      return element.type !== state.type ? null : (
        <PersonField
          {...ties}
          placeholder={element.placeholder?.text}
          selected={state.selected_user}
          onSelect={(person) => surface.change(field, { type: state.type, selected_user: person })}
        />
      )
    case 'radio_buttons':
      return element.type !== state.type ? null : (
        <OneOf
          {...ties}
          options={element.options}
          selected={state.selected_option}
          onSelect={(option) => surface.change(field, { type: state.type, selected_option: option })}
        />
      )
    case 'checkboxes':
      return element.type !== state.type ? null : (
        <ManyOf
          {...ties}
          options={element.options}
          selected={state.selected_options}
          onSelect={(options) => surface.change(field, { type: state.type, selected_options: options })}
        />
      )
    case 'plain_text_input':
      return element.type !== state.type ? null : (
        <TextField
          {...ties}
          element={element}
          text={state.value ?? ''}
          onType={(text) => surface.change(field, { type: state.type, value: text === '' ? null : text })}
        />
      )
  }
}
