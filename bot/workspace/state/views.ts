import { fillIds } from '../block-kit/fill-ids.ts'
import { type Home, type Modal, VIEW_SIZE } from '../block-kit/view.ts'
import { Refusal } from '../refusal.ts'
import { newId, newSecret, newShortId } from './ids.ts'
import type { OpenView, Workspace } from './workspace.ts'

/** Makes a view ready to be shown, with the ids and the hash Slack gives it. */
function prepare<View extends Modal | Home>(
  workspace: Workspace,
  view: View,
  id = newId('V'),
): OpenView<View> {
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_SIZE) throw new Refusal('view_too_large')
  const hash = `${Math.floor(workspace.now() / 1000)}.${newSecret().slice(0, 8)}`
  return { id, hash, view: { ...view, blocks: fillIds(view.blocks, newShortId) } }
}

/** Opens a modal before a person, in place of any other. */
export function openModal(workspace: Workspace, person: string, view: Modal): OpenView<Modal> {
  const opened = prepare(workspace, view)
  workspace.session(person).modal = opened
  workspace.answered(person)
  return opened
}

/** The modal before a person, which must be this one. */
export function modalOf(workspace: Workspace, person: string, id: string): OpenView<Modal> {
  const { modal } = workspace.session(person)
  if (modal?.id !== id) throw new Refusal('view_not_found')
  return modal
}

/** Replaces what a person's open modal shows; its id stays. */
export function updateModal(workspace: Workspace, person: string, id: string, view: Modal): void {
  modalOf(workspace, person, id)
  workspace.session(person).modal = prepare(workspace, view, id)
  workspace.changed()
}

/** Closes a person's modal, if it is still this one. */
export function closeModal(workspace: Workspace, person: string, id: string): void {
  const session = workspace.session(person)
  if (session.modal?.id === id) session.modal = null
  workspace.changed()
}

/** Shows a Home tab to a person. A `hash` that is not the present one's is refused. */
export function publishHome(workspace: Workspace, person: string, view: Home, hash?: string): OpenView<Home> {
  const session = workspace.session(workspace.person(person).id)
  if (hash !== undefined && session.home && hash !== session.home.hash) throw new Refusal('hash_conflict')
  session.home = prepare(workspace, view, session.home?.id)
  workspace.answered(person)
  return session.home
}
