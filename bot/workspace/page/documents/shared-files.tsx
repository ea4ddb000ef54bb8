import type { PageFile } from '../../protocol.ts'
import { since } from '../live/time.ts'
import { useNow } from '../live/use-now.ts'
import { FileLink } from './file-link.tsx'

/** The files of the conversation, newest first. */
export function SharedFiles({ all }: { all: PageFile[] }) {
  const now = useNow()
  if (all.length === 0) {
    return (
      <div className="empty">
        <h2>还没有文件</h2>
        <p>您发出的附件和立项通生成的文件会列在这里，点击即可下载。</p>
      </div>
    )
  }
  return (
    <ul className="files">
      {all
        .toSorted((a, b) => b.created - a.created)
        .map((file) => (
          <li key={file.id}>
            <FileLink of={file} />
            <span className="faint">{since(file.created, now)}</span>
          </li>
        ))}
    </ul>
  )
}
