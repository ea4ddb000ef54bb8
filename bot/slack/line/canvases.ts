import { WebAPIPlatformError } from '@slack/web-api'
import { z } from 'zod'
import type { Services } from '../services.ts'
import { isAnswer, isRefusal } from './answers.ts'

type Line = Pick<Services, 'once'>
type Reading = Pick<Services, 'client'>

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

/** How far Slack's clock and ours may be apart, s. */
const CLOCKS = 3600
/** The most pages of files that are looked through for a canvas. */
const PAGES = 10

/** What Slack answers where canvases can be written and not read: it has no such call, or we have no scope for it. */
const UNREADABLE = ['missing_scope', 'unknown_method'] as const

const content = z.object({ content: z.string() })

/** What a canvas says, as Markdown; or that somebody has deleted it, or that this Slack lets no canvas be read. */
export type Read = { markdown: string } | 'deleted' | 'unreadable'

/** Makes a canvas and gives its id. Throws `CanvasUnavailable`. */
export async function createCanvas({ once }: Line, title: string, markdown: string): Promise<string> {
  const made = await tried(() =>
    once.canvases.create({ title, document_content: { type: 'markdown', markdown } }),
  )
  if (!made.canvas_id) throw new Error('canvases.create gave no canvas_id')
  return made.canvas_id
}

/** Reads a canvas; where none can be read, that is asked once. Throws `CanvasUnavailable`. */
export async function readCanvas(
  { client, refused }: Pick<Services, 'client' | 'refused'>,
  canvas: string,
): Promise<Read> {
  if (refused.has('canvas-content')) return 'unreadable'
  try {
    // Not typed in @slack/web-api 8.2.
    const answer = await client.apiCall('canvases.getContent', { canvas_id: canvas })
    return { markdown: content.parse(answer).content }
  } catch (error) {
    if (isAnswer(error, 'canvas_not_found')) return 'deleted'
    if (!isAnswer(error, ...UNREADABLE)) throw unavailable(error) ?? error
    refused.add('canvas-content')
    return 'unreadable'
  }
}

/** Replaces all that a canvas says. */
export async function writeCanvas({ once }: Line, canvas: string, markdown: string): Promise<void> {
  const document_content = { type: 'markdown' as const, markdown }
  await tried(() =>
    once.canvases.edit({ canvas_id: canvas, changes: [{ operation: 'replace', document_content }] }),
  )
}

/** Gives a canvas another title; Slack takes one change a call. */
export async function renameCanvas({ once }: Line, canvas: string, title: string): Promise<void> {
  const changes = [{ operation: 'rename', title_content: { type: 'markdown', markdown: title } }]
  await tried(() => once.apiCall('canvases.edit', { canvas_id: canvas, changes }))
}

/** What is known of a canvas by its title alone. */
interface Mark {
  project: string
  document: string
}

/** What the title of a canvas ends in until its id is noted, so that it is found when the answer never came. */
export const markFor = ({ project, document }: Mark): string => ` · ${project}/${document}`

/** The mark that a title ends in, if it does. */
export function markOf(title: string): Mark | undefined {
  const [, project, document] = / · ([\w-]+)\/([\w-]+)$/.exec(title) ?? []
  return project === undefined || document === undefined ? undefined : { project, document }
}

/** How long a canvas is let be before it counts as unknown, ms: its document may still be under way. */
const UNDER_WAY = 24 * 3600 * 1000

/** Canvases of ours, older than a day at an instant, that still bear their mark; none where files are not listed. */
export async function unknownCanvases(
  { client }: Reading,
  now: Date,
): Promise<{ id: string; title: string }[]> {
  const { user_id: user } = await client.auth.test()
  const ts_to = `${Math.floor((now.getTime() - UNDER_WAY) / 1000)}`
  const found: { id: string; title: string }[] = []
  for (let page = 1; page <= PAGES; page++) {
    const answer = await client.files.list({ ts_to, page, count: 100 }).catch((error: unknown) => {
      if (isRefusal(error)) return undefined
      throw error
    })
    for (const { id, title, user: by } of answer?.files ?? [])
      if (id && title && user !== undefined && by === user && markOf(title)) found.push({ id, title })
    if (page >= (answer?.paging?.pages ?? 0)) break
  }
  return found
}

/**
 * A canvas of ours whose title ends in these words, if there is one: made by a call whose answer never came. None where
 * canvases are not listed among the files, or not to us.
 * @param since An ISO instant before it was made.
 */
export async function findCanvas(
  { client }: Reading,
  ending: string,
  since: string,
): Promise<string | undefined> {
  const ts_from = `${Math.floor(Date.parse(since) / 1000) - CLOCKS}`
  for (let page = 1; page <= PAGES; page++) {
    const answer = await client.files.list({ ts_from, page, count: 100 }).catch((error: unknown) => {
      if (isRefusal(error)) return undefined
      throw error
    })
    const found = answer?.files?.find(({ title }) => title?.endsWith(ending))
    if (found?.id) return found.id
    if (page >= (answer?.paging?.pages ?? 0)) return undefined
  }
  return undefined
}

/** Deletes a canvas for good; Slack keeps no copy. */
export async function deleteCanvas({ once }: Line, canvas: string): Promise<void> {
  await tried(() => once.canvases.delete({ canvas_id: canvas }))
}

/** Lets a person see or change a canvas. */
export async function shareCanvas(
  { once }: Line,
  canvas: string,
  user: string,
  access: 'read' | 'write',
): Promise<void> {
  await tried(() => once.canvases.access.set({ canvas_id: canvas, access_level: access, user_ids: [user] }))
}

async function tried<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw unavailable(error) ?? error
  }
}

/** That canvases cannot be had, where this is what Slack has answered. */
const unavailable = (error: unknown): CanvasUnavailable | undefined =>
  error instanceof WebAPIPlatformError && UNAVAILABLE.has(error.data.error)
    ? new CanvasUnavailable(error.data.error, { cause: error })
    : undefined
