import { fillIds } from '../block-kit/fill-ids.ts'
import { type Home, type Modal, VIEW_SIZE } from '../block-kit/view.ts'
import { found, Refusal } from '../refusal.ts'
import { APP, BOT, TEAM } from '../state/identity.ts'
import { newId, newSecret, newShortId } from '../state/ids.ts'
import type { OpenView, Workspace } from '../state/workspace.ts'

/** A modal and the two that may be pushed on it. */
const STACK = 3

const openViews = (workspace: Workspace): OpenView[] =>
  workspace.people.flatMap(({ id }) => {
    const { modals, home } = workspace.session(id)
    return home ? [...modals, home] : modals
  })

/** Makes a view ready to be shown, with the ids and the hash Slack gives it. */
function prepare(workspace: Workspace, view: Modal | Home, id = newId('V')): OpenView {
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_SIZE) throw new Refusal('view_too_large')
  const twin = openViews(workspace).find((other) => other.view.external_id === view.external_id)
  if (view.external_id && twin && twin.id !== id) throw new Refusal('duplicate_external_id')
  const hash = `${Math.floor(workspace.now() / 1000)}.${newSecret().slice(0, 8)}`
  return { id, hash, view: { ...view, blocks: fillIds(view.blocks, newShortId) } }
}

/** Opens a modal before a person, in place of any other. */
export function openModal(workspace: Workspace, person: string, view: Modal): OpenView {
  const opened = prepare(workspace, view)
  workspace.session(person).modals = [opened]
  workspace.answered(person)
  return opened
}

/** Puts a modal on top of the person's open ones. */
export function pushModal(workspace: Workspace, person: string, view: Modal): OpenView {
  const { modals } = workspace.session(person)
  if (modals.length === 0) throw new Refusal('not_found')
  if (modals.length >= STACK) throw new Refusal('push_limit_reached')
  const pushed = prepare(workspace, view)
  modals.push(pushed)
  workspace.answered(person)
  return pushed
}

/** Replaces what the open view shows; its id stays. A `hash` that is not its present one is refused. */
export function updateView(
  workspace: Workspace,
  which: { view_id?: string | undefined; external_id?: string | undefined },
  view: Modal | Home,
  hash?: string,
): OpenView {
  const former = found(
    openViews(workspace).find((open) =>
      which.view_id ? open.id === which.view_id : open.view.external_id === which.external_id,
    ),
    'not_found',
  )
  if (hash !== undefined && hash !== former.hash) throw new Refusal('hash_conflict')
  if (view.type !== former.view.type) throw new Refusal('invalid_arguments')
  const { errors: _, ...updated } = { ...former, ...prepare(workspace, view, former.id) }
  const person = ownerOf(workspace, former)
  const session = workspace.session(person)
  session.modals = session.modals.map((open) => (open === former ? updated : open))
  if (session.home === former) session.home = updated
  workspace.answered(person)
  return updated
}

/** Shows a Home tab to a person. */
export function publishHome(workspace: Workspace, person: string, view: Home, hash?: string): OpenView {
  const session = workspace.session(workspace.person(person).id)
  if (hash !== undefined && session.home && hash !== session.home.hash) throw new Refusal('hash_conflict')
  session.home = prepare(workspace, view, session.home?.id)
  workspace.answered(person)
  return session.home
}

function ownerOf(workspace: Workspace, view: OpenView): string {
  const owner = workspace.people.find(({ id }) => {
    const { modals, home } = workspace.session(id)
    return home === view || modals.includes(view)
  })
  return found(owner, 'not_found').id
}

/** A view as Slack shows it to the app. */
export function viewObject(workspace: Workspace, open: OpenView, values: object = {}) {
  const { modals } = workspace.session(ownerOf(workspace, open))
  const depth = modals.indexOf(open)
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: null,
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    ...open.view,
    id: open.id,
    hash: open.hash,
    team_id: TEAM.id,
    state: { values },
    previous_view_id: modals[depth - 1]?.id ?? null,
    root_view_id: depth >= 0 ? modals[0]?.id : open.id,
    app_id: APP,
    app_installed_team_id: TEAM.id,
    bot_id: BOT.bot,
  }
}
