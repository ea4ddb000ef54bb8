import { useEffect, useRef, useState } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { usePageContext } from '../live/page-context.ts'
import { refusal } from '../live/refusals.ts'

/** A document being edited: its Markdown when it was opened, and as it is now typed. */
export interface Draft {
  base: string
  text: string
}

interface Props {
  of: PageCanvas
  draft: Draft
  onType(draft: Draft): void
  onDone(): void
}

/** The document's Markdown as plain text. A newer version on the server is told, not merged. */
export function Editor({ of, draft, onType, onDone }: Props) {
  const { me, post } = usePageContext()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])

  const save = async () => {
    setSaving(true)
    const answer = await post({ do: 'write-canvas', as: me, canvas: of.id, markdown: draft.text })
    setSaving(false)
    if (answer.ok) onDone()
    else setTrouble(`${refusal(answer.error)}，文字还在这里，请再保存一次。`)
  }
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="tools">
        <p role="alert" className="fault">
          {trouble ?? (of.markdown === draft.base ? '' : '编辑期间文档有更新，保存后以您的文字为准。')}
        </p>
        <button type="button" className="button" onClick={onDone}>
          取消
        </button>
        <button type="submit" className="button primary" aria-busy={saving}>
          {saving ? '正在保存…' : '保存'}
        </button>
      </div>
      <textarea
        ref={area}
        aria-label={`编辑 ${of.title}`}
        value={draft.text}
        spellCheck={false}
        onChange={(event) => onType({ ...draft, text: event.target.value })}
      />
    </form>
  )
}
