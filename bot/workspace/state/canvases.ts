import { found, Refusal } from '../refusal.ts'
import { unsupported } from './canvas-limits.ts'
import type { Access, Canvas } from './entry.ts'
import { newId } from './ids.ts'
import type { Workspace } from './workspace.ts'

/** A canvas by its id, whoever may see it. */
export const canvasOf = (workspace: Workspace, id: string): Canvas =>
  found(workspace.memory.canvases.get(id), 'canvas_not_found')

function check(markdown: string, error: string): string {
  const detail = unsupported(markdown)
  if (detail) throw new Refusal(error, { detail })
  return markdown
}

const seconds = (workspace: Workspace) => Math.floor(workspace.now() / 1000)

/** Makes a canvas that only the bot can see until access is given. */
export async function createCanvas(workspace: Workspace, title: string, markdown: string): Promise<Canvas> {
  const now = seconds(workspace)
  const canvas = {
    id: newId('F'),
    title,
    markdown: check(markdown, 'canvas_creation_failed'),
    created: now,
    updated: now,
    access: {},
  }
  await workspace.record({ type: 'canvas', canvas })
  return canvas
}

async function change(workspace: Workspace, id: string, next: Partial<Canvas>): Promise<void> {
  const canvas = { ...canvasOf(workspace, id), ...next, updated: seconds(workspace) }
  await workspace.record({ type: 'canvas', canvas })
}

export const renameCanvas = (workspace: Workspace, id: string, title: string): Promise<void> =>
  change(workspace, id, { title })

/** Replaces all that a canvas says. */
export function replaceCanvas(workspace: Workspace, id: string, markdown: string): Promise<void> {
  canvasOf(workspace, id)
  return change(workspace, id, { markdown: check(markdown, 'canvas_editing_failed') })
}

/** Lets a person write a canvas anew; only with write access. */
export async function writeCanvas(workspace: Workspace, person: string, id: string, markdown: string) {
  const access = canvasOf(workspace, id).access[person]
  if (access === undefined) throw new Refusal('canvas_not_found')
  if (access === 'read') throw new Refusal('restricted_action')
  await replaceCanvas(workspace, id, markdown)
}

export async function giveAccess(workspace: Workspace, id: string, people: string[], access: Access) {
  const canvas = canvasOf(workspace, id)
  const given = Object.fromEntries(people.map((person) => [workspace.person(person).id, access]))
  await workspace.record({ type: 'canvas', canvas: { ...canvas, access: { ...canvas.access, ...given } } })
}

export async function deleteCanvas(workspace: Workspace, id: string): Promise<void> {
  await workspace.record({ type: 'canvas-deleted', canvas: canvasOf(workspace, id).id })
}
