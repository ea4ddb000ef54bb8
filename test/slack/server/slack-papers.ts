/** A canvas of a Slack in small. */
export interface Canvas {
  id: string
  title: string
  markdown: string
  created: number
  access: Record<string, string>
}

type Args = Record<string, string>

/** Canvases and files of a Slack in small. */
export class SlackPapers {
  readonly canvases = new Map<string, Canvas>()
  /** By id, the conversations in which they were shown; none while they are only uploaded. */
  readonly files = new Map<string, string[]>()
  /** What people have sent, by the path under which it is kept. */
  readonly kept = new Map<string, Uint8Array>()
  #ids = 0

  /** Keeps a file that somebody sends; gives what Slack tells of it. */
  keeps(name: string, bytes: Uint8Array, base: string) {
    const id = `F${++this.#ids}`
    this.kept.set(`files/${id}`, bytes)
    const url = `${base}files/${id}`
    return {
      id,
      name,
      size: bytes.length,
      mimetype: 'text/plain',
      url_private: url,
      url_private_download: url,
    }
  }

  /** What a call comes to; nothing when it is none of these. `show` puts a file into a conversation. */
  does(
    method: string,
    args: Args,
    base: string,
    show: (channel: string, file: string) => void,
  ): object | undefined {
    const { file = '', canvas_id = '' } = args
    const canvas = this.canvases.get(canvas_id)
    switch (method) {
      case 'files.getUploadURLExternal':
        return { upload_url: `${base}upload`, file_id: `F${++this.#ids}` }
      case 'files.completeUploadExternal':
        return this.#complete(args, show)
      case 'files.info':
        return this.files.has(file) ? { file: { id: file } } : { error: 'file_not_found' }
      case 'files.list':
        return { files: [...this.canvases.values()], paging: { page: 1, pages: 1 } }
      case 'canvases.create':
        return this.#create(args)
      case 'canvases.edit':
      case 'canvases.getContent':
      case 'canvases.access.set':
      case 'canvases.delete':
        return canvas ? this.#change(method, canvas, args) : { error: 'canvas_not_found' }
      default:
        return undefined
    }
  }

  #complete({ files = '[]', channel_id = '' }: Args, show: (channel: string, file: string) => void) {
    const [{ id = '' } = {}]: { id?: string }[] = JSON.parse(files)
    if (this.files.has(id)) return { error: 'file_already_completed' }
    this.files.set(id, [channel_id])
    show(channel_id, id)
    return { files: [{ id }] }
  }

  #create({ title = '', document_content = '{}' }: Args) {
    const id = `C${++this.#ids}`
    const created = Math.floor(Date.now() / 1000)
    this.canvases.set(id, { id, title, ...JSON.parse(document_content), created, access: {} })
    return { canvas_id: id }
  }

  #change(method: string, canvas: Canvas, { changes = '[]', access_level = '', user_ids = '[]' }: Args) {
    if (method === 'canvases.getContent') return { content: canvas.markdown }
    if (method === 'canvases.delete') this.canvases.delete(canvas.id)
    else if (method === 'canvases.access.set')
      for (const user of JSON.parse(user_ids)) canvas.access[user] = access_level
    else {
      const [{ operation, document_content, title_content }] = JSON.parse(changes)
      if (operation === 'rename') canvas.title = title_content.markdown
      else canvas.markdown = document_content.markdown
    }
    return {}
  }
}
