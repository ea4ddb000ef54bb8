import type { PageFile } from '../../protocol.ts'

const KB = 1024

/** 12 B, 3.4 KB, 1.2 MB */
export function sizeName(bytes: number): string {
  if (bytes < KB) return `${bytes} B`
  return bytes < KB * KB ? `${(bytes / KB).toFixed(1)} KB` : `${(bytes / KB / KB).toFixed(1)} MB`
}

/** A file to download. */
export function FileLink({ of }: { of: PageFile }) {
  const kind = /\.([a-z0-9]{1,5})$/i.exec(of.name)?.[1] ?? '文件'
  return (
    <a className="file-link" href={of.url} download={of.name}>
      <span className="file-kind" aria-hidden="true">
        {kind.toUpperCase()}
      </span>
      <span>{of.name}</span>
      <span className="file-size">{sizeName(of.size)} · 下载</span>
    </a>
  )
}
