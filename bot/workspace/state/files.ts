import { mkdir, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { replaceFile } from '../../../store/replace-file.ts'
import { found, Refusal } from '../refusal.ts'
import type { StoredFile } from './entry.ts'
import { newId } from './ids.ts'
import type { Workspace } from './workspace.ts'

/** The largest file, in bytes. */
export const FILE_SIZE = 100_000_000

const MIME: Record<string, string> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

const extension = (name: string) => extname(name).toLowerCase()

/** Files: their bytes in a folder, what is known of them in the workspace's state. */
export class Files {
  readonly #folder: string
  readonly #workspace: Workspace
  readonly #uploads = new Map<string, { name: string; bytes?: Buffer }>()

  constructor(folder: string, workspace: Workspace) {
    this.#folder = folder
    this.#workspace = workspace
  }

  /** Announces a file that will be uploaded; gives its id. */
  announce(name: string): string {
    const id = newId('F')
    this.#uploads.set(id, { name })
    return id
  }

  /** Takes the bytes of an announced file. Until `complete`, they can still be thrown away. */
  upload(id: string, bytes: Buffer): void {
    found(this.#uploads.get(id), 'file_not_found').bytes = bytes
  }

  /** Puts the bytes of an uploaded file in their place for good; it is there once it is remembered. */
  async complete(id: string, user: string, title?: string): Promise<StoredFile> {
    const { name, bytes } = found(this.#uploads.get(id), 'file_not_found')
    const content = found(bytes, 'file_not_found')
    this.#uploads.delete(id)
    return this.#put({ id, name, user, title: title ?? name }, content)
  }

  /** Remembers a file. */
  async remember(file: StoredFile): Promise<void> {
    try {
      await this.#workspace.record({ type: 'file', file })
    } catch (error) {
      // Nobody knows of it, and it takes room.
      await rm(join(this.#folder, file.id), { force: true })
      throw error
    }
  }

  /** Keeps a file. */
  async add(name: string, bytes: Buffer, user: string): Promise<StoredFile> {
    const file = await this.#put({ id: newId('F'), name, user, title: name }, bytes)
    await this.remember(file)
    return file
  }

  async #put(what: Pick<StoredFile, 'id' | 'name' | 'user' | 'title'>, bytes: Buffer): Promise<StoredFile> {
    if (bytes.length > FILE_SIZE) throw new Refusal('file_too_large')
    await mkdir(this.#folder, { recursive: true })
    await replaceFile(join(this.#folder, what.id), bytes)
    const mimetype = MIME[extension(what.name)] ?? 'application/octet-stream'
    const created = Math.floor(this.#workspace.now() / 1000)
    return { ...what, mimetype, size: bytes.length, created }
  }

  get(id: string): StoredFile {
    return found(this.#workspace.memory.files.get(id), 'file_not_found')
  }

  bytes(id: string): Promise<Buffer> {
    return readFile(join(this.#folder, this.get(id).id))
  }
}
