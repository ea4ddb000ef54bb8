import { type DragEvent, useMemo, useRef, useState } from 'react'
import type { PageState } from '../../protocol.ts'
import type { Outbox } from '../live/use-outbox.ts'
import { Composer } from './composer.tsx'
import { Conversation } from './conversation.tsx'
import { parted } from './live.ts'
import { useUploads } from './use-uploads.ts'

/** The conversation and where the person types; files that are dropped anywhere on it are sent. */
export function Chat({ state, outbox }: { state: PageState; outbox: Outbox }) {
  const uploads = useUploads()
  const [over, setOver] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { said, question } = useMemo(() => parted(state.messages), [state.messages])
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void uploads.send([...event.dataTransfer.files])
  }
  return (
    <section
      className="chat"
      aria-label="对话"
      data-dropping={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      <Conversation
        state={state}
        said={said}
        question={question}
        outbox={outbox}
        onWrite={() => box.current?.focus()}
      />
      <Composer box={box} isAnswer={question !== null} onSay={outbox.say} uploads={uploads} />
    </section>
  )
}
