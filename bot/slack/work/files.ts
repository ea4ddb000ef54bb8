import { toMarkdown } from '../../../docs/document.ts'
import type { Project, ProjectDocument, Revision } from '../../../store/schema.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import type { Services } from '../services.ts'
import { fileName } from '../wording/papers.ts'

/** Sends a revision of a document into a conversation as a Markdown file. */
export async function sendFile(
  { client }: Services,
  channel: string,
  project: Project,
  { title }: ProjectDocument,
  { number, blocks }: Revision,
): Promise<void> {
  const filename = fileName(title, titleOf(project), number).replaceAll(/[\\/:*?"<>|]/g, '_')
  await client.files.uploadV2({ channel_id: channel, filename, title: filename, content: toMarkdown(blocks) })
}
