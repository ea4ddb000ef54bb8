import { z } from 'zod'
import type { Upload } from '../../conversation/upload.ts'
import { patiently } from '../line/answers.ts'
import { download } from '../line/download.ts'
import type { Services } from '../services.ts'

/** The largest file that is read, in bytes; a paper has a hundredth of it. */
const LARGEST = 1_000_000

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
})

/** A file in a message, as Slack tells of it. */
export type SentFile = z.output<typeof file>

/** The files of a message; what is none is left out. */
export const filesOf = ({ files }: { files?: unknown }): SentFile[] =>
  (z.array(z.unknown()).safeParse(files).data ?? []).flatMap((each) => file.safeParse(each).data ?? [])

/** Fetches what a person sent; whatever is no text to be read is told by its name. */
export async function fetched(services: Services, { id, size = 0, ...sent }: SentFile): Promise<Upload> {
  const name = sent.name ?? id
  if (/\.(?:docx?|wps|rtf)$/i.test(name)) return { name, unreadable: 'word' }
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return { name, unreadable: 'type' }
  if (size > LARGEST) return { name, unreadable: 'tooBig' }
  const url = sent.url_private_download ?? sent.url_private ?? ''
  const bytes = await bytesOf(services, url)
  if (typeof bytes === 'string') return { name, unreadable: bytes }
  const text = textOf(bytes)
  return text === undefined ? { name, unreadable: 'notText' } : { name, text }
}

/** The bytes, or why there are none; when Slack does not come round, they have to be sent again. */
async function bytesOf(services: Services, url: string) {
  try {
    return await patiently(services, () => download(services, url, LARGEST))
  } catch (error) {
    if (services.ending.signal.aborted) throw error
    services.log.warn({ err: error }, 'a file could not be fetched')
    return 'unreachable'
  }
}

/** Bytes as text with the line ends of ours; nothing where they are no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text.replaceAll(/\r\n?/g, '\n')
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
