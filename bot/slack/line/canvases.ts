import { WebAPIPlatformError } from '@slack/web-api'
import { z } from 'zod'
import type { Services } from '../services.ts'

type Line = Pick<Services, 'client'>

/** Canvases cannot be used with this workspace's plan or this app's scopes. */
export class CanvasUnavailable extends Error {}

/** What Slack answers when a plan or an app may not use canvases at all. */
const UNAVAILABLE = new Set([
  'free_teams_cannot_create_standalone_canvases',
  'free_teams_cannot_edit_standalone_canvases',
  'free_team_not_allowed',
  'canvas_disabled_user_team',
  'missing_scope',
  'unknown_method',
])

const content = z.object({ content: z.string() })

/** Makes a canvas and gives its id. Throws `CanvasUnavailable`. */
export async function createCanvas({ client }: Line, title: string, markdown: string): Promise<string> {
  const made = await tried(() =>
    client.canvases.create({ title, document_content: { type: 'markdown', markdown } }),
  )
  if (!made.canvas_id) throw new Error('canvases.create gave no canvas_id')
  return made.canvas_id
}

/** The canvas as Markdown; `undefined` when somebody has deleted it. */
export async function readCanvas({ client }: Line, canvas: string): Promise<string | undefined> {
  try {
    // Not among the typed methods of @slack/web-api 8.2.
    const answer = await tried(() => client.apiCall('canvases.getContent', { canvas_id: canvas }))
    return content.parse(answer).content
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'canvas_not_found') return undefined
    throw error
  }
}

/** Replaces title and content; Slack takes one change a call. */
export async function writeCanvas(
  { client }: Line,
  canvas: string,
  title: string,
  markdown: string,
): Promise<void> {
  const document_content = { type: 'markdown' as const, markdown }
  await tried(() =>
    client.canvases.edit({ canvas_id: canvas, changes: [{ operation: 'replace', document_content }] }),
  )
  const rename = [{ operation: 'rename', title_content: { type: 'markdown', markdown: title } }]
  await tried(() => client.apiCall('canvases.edit', { canvas_id: canvas, changes: rename }))
}

/** Deletes a canvas for good; Slack keeps no copy. */
export async function deleteCanvas({ client }: Line, canvas: string): Promise<void> {
  await tried(() => client.canvases.delete({ canvas_id: canvas }))
}

/** Lets a person see or change a canvas. */
export async function shareCanvas(
  { client }: Line,
  canvas: string,
  user: string,
  access: 'read' | 'write',
): Promise<void> {
  await tried(() => client.canvases.access.set({ canvas_id: canvas, access_level: access, user_ids: [user] }))
}

async function tried<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof WebAPIPlatformError && UNAVAILABLE.has(error.data.error))
      throw new CanvasUnavailable(error.data.error, { cause: error })
    throw error
  }
}
