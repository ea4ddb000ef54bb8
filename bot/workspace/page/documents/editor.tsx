import { useEffect, useRef, useState } from 'react'
import type { PageCanvas } from '../../protocol.ts'
import { useDesk } from '../live/desk.ts'
import { refusal } from '../live/refusals.ts'
import { useSession } from '../live/session.ts'

/** The document's Markdown as plain text. The draft outlives a reload; a newer version on the server is told, not merged. */
export function Editor({ of, onDone }: { of: PageCanvas; onDone(): void }) {
  const { me, post } = useDesk()
  const [opened] = useState(of.markdown)
  const [text, setText] = useSession(`edit:${of.id}`, opened)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])

  const leave = () => {
    setText(opened)
    onDone()
  }
  const save = async () => {
    setSaving(true)
    const answer = await post({ do: 'write-canvas', as: me, canvas: of.id, markdown: text })
    setSaving(false)
    if (answer.ok) leave()
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
          {trouble ?? (of.markdown === opened ? '' : '编辑期间文档有更新，保存后以您的文字为准。')}
        </p>
        <button type="button" className="button" onClick={leave}>
          取消
        </button>
        <button type="submit" className="button primary" aria-busy={saving}>
          {saving ? '正在保存…' : '保存'}
        </button>
      </div>
      <textarea
        ref={area}
        aria-label={`编辑 ${of.title}`}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
