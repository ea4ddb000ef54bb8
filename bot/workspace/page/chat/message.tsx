import { memo, useState } from 'react'
import type { PageMessage } from '../../protocol.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { FileLink } from '../documents/file-link.tsx'
import type { Typed } from '../elements/fields.ts'
import { SurfaceOf } from '../elements/surface-of.tsx'
import { MrkdwnText } from '../text/mrkdwn-text.tsx'

const LONG = 1_500

/** One message: its blocks, or its text when it has none, and its files. */
export const Message = memo(function Message({ of }: { of: PageMessage }) {
  const [typed, setTyped] = useState<Typed>({})
  return (
    <div className={`message ${kind(of)}`}>
      {of.ephemeral ? <p className="faint">仅您可见</p> : null}
      {of.blocks && of.blocks.length > 0 ? (
        <SurfaceOf source={{ message: of.ts }} blocks={of.blocks} typed={typed} onTyped={setTyped}>
          <Blocks of={of.blocks} />
        </SurfaceOf>
      ) : (
        <Prose text={of.text} />
      )}
      {of.files?.map((file) => (
        <FileLink key={file.id} of={file} />
      ))}
      {of.edited ? <p className="faint">已更新</p> : null}
    </div>
  )
})

/** A message of files alone needs no frame of its own. */
function kind({ ephemeral, text, blocks }: PageMessage): string {
  if (ephemeral) return 'ephemeral'
  return text === '' && !blocks ? 'bare' : ''
}

/** A message's text; a very long one is folded. */
function Prose({ text }: { text: string }) {
  const [open, setOpen] = useState(text.length <= LONG)
  return (
    <>
      <MrkdwnText text={open ? text : `${text.slice(0, LONG)}…`} />
      {open ? null : (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          显示全文（{text.length} 字）
        </button>
      )}
    </>
  )
}
