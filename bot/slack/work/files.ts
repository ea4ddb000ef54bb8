import { toMarkdown } from '../../../docs/document.ts'
import type { Project, ProjectDocument, Revision } from '../../../store/schema.ts'
import { titleOf } from '../../conversation/wording/title.ts'
import type { Services } from '../services.ts'

/** Sends a revision of a document into a conversation as a Markdown file. */
export async function sendFile(
  { client }: Services,
  channel: string,
  project: Project,
  { title }: ProjectDocument,
  { number, blocks }: Revision,
): Promise<void> {
  const filename = `${title}-${titleOf(project)}-第${number}版.md`.replaceAll(/[\\/:*?"<>|]/g, '_')
  await client.files.uploadV2({ channel_id: channel, filename, title: filename, content: toMarkdown(blocks) })
}
