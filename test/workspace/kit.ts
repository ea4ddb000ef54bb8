/** Block Kit in short, right and wrong; `立` times any number stands for a text of that length. */
export const plain = (text: string) => ({ type: 'plain_text', text })
export const long = (length: number) => '立'.repeat(length)
export const many = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => item(index))

export const section = (length: number) => ({ type: 'section', text: plain(long(length)) })
export const actions = (...elements: object[]) => ({ type: 'actions', elements })
export const button = (more: object = {}) => ({ type: 'button', action_id: 'b', text: plain('按'), ...more })

export const option = (index: number, more: object = {}) => ({
  text: plain('选'),
  value: `${index}`,
  ...more,
})
export const chooser = (type: string, options: object[], more: object = {}) =>
  actions({ type, action_id: 'c', options, ...more })

export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('名'),
  element,
  ...more,
})
export const line = { type: 'plain_text_input', action_id: 'a' }

export const table = (rows: number, columns: number, length = 1) => ({
  type: 'table',
  rows: many(rows, () => many(columns, () => ({ type: 'raw_text', text: long(length) }))),
})

export const modal = (more: object = {}, blocks: object[] = []) => ({
  type: 'modal',
  title: plain('题'),
  submit: plain('交'),
  blocks,
  ...more,
})
