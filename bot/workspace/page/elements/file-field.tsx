import type { FileInput } from '@slack/types'
import { useState } from 'react'
import type { PageFile } from '../../protocol.ts'
import { useDesk } from '../live/desk.ts'
import { upload } from '../live/post.ts'
import { refusal } from '../live/refusals.ts'
import type { Ties } from './field-element.tsx'

interface Props extends Ties {
  element: FileInput
  files: PageFile[]
  onChange(files: PageFile[]): void
}

/** Files handed in with a form; each is uploaded when it is chosen and can be taken out again. */
export function FileField({ element, files, onChange, id, describedBy, invalid, label }: Props) {
  const { me, notify } = useDesk()
  const [uploading, setUploading] = useState(false)
  const atMost = element.max_files ?? 10

  const add = async (chosen: File[]) => {
    setUploading(true)
    let kept = files
    for (const file of chosen.slice(0, atMost - files.length)) {
      const answer = await upload(me, file, true)
      if (answer.ok) kept = [...kept, answer.file]
      else notify(`${file.name}：${refusal(answer.error)}`)
    }
    setUploading(false)
    onChange(kept)
  }
  return (
    <div className="file-field">
      <input
        type="file"
        id={id}
        multiple={atMost > 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        disabled={uploading || files.length >= atMost}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          void add(chosen)
        }}
      />
      {uploading ? <span role="status">正在上传…</span> : null}
      {files.map((file) => (
        <span className="file-chip" key={file.id}>
          {file.name}
          <button
            type="button"
            aria-label={`移除 ${file.name}`}
            onClick={() => onChange(files.filter((f) => f !== file))}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  )
}
