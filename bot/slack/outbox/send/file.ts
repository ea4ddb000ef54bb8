import { z } from 'zod'
import { toMarkdown } from '../../../../docs/document.ts'
import { noting } from '../../../../store/outbox.ts'
import { fileName } from '../../../conversation/wording/file-name.ts'
import { titleOf } from '../../../conversation/wording/title.ts'
import { isAnswer } from '../../line/answers.ts'
import { inDirect } from '../../line/direct.ts'
import type { Services } from '../../services.ts'
import { trouble } from '../../wording/trouble.ts'
import { byRecipient } from '../entries.ts'
import type { Sender, Sending } from '../sender.ts'
import { apology } from './message.ts'

/** A revision of a document as a Markdown file. Slack shows a file to somebody once, so one that is there was sent. */
export const file: Sender<'file'> = {
  lane: () => 'files',
  async send(sending) {
    const { services, to, entry } = sending
    const project = await services.store.project(entry.project)
    const document = project?.documents[entry.document]
    const revision = document?.revisions.find(({ number }) => number === entry.revision)
    if (!project || !document || !revision || project.facts.classified) return {}
    if (entry.upload && (await isThere(services, entry.upload))) return {}
    const title = fileName(document.title, titleOf(project), revision.number)
    const id = await uploaded(sending, title, new TextEncoder().encode(toMarkdown(revision.blocks)))
    await inDirect(services, to, (channel_id) =>
      services.once.files.completeUploadExternal({ files: [{ id, title }], channel_id }),
    )
    return {}
  },
  /** Whoever waits for a file that does not come hears that much. */
  async givenUp({ services, to, entry }) {
    const { language } = await services.store.person(to)
    return { outbox: byRecipient([{ to, entry: apology(trouble(language).failed, entry) }]) }
  },
}

/** Hands the bytes to Slack, which keeps them to itself until told to show them; the id is noted before that. */
async function uploaded(
  { services, to, entry }: Sending<'file'>,
  filename: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const { upload_url, file_id } = await services.once.files.getUploadURLExternal({
    filename,
    length: bytes.length,
  })
  if (!upload_url || !file_id) throw new Error('files.getUploadURLExternal gave no place')
  await services.store.commit({ outbox: { [to]: noting(entry.id, { upload: file_id }) } })
  await put(upload_url, bytes)
  return file_id
}

/** Slack did not take the bytes; it may another time. */
class UploadFailed extends Error {
  readonly code = 'upload_failed'
}

async function put(url: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  let status: number | undefined
  try {
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(60_000) })
    if (answer.ok) return
    status = answer.status
  } catch (cause) {
    throw new UploadFailed('the bytes could not be sent', { cause })
  }
  throw new UploadFailed(`the bytes were answered with ${status}`)
}

const shown = z.object({ file: z.object({ id: z.string() }) })

async function isThere({ client }: Services, file: string): Promise<boolean> {
  try {
    return shown.safeParse(await client.files.info({ file })).success
  } catch (error) {
    if (isAnswer(error, 'file_not_found', 'file_deleted')) return false
    throw error
  }
}
